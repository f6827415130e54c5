import Catalog
import Photos
import Queries

/// What one vendor will be asked for one page, and under which names that is remembered.
struct VendorPlan: Sendable {
  let provider: any ImageSearchProvider
  let photo: QueryPhoto
  let fitted: FittedQuery
  let route: PhotoRoute
  /// From 1.
  let page: Int
  let vendor: CalledVendor

  /// - Parameter callsAtOnce: by account, where it is not the provider's own number.
  init(
    _ query: ImageQuery, photo: QueryPhoto, page: Int, provider: any ImageSearchProvider, host: (any PhotoHost)?,
    callsAtOnce: [String: Int]
  ) {
    self.provider = provider
    self.photo = photo
    fitted = FittedQuery(query, photo: photo, to: type(of: provider).capabilities)
    route = PhotoRoute(fitted, photo: photo, to: provider, host: host)
    self.page = max(1, page)
    vendor = CalledVendor(provider, callsAtOnce: callsAtOnce)
  }

  var id: ProviderID { provider.id }
  var capabilities: Capabilities { type(of: provider).capabilities }

  var asksForOneList: Bool {
    if case .oneList = capabilities.paging { true } else { false }
  }

  var referenceKey: ReferenceKey {
    ReferenceKey(provider: id, photo: photo.identity, crop: fitted.crop, server: provider.server)
  }

  var hostingKey: HostingKey {
    .init(photo: photo.identity, crop: fitted.crop, limits: capabilities.intake.limits)
  }

  /// What the answer is kept under: the same for the same question, whatever the photo is called.
  var pageKey: PageKey {
    var query = fitted.query
    let number = query.imageID
    query.imageID = nil
    if asksForOneList { query.pageSize = capabilities.paging.maximumSize }
    return PageKey(
      provider: id, photo: number.map { "\(id):\($0)" } ?? photo.identity, crop: fitted.crop, query: query,
      page: asksForOneList ? 1 : page, server: provider.server)
  }

  /// The question, once the vendor knows the photo.
  func question(about introduced: KeptReference) -> ProviderQuestion {
    var query = pageKey.query
    if let region = query.region, let shown = photo.photo?.size, let size = introduced.size {
      query.region = region.scaled(from: shown, to: size)
    }
    return ProviderQuestion(query: query, photo: introduced.reference, page: pageKey.page)
  }

  /// A part of the photo as the vendor has it, in pixels of the photo as it is shown; `nil` when there is no telling.
  func shown(_ region: PixelRegion, of introduced: KeptReference) -> PixelRegion? {
    guard let whole = photo.photo?.size, let size = introduced.size, fitted.query.imageID == nil else { return nil }
    guard let crop = fitted.crop else { return region.scaled(from: size, to: whole) }
    let part = region.scaled(from: size, to: PixelSize(width: crop.width, height: crop.height))
    return part.flatMap {
      PixelRegion(
        left: crop.left + $0.left, top: crop.top + $0.top, right: crop.left + $0.right, bottom: crop.top + $0.bottom)
    }
  }
}
