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
  static let searchPath = "/global/search/image"
  static let capabilities = Capabilities(
    intake: TMAPI.intake,
    paging: .pages(maximumSize: 20),
    languages: ["en", "zh", "ru", "th", "pt", "es", "tr", "vi", "ja", "ko"],
    sorts: Set(TMAPI.sorts.keys),
    filters: Set(TMAPI.filters.keys), details: true, freight: TMAPI.freight)

  let api: TMAPI
  let now: @Sendable () -> Date

  // MARK: Reply

  /// The documented reply does not say whether there is more; the total does.
  static func isFollowed(_ page: ResultPage, in data: JSON) -> Bool? {
    page.isFollowed ?? data["has_next_page"].flag
  }
}
