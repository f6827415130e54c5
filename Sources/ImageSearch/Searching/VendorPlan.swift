import Catalog
import Photos
import Queries

/// What one vendor will be asked for one page, and under which names that is remembered.
struct VendorPlan: Sendable {
  let provider: any ImageSearchProvider
  let subject: SearchSubject
  let fitted: FittedQuery
  let route: SearchRoute
  /// What the provider can do when it is asked so.
  let capabilities: Capabilities
  /// From 1.
  let page: Int
  let vendor: CalledVendor

  /// - Parameters:
  ///   - others: all providers that can be asked.
  ///   - callsAtOnce: by account, where it is not the provider's own number.
  init(
    _ query: ImageQuery, by subject: SearchSubject, page: Int, provider: any ImageSearchProvider,
    among others: [any ImageSearchProvider], host: (any PhotoHost)?, callsAtOnce: [String: Int]
  ) {
    self.provider = provider
    self.subject = subject
    capabilities = type(of: provider).capabilities.asked(by: subject)
    fitted = FittedQuery(query, subject: subject, to: capabilities)
    route =
      switch subject {
      case .photo(let photo): .photo(photo, PhotoRoute(fitted, photo: photo, to: provider, host: host))
      case .words(let words): SearchRoute(words, to: provider, among: others)
      }
    self.page = max(1, page)
    vendor = CalledVendor(provider, callsAtOnce: callsAtOnce)
  }

  var id: ProviderID { provider.id }

  /// `nil` when it is asked by words.
  var photo: QueryPhoto? { subject.photo }

  /// Whether the vendor is not asked by what is searched by, so that nothing else need be said of it.
  var isRefused: Bool {
    if case .none = route { true } else { false }
  }

  var asksForOneList: Bool {
    if case .oneList = capabilities.paging { true } else { false }
  }

  func referenceKey(of photo: QueryPhoto) -> ReferenceKey {
    ReferenceKey(provider: id, photo: photo.identity, crop: fitted.crop, server: provider.server)
  }

  func hostingKey(of photo: QueryPhoto) -> HostingKey {
    .init(photo: photo.identity, crop: fitted.crop, limits: capabilities.intake.limits)
  }

  /// What the answer is kept under: the same for the same question, whatever the photo is called.
  var pageKey: PageKey {
    var query = fitted.query
    let number = query.imageID
    query.imageID = nil
    if asksForOneList { query.pageSize = capabilities.paging.maximumSize }
    return PageKey(
      provider: id, subject: number.map { .photo("\(id):\($0)") } ?? subject.identity, crop: fitted.crop, query: query,
      page: asksForOneList ? 1 : page, server: provider.server)
  }

  /// The question by words.
  func question(by words: SearchWords) -> WordsQuestion {
    WordsQuestion(query: pageKey.query, words: words, page: pageKey.page)
  }

  /// The question, once the vendor knows the photo.
  func question(about introduced: KeptReference) -> ProviderQuestion {
    var query = pageKey.query
    if let region = query.region, let shown = photo?.photo?.size, let size = introduced.size {
      query.region = region.scaled(from: shown, to: size)
    }
    return ProviderQuestion(query: query, photo: introduced.reference, page: pageKey.page)
  }

  /// A part of the photo as the vendor has it, in pixels of the photo as it is shown; `nil` when there is no telling.
  func shown(_ region: PixelRegion, of introduced: KeptReference) -> PixelRegion? {
    guard let whole = photo?.photo?.size, let size = introduced.size, fitted.query.imageID == nil else { return nil }
    guard let crop = fitted.crop else { return region.scaled(from: size, to: whole) }
    let part = region.scaled(from: size, to: PixelSize(width: crop.width, height: crop.height))
    return part.flatMap {
      PixelRegion(
        left: crop.left + $0.left, top: crop.top + $0.top, right: crop.left + $0.right, bottom: crop.top + $0.bottom)
    }
  }
}
