import Catalog
import Foundation
import ImageSearch
import Queries

/// TMAPI's search by words, `GET /1688/global/search/items`. Both versions have one token and one balance for it: the
/// second one declares it, whose languages and price range it shares, so that nobody pays twice for one answer.
extension TMAPIv2: WordsProvider {
  // MARK: Identity

  static let wordsPath = "/global/search/items"
  /// Its filters are not all of those that a search by photo has.
  static let words = WordsCapabilities(
    takes: .any,
    paging: .pages(maximumSize: 20),
    languages: ["en", "zh", "ru", "vi", "ja", "ko"],
    sorts: Set(TMAPI.sorts.keys),
    filters: [.dropShipping, .factory, .freeShipping, .newArrival],
    options: [.priceRange, .category])

  // MARK: Request

  func search(_ question: WordsQuestion) async throws(SearchError) -> ResultPage {
    let query = question.query
    let able = Self.capabilities.byWords ?? Self.capabilities
    let size = min(query.pageSize, able.paging.maximumSize)
    let data = try await api.page(
      question.page, size: size, of: query, at: Self.wordsPath,
      by: [("keyword", question.words.text), ("cat_id", query.category)], able: able)
    return try page(data, number: question.page, size: size, language: api.language(of: query))
  }
}
