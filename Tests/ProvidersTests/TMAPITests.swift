import Catalog
import Foundation
import ImageSearch
import Queries
import TestSentences
import TestSupport
import Testing

@testable import Providers

@Suite struct TMAPITests {
  private func v1(_ transport: RecordedTransport, _ settings: Settings = unitSettings) -> TMAPIv1 {
    TMAPIv1(settings: settings, transport: transport, now: { unitTime })
  }

  private func v2(_ transport: RecordedTransport) -> TMAPIv2 {
    TMAPIv2(settings: unitSettings, transport: transport, now: { unitTime })
  }

  // MARK: Requests

  @Test func anAddressOnAlibabasHostsCostsNoCall() async throws {
    let transport = RecordedTransport([])
    for address in ["https://cbu01.alicdn.com/a.jpg", "//img.taobao.com/b.jpg", "https://DETAIL.1688.com/c.jpg"] {
      let photo = try #require(WebAddress(address))
      #expect(try await v1(transport).introduce(.address(photo)) == PhotoReference(.address, photo.string))
    }
    #expect(await transport.requests.isEmpty)
  }

  @Test(arguments: [
    "https://alicdn.com.example.org/a.jpg", "https://notalicdn.com/a.jpg", "https://alicdn.com@example.org/a.jpg",
    "https://example.org/alicdn.com/a.jpg",
  ])
  func otherAddressesAreConvertedForTheEndpointThatIsSearched(address: String) async throws {
    let photo = try #require(WebAddress(address))
    let transport = try RecordedTransport(fixtures: "tmapi-v1/converted", "tmapi-v1/converted")
    let reference = try await v1(transport).introduce(.address(photo))
    _ = try await v2(transport).introduce(.address(photo))
    #expect(reference == PhotoReference(.address, "/search/imgextra5/1500000000000000001.jpg"))
    let requests = await transport.requests
    #expect(requests.map(\.method) == [.post, .post])
    #expect(requests[0].place == "https://tmapi.test/1688/tools/image/convert_url")
    #expect(requests[0].parameters == ["apiToken": ["unit-token-1234"]])
    #expect(requests[0].header("content-type") == "application/json")
    let bodies = requests.map { JSON($0.body ?? []) }
    #expect(bodies[0] == .object(["url": .string(address), "search_api_endpoint": .string("/global/search/image")]))
    #expect(bodies[1]?["search_api_endpoint"] == .string("/global/search/image/v2"))
  }

  @Test func bytesAreUnsupportedAndAConversionWithoutAPathFails() async {
    #expect(await failure { try await v1(RecordedTransport([])).introduce(smallPhoto) }?.kind == .unsupported)
    let transport = RecordedTransport(body: #"{"code":200,"data":{"image_url":""}}"#)
    let failed = await failure {
      try await v1(transport).introduce(.address(#require(WebAddress("https://example.org/a.jpg"))))
    }
    #expect(failed?.kind == .badPhoto)
  }

  @Test func everyParameterIsSentAndEmptyOnesAreNot() async throws {
    let transport = try RecordedTransport(fixtures: "tmapi-v1/empty", "tmapi-v2/page")
    var query = ImageQuery(
      pageSize: 100, sort: .priceUp, language: "th", lowestPrice: Amount("2"), highestPrice: Amount("8.50"),
      filters: [.factory, .dropShipping, FilterName("raw:new_arrival"), .new7Days, .factory], excludes: [.used],
      category: "7", keyword: "mug", memberID: "m")
    _ = try await v1(transport).search(question(query, page: 3, address: "/search/a b.jpg"))
    query.sort = .vendor
    query.filters = []
    query.language = "ru"
    _ = try await v2(transport).search(question(query))
    let requests = await transport.requests
    #expect(requests[0].place == "https://tmapi.test/1688/global/search/image")
    #expect(
      requests[0].parameters == [
        "apiToken": ["unit-token-1234"], "img_url": ["/search/a b.jpg"], "page": ["3"], "page_size": ["20"],
        "language": ["th"], "sort": ["price_up"], "is_factory": ["true"], "support_dropshipping": ["true"],
        "new_arrival": ["true"],
      ])
    #expect(requests[1].place == "https://tmapi.test/1688/global/search/image/v2")
    #expect(
      requests[1].parameters == [
        "apiToken": ["unit-token-1234"], "img_url": ["https://img.alicdn.com/a.jpg"], "page": ["1"],
        "page_size": ["20"], "language": ["ru"], "price_start": ["2"], "price_end": ["8.5"],
      ])
  }

  @Test(arguments: ["raw:apiToken", "raw:page", "raw:", "raw:a&b"])
  func aRawFilterReachesNoOtherParameter(name: String) async {
    let transport = RecordedTransport([])
    let failed = await failure {
      try await v1(transport).search(question(ImageQuery(filters: [FilterName(name)])))
    }
    #expect(failed?.kind == .badRequest)
    #expect(await transport.requests.isEmpty)
  }

  // MARK: Replies of version 1

  @Test func version1ShowsEveryFact() async throws {
    let page = try await v1(RecordedTransport(fixtures: "tmapi-v1/page")).search(
      question(ImageQuery(pageSize: 2), page: 2))
    #expect(page.total == 666 && page.hasNext && page.unreadable == [] && page.number == 2 && page.size == 2)
    let mug = try #require(page.listings.first)
    #expect(mug.id.key == "1688:700000000101")
    #expect(mug.title.preferTranslated == "Red glazed mug with lid" && mug.title.preferOriginal == "红釉带盖马克杯")
    #expect(mug.title.language == "en")
    #expect(mug.address?.string == "https://detail.1688.com/offer/700000000101.html")
    #expect(mug.pictureAddress?.string == "https://cbu01.alicdn.com/img/red-mug.jpg")
    #expect(mug.priceTexts == ["wholesale 19.00", "drop_ship 19.50", "original 22.00"])
    #expect(mug.tiers.map { "\($0.from)-\($0.to.map(String.init) ?? "")" } == ["1-9", "10-"])
    #expect(mug.tiers.map(\.amount.description) == ["19.00", "17.50"])
    #expect(mug.minimumOrder == 1)
    #expect(mug.sales.map(\.window) == [.days(30), .days(90), .days(360), .allTime])
    #expect(mug.sales.map(\.count) == [3, 12, 26, 27])
    #expect(mug.shop.name?.string == "潮州红釉陶瓷厂" && mug.shop.id?.string == "b2b-2200000001")
    #expect(mug.shop.address?.string == "http://hongyou.1688.com")
    #expect(mug.shop.location?.string == "Guangdong, Chaozhou" && mug.shipsFrom?.string == "Guangdong, Chaozhou")
    #expect(mug.shop.years == 11 && mug.shop.repurchaseRate?.percent == Amount("11.2"))
    #expect(mug.shop.flags.factory == true && mug.shop.flags.superFactory == false && mug.shop.flags.gold == false)
    #expect(mug.shop.flags.inspected == false && mug.shop.flags.trustPass == true && mug.shop.flags.verified == nil)
    #expect(mug.freeShipping == false && mug.shipsWithinHours == nil && mug.stock == nil)
    #expect(mug.tags.map(\.string) == ["1688严选", "7×24H响应", "先采后付"])
    #expect(
      mug.factTexts == [
        "brand=陶园", "orders=13", "turnover=50+", "goods score=2", "new=no", "type=normal",
        "category=1042207/50911/7",
      ])
    #expect(mug.provenance == Provenance(provider: TMAPIv1.id, fetchedAt: unitTime, page: 2, rank: 3))
  }

  @Test func theDropShipPriceMayBeBelowWholesaleAndAShareWithoutUnitHasNone() async throws {
    let page = try await v1(RecordedTransport(fixtures: "tmapi-v1/page")).search(question())
    let mug = page.listings[1]
    #expect(mug.mainPrice?.amount.description == "20.00" && mug.mainPrice?.basis == .wholesale)
    #expect(mug.price(.dropShip)?.amount.description == "12.00")
    #expect(mug.repurchaseRate?.percent == nil && mug.repurchaseRate?.raw == "0.5")
    #expect(mug.shop.businessType?.string == "生产加工" && mug.shop.flags.factory == false)
  }

  @Test func driftCostsNoPage() async throws {
    let page = try await v1(RecordedTransport(fixtures: "tmapi-v1/drift")).search(question(ImageQuery(pageSize: 5)))
    #expect(page.listings.map(\.id.number) == ["700000000303", "700000000404"])
    #expect(page.listings.map(\.provenance.rank) == [1, 4])
    #expect(page.total == 5 && !page.hasNext)
    #expect(
      page.unreadable.map(\.sentence) == [
        "result 2: has no item number", "result 3: is not a product", "result 4: price cannot be read: “面议”",
        "result 4: quantity_begin cannot be read: “many”", "result 5: has no title",
      ])
    let button = page.listings[0]
    #expect(button.priceTexts == ["wholesale 0.085"])
    #expect(button.minimumOrder == nil)
    #expect(button.sales == [SalesFigure(.days(30), count: 100_000, isAtLeast: true)])
    #expect(button.address?.string == "https://detail.1688.com/offer/700000000303.html")
    #expect(button.factTexts == ["weight=0.35"])
    #expect(button.shop == Shop())
    let vague = page.listings[1]
    #expect(vague.prices == [] && vague.minimumOrder == nil && vague.freeShipping == nil && vague.sales == [])
  }

  @Test func anEmptyPageEndsTheListAndNoDataIsAnError() async throws {
    let page = try await v1(RecordedTransport(fixtures: "tmapi-v1/empty")).search(question())
    let renamed = #"{"code":200,"data":{"total_count":653,"products":[{}]}}"#
    #expect(
      await failure { try await v1(RecordedTransport(body: renamed)).search(question()) }?.kind == .malformedReply)
    for (status, kind) in [(439, SearchError.Kind.noBalance), (417, .temporary), (499, .temporary)] {
      let bare = RecordedTransport(status: status, body: "<html>")
      #expect(await failure { try await v1(bare).search(question()) }?.kind == kind)
    }
    #expect(page.listings == [] && page.total == 0 && !page.hasNext)
    for body in [#"{"code":200}"#, #"{"code":200,"data":[]}"#, #"{"code":200,"data":{"items":{}}}"#] {
      let failed = await failure {
        try await v1(RecordedTransport(body: body)).search(question())
      }
      #expect(failed?.kind == .malformedReply)
    }
  }

  // MARK: Replies of version 2

  @Test func version2ShowsEveryFact() async throws {
    let page = try await v2(RecordedTransport(fixtures: "tmapi-v2/page")).search(question())
    #expect(page.total == 688 && page.hasNext && page.unreadable == [])
    let bowl = try #require(page.listings.first)
    #expect(bowl.priceTexts == ["wholesale 60.00", "sale 58.80"])
    #expect(bowl.minimumOrder == nil, "a minimum order that is null is not 1")
    #expect(bowl.sales == [SalesFigure(.days(90), count: 3)], "90 days are not made a month")
    #expect(bowl.repurchaseRate?.percent == Amount("0"))
    #expect(bowl.shop.name?.string == "三明白莲瓷业" && bowl.shop.years == 9 && bowl.shop.score == Amount("4.0"))
    #expect(bowl.shop.flags.superFactory == true && bowl.shop.flags.powerful == false && bowl.shop.flags.factory == nil)
    #expect(bowl.shipsWithinHours == nil && bowl.freeShipping == false && bowl.shipsFrom?.string == "福建, 三明市")
    #expect(bowl.factTexts == ["few refunds=no", "one piece=yes", "category=130822002/104"])
    #expect(page.listings[1].shipsWithinHours == 48 && page.listings[1].freeShipping == true)
    #expect(page.listings[1].repurchaseRate?.percent == Amount("1"), "1% is one of a hundred")
  }

  @Test func version2Drift() async throws {
    let page = try await v2(RecordedTransport(fixtures: "tmapi-v2/drift")).search(question())
    #expect(page.listings.map(\.id.number) == ["700000000808", "700000000909"])
    #expect(page.listings[0].sales == [SalesFigure(.days(90), count: 50, isAtLeast: true)])
    #expect(page.listings[0].mainPrice?.currency == .yuan)
    #expect(page.listings[1].prices == [])
    #expect(
      page.unreadable.map(\.sentence) == ["result 2: currency cannot be read: “yuan”", "result 3: has no item number"])
    #expect(page.total == nil && page.hasNext)
  }

  @Test func aNextPageAfterAnEmptyOneIsNotBelieved() async throws {
    let body = #"{"code":200,"data":{"items":[],"has_next_page":true,"total_count":900}}"#
    #expect(try await v2(RecordedTransport(body: body)).search(question()).hasNext == false)
  }

  // MARK: Errors

  struct Case: Sendable {
    let code: Int
    let kind: SearchError.Kind
    let pauses: [Int]
  }

  @Test(arguments: [
    Case(code: 417, kind: .temporary, pauses: [2, 4]),
    Case(code: 422, kind: .badRequest, pauses: []),
    Case(code: 439, kind: .noBalance, pauses: []),
    Case(code: 499, kind: .temporary, pauses: [5]),
    Case(code: 500, kind: .temporary, pauses: [3, 6]),
    Case(code: 503, kind: .rateLimited, pauses: [5, 10]),
    Case(code: 401, kind: .unauthorized, pauses: []),
    Case(code: 403, kind: .unauthorized, pauses: []),
    Case(code: 418, kind: .badRequest, pauses: []),
  ])
  func everyCodeSaysWhatMayBeDone(expected: Case) async {
    // The code counts wherever it stands: in the body, in the status, or in both.
    let bodies = [(200, #"{"code":\#(expected.code),"msg":"no"}"#), (expected.code, #"{"msg":"no"}"#)]
    for (status, body) in bodies {
      let failed = await failure {
        try await v1(RecordedTransport(status: status, body: body)).search(question())
      }
      #expect(failed?.kind == expected.kind)
      #expect(failed?.retryPauses == expected.pauses.map { .seconds($0) })
      #expect(failed?.sentence.contains("(it says: “no”)") == true)
    }
  }

  @Test func anErrorQuotesTheVendorAndNeverTheToken() async throws {
    let failed = await failure {
      try await v1(RecordedTransport(fixtures: "tmapi-v1/balance")).search(question())
    }
    #expect(failed?.reason == .balanceEmpty && failed?.quote?.string == "Your balance is not enough for token …")
  }

  @Test func aWrongAddressIsNotTakenForAVendorThatIsDown() async throws {
    let body = try Fixture.text("vendors/tmapi-v1/no-route.json")
    let failed = await failure {
      try await v1(RecordedTransport(status: 404, body: body)).search(question())
    }
    #expect(failed?.kind == .unreachable && failed?.reason == .nothingAtAddress)
  }

  @Test func withoutATokenNothingIsAsked() async {
    let transport = RecordedTransport([])
    let failed = await failure {
      try await v1(transport, Settings()).search(question())
    }
    #expect(failed?.kind == .unauthorized && failed?.sentence.contains("tmapi.token") == true)
    #expect(await transport.requests.isEmpty)
  }
}
