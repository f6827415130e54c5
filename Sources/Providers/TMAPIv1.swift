import Catalog
import Foundation
import ImageSearch
import Queries

/// 1688 through TMAPI's first image search: the most facts of an offer and its shop.
struct TMAPIv1: TMAPIVersion {
  // MARK: Identity

  static let id = ProviderID("tmapi-v1")
  static let name = "TMAPI v1"
  static let code = "T1"
  static let marketplace = Marketplace.alibaba1688
  static let settings = TMAPI.settings
  static let capabilities = Capabilities(
    intake: TMAPI.intake,
    paging: .pages(maximumSize: 20),
    languages: ["en", "zh", "ru", "th", "pt", "es", "tr", "vi", "ja", "ko"],
    sorts: Set(TMAPI.sorts.keys),
    filters: Set(TMAPI.filters.keys))

  let api: TMAPI
  private let now: @Sendable () -> Date

  init(settings: Settings, transport: any Transport) {
    self.init(settings: settings, transport: transport, now: { Date() })
  }

  init(settings: Settings, transport: any Transport, now: @escaping @Sendable () -> Date) {
    api = TMAPI(
      Self.id, searchPath: "/global/search/image", capabilities: Self.capabilities, settings: settings,
      transport: transport)
    self.now = now
  }

  // MARK: Request

  func search(_ question: ProviderQuestion) async throws(SearchError) -> ResultPage {
    let size = min(question.query.pageSize, Self.capabilities.paging.maximumSize)
    let data = try await api.search(question, pageSize: size)
    let list = try api.items(in: data)
    let language = api.language(of: question.query)
    var page = try ResultPage(
      provider: Self.id, number: question.page, size: size, fetchedAt: now(), list: list
    ) { (reader: inout ItemReader) throws(UnreadableItem) in
      try TMAPI.listing(&reader, in: Self.marketplace, language: language)
    }
    page.readTotal(data["total_count"], "total_count")
    // The documented reply does not say whether there is more.
    let says = page.isFollowed ?? data["has_next_page"].flag
    page.hasNext = list.elementCount > 0 && (says ?? (list.elementCount >= size))
    return page
  }
}
