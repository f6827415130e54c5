import Catalog
import Foundation
import ImageSearch
import Queries
import TestSentences
import Testing

@testable import Providers

@Suite struct WordsTests {
  private func tmapi(_ transport: RecordedTransport) -> TMAPIv2 {
    TMAPIv2(settings: unitSettings, transport: transport, now: { unitTime })
  }

  private func daji(_ transport: RecordedTransport) -> DAJI {
    DAJI(settings: unitSettings, transport: transport, now: { unitTime })
  }

  private func question(
    _ words: String = "帆布 包", _ query: ImageQuery = ImageQuery(), page: Int = 1
  ) throws -> WordsQuestion {
    WordsQuestion(query: query, words: try #require(SearchWords(words)), page: page)
  }

  private var everything: ImageQuery {
    ImageQuery(
      pageSize: 80, sort: .sales, language: "ru", lowestPrice: Amount("2.50"), highestPrice: Amount("8"),
      filters: [.dropShipping, .factory, .freeShipping, .newArrival], category: "7")
  }

  @Test func oneProviderOfAnAccountDeclaresWords() {
    let able = allProviders.filter { $0.capabilities.words != nil }
    let accounts = able.map { $0.account }
    #expect(Set(accounts).count == accounts.count, "nobody pays twice for one answer")
    let ids = able.map { $0.id.rawValue }
    #expect(ids == ["tmapi-v2", "daji"])
  }

  @Test func tmapiIsSentEveryParameter() async throws {
    let transport = try RecordedTransport(fixtures: "tmapi-v2/words")
    _ = try await tmapi(transport).search(try question("帆布 包", everything, page: 2))
    let request = try #require(await transport.requests.first)
    #expect(request.method == .get && request.place == "https://tmapi.test/1688/global/search/items")
    let expected = [
      "apiToken": "unit-token-1234", "keyword": "帆布 包", "cat_id": "7", "page": "2", "page_size": "20",
      "language": "ru", "sort": "sales", "price_start": "2.5", "price_end": "8", "support_dropshipping": "true",
      "is_factory": "true", "free_shipping": "true", "new_arrival": "true",
    ]
    #expect(request.parameters == expected.mapValues { [$0] })
  }

  @Test func tmapisItemsAreRead() async throws {
    let page = try await tmapi(try RecordedTransport(fixtures: "tmapi-v2/words")).search(try question(page: 2))
    #expect(page.number == 2 && page.hasNext && page.total == nil && page.unreadable.count == 2)
    let (first, second) = (try #require(page.listings.first), try #require(page.listings.last))
    #expect(page.listings.map(\.id.number) == ["850588705676", "850588705677"])
    #expect(page.listings.map(\.provenance.rank) == [21, 22] && first.provenance.provider == TMAPIv2.id)
    #expect(first.title.original?.string == "大容量拉链帆布包" && first.title.translated?.string.hasPrefix("Canvas") == true)
    #expect(first.priceTexts == ["wholesale 35.00"] && first.prices.first?.written == nil)
    #expect(first.minimumOrder == 1 && first.sales == [SalesFigure(.days(90), count: 2880, isAtLeast: false)])
    #expect(first.freeShipping == false && first.shop.flags.verified == true && first.shop.flags.gold == false)
    #expect(first.factTexts.contains("goods score=5.0") && first.facts.contains(Fact(.newArrival, .flag(true))))
    #expect(second.prices.first?.amount == Amount("12.5") && second.prices.first?.written?.string == "12.50-19.90")
    #expect(second.minimumOrder == 100 && second.unit?.string == "个" && second.sales.isEmpty)
    #expect(second.freeShipping == nil && second.shop == Shop())
    #expect(second.address?.string == "https://detail.1688.com/offer/850588705677.html")
  }

  @Test(arguments: ["{}", #"{"items": null, "has_next_page": true}"#, #"{"items": [], "has_next_page": true}"#, "null"])
  func whatFindsNothingIsAnEmptyPageOrSaysWhatIsMissing(data: String) async throws {
    let transport = RecordedTransport(body: #"{"code": 200, "msg": "success", "data": \#(data)}"#)
    let result = await Result { try await tmapi(transport).search(try question()) }
    guard data != "{}" else {
      #expect((result.failure as? SearchError)?.reason == .missing("data.items"))
      return
    }
    let page = try result.get()
    #expect(page.listings.isEmpty && !page.hasNext)
  }

  @Test func dajiIsSentEveryParameterAndItsSign() async throws {
    let transport = try RecordedTransport(fixtures: "daji/page")
    let page = try await daji(transport).search(try question("帆布 包", everything, page: 3))
    #expect(page.number == 3 && page.size == 50 && !page.listings.isEmpty)
    let request = try #require(await transport.requests.first)
    #expect(request.method == .get && request.place == "https://daji.test/alibaba/product/keywordQuery")
    var parameters = request.parameters
    let sign = parameters.removeValue(forKey: "sign")
    let expected = [
      "appKey": "demoKey", "keyword": "帆布 包", "beginPage": "3", "pageSize": "50", "country": "ru",
      "sort": #"{"monthSold":"desc"}"#, "filter": "isOnePsale,certifiedFactory,isOnePsaleFreePost,new30",
      "priceStart": "2.5", "priceEnd": "8", "categoryId": "7",
    ]
    #expect(parameters == expected.mapValues { [$0] })
    #expect(sign == [DAJI.sign(Parameters(expected.map { ($0, $1) }), secret: Secret("demoSecret"))])
  }

  @Test func dajiIsNotAskedInAnotherLanguage() async throws {
    let transport = try RecordedTransport(fixtures: "daji/page")
    let error = await failure { try await daji(transport).search(try question("canvas bag")) }
    #expect(error?.reason == .wordsNotChinese && error?.kind == .unsupported)
    #expect(await transport.requests.isEmpty)
    #expect(error?.sentence == "this vendor is asked in Chinese only, and was not asked – translate the words")
  }

  @Test func dajisMissingRecordIsNoPhoto() async throws {
    let error = await failure {
      try await daji(try RecordedTransport(fixtures: "daji/no-record")).search(try question())
    }
    #expect(error?.kind == .badRequest && error?.mayMeanThePhoto == false)
    #expect(error?.sentence.contains("photo") == false)
  }

  @Test func nothingFoundAtDAJIIsAnEmptyPage() async throws {
    let page = try await daji(try RecordedTransport(fixtures: "daji/nothing")).search(try question())
    #expect(page.listings.isEmpty && !page.hasNext)
  }

  /// A raw filter reaches no parameter that is none.
  @Test(arguments: ["keyword", "cat_id", "moq", "apiToken"])
  func aRawFilterIsNoOtherParameter(name: String) async throws {
    let transport = try RecordedTransport(fixtures: "tmapi-v2/words")
    let query = ImageQuery(filters: [FilterName("raw:" + name)])
    #expect(await failure { try await tmapi(transport).search(try question("包", query)) }?.kind == .badRequest)
    #expect(await transport.requests.isEmpty)
  }
}

extension Result where Failure == any Error {
  fileprivate init(_ body: () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }

  fileprivate var failure: (any Error)? { if case .failure(let error) = self { error } else { nil } }
}
