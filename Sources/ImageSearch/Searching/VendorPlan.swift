import Catalog
import Foundation
import Photos

/// What one vendor will be asked for one page, and under which names that is remembered.
struct VendorPlan: Sendable {
  let provider: any ImageSearchProvider
  let photo: QueryPhoto
  let fitted: FittedQuery
  let route: PhotoRoute
  /// From 1.
  let page: Int

  init(
    _ query: ImageQuery, photo: QueryPhoto, page: Int, provider: any ImageSearchProvider, hasHost: Bool
  ) {
    self.provider = provider
    self.photo = photo
    fitted = FittedQuery(query, photo: photo, to: type(of: provider).capabilities)
    route = PhotoRoute(fitted, photo: photo, to: provider, hasHost: hasHost)
    self.page = max(1, page)
  }

  var id: ProviderID { provider.id }
  var capabilities: Capabilities { type(of: provider).capabilities }

  var asksForOneList: Bool {
    if case .oneList = capabilities.paging { true } else { false }
  }

  var referenceKey: SearchMemory.ReferenceKey {
    .init(provider: id, photo: photo.identity, crop: fitted.crop)
  }

  var hostingKey: SearchMemory.HostingKey {
    .init(photo: photo.identity, crop: fitted.crop, limits: capabilities.intake.limits)
  }

  var listKey: SearchMemory.ListKey {
    var query = fitted.query
    query.pageSize = capabilities.paging.maximumSize
    return .init(provider: id, photo: photo.identity, crop: fitted.crop, query: query)
  }

  /// The question, once the vendor knows the photo.
  func question(about introduced: SearchMemory.Introduced) -> ProviderQuestion {
    var query = fitted.query
    query.imageID = nil
    if asksForOneList { query.pageSize = capabilities.paging.maximumSize }
    if let region = query.region, let shown = photo.photo?.size, let size = introduced.size {
      query.region = region.scaled(from: shown, to: size)
    }
    return ProviderQuestion(query: query, photo: introduced.reference, page: asksForOneList ? 1 : page)
  }

  /// The page that was asked for, cut from the vendor's whole list.
  func page(of list: ResultPage, isFromCache: Bool) -> ResultPage {
    list.cut(
      page: page, size: fitted.query.pageSize,
      keptSince: isFromCache ? list.listings.first?.provenance.fetchedAt ?? .distantPast : nil)
  }
}
