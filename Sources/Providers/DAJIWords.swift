import Catalog
import Foundation
import ImageSearch
import Queries

/// DAJI's search by words, `GET /alibaba/product/keywordQuery`. Its documentation says that words are Chinese and to
/// translate them oneself.
extension DAJI: WordsProvider {
  // MARK: Identity

  private static let wordsPath = "/alibaba/product/keywordQuery"
  /// How the list of sellers enters the signature is not documented: it is not declared.
  static let words = WordsCapabilities(
    takes: .chinese,
    paging: .pages(maximumSize: 50),
    languages: ["en", "ru", "vi", "ja", "ko", "fr", "pt", "es"],
    sorts: Set(sorts.keys),
    filters: Set(filters.keys),
    options: [.priceRange, .category])

  // MARK: Request

  func search(_ question: WordsQuestion) async throws(SearchError) -> ResultPage {
    guard question.words.hasHan else { throw wire.error(.wordsNotChinese) }
    let query = question.query
    let size = min(query.pageSize, Self.words.paging.maximumSize)
    let language = Self.words.languages.contains(query.language) ? query.language : "en"
    let pairs: [(String, String?)] = [
      ("keyword", question.words.text),
      ("beginPage", String(question.page)),
      ("pageSize", String(size)),
      ("country", language),
      ("sort", Self.sorts[query.sort]),
      ("filter", Self.list(of: query.filters)),
      ("priceStart", query.lowestPrice?.shortest),
      ("priceEnd", query.highestPrice?.shortest),
      ("categoryId", query.category),
    ]
    let request = HTTPRequest(.get, try endpoint.address(Self.wordsPath, try signed(pairs)))
    let data: JSON
    do throws(SearchError) {
      data = try self.data(in: try await wire.reply(to: request))
    } catch {
      // The code that means "no such record", which is a photo in a search by photo.
      guard error.reason == .photoUnknown else { throw error }
      throw wire.error(.refused(code: CleanText("404")), quoting: error.quote?.string)
    }
    return try page(data, number: question.page, size: size, language: language)
  }
}
