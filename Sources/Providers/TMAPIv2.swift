import Catalog
import Foundation
import ImageSearch
import Queries

/// 1688 through TMAPI's second image search: a price range, fewer languages, sales of 90 days only.
struct TMAPIv2: TMAPIVersion {
  // MARK: Identity

  static let id = ProviderID("tmapi-v2")
  static let name = "TMAPI v2"
  static let code = "T2"
  static let searchPath = "/global/search/image/v2"
  /// The largest page is not documented; 20 is its default.
  static let capabilities = Capabilities(
    intake: TMAPI.intake,
    paging: .pages(maximumSize: 20),
    languages: ["en", "zh", "ru", "vi", "ja", "ko"],
    sorts: Set(TMAPI.sorts.keys),
    filters: Set(TMAPI.filters.keys),
    options: [.priceRange], details: true, words: words, freight: TMAPI.freight)

  let api: TMAPI
  let now: @Sendable () -> Date

  // MARK: Reply

  static func isFollowed(_ page: ResultPage, in data: JSON) -> Bool? {
    data["has_next_page"].flag ?? page.isFollowed
  }
}
