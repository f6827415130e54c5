import Catalog
import Foundation
import ImageSearch
import Queries
import TestSentences
import Testing

@testable import Providers

/// Replies as live vendors send them beside their documentation.
@Suite struct AwkwardReplyTests {
  private func v1(_ items: String, total: String = "6") async throws -> ResultPage {
    let body = #"{"code":200,"msg":"success","data":{"total_count":\#(total),"items":[\#(items)]}}"#
    return try await TMAPIv1(settings: unitSettings, transport: RecordedTransport(body: body), now: { unitTime })
      .search(question())
  }

  private func daji(_ items: String) async throws -> ResultPage {
    let body = #"{"code":200,"data":{"totalRecords":1,"data":[\#(items)]}}"#
    return try await DAJI(settings: unitSettings, transport: RecordedTransport(body: body), now: { unitTime })
      .search(question())
  }

  private func item(_ members: String, id: String = "700000000001") -> String {
    #"{"item_id":\#(id),"title":"Goods","img":"https://cbu01.alicdn.com/a.jpg",\#(members)}"#
  }

  private func steps(_ listing: Listing?) -> [String] {
    (listing?.tiers ?? []).map { "\($0.from)-\($0.to.map(String.init) ?? "") \($0.amount)" }
  }

  // MARK: Numbers

  @Test func tiersWithCountingWordsKeepTheirEnds() async throws {
    let page = try await v1(
      item(
        #"""
        "quantity_prices":[{"begin_num":"1","end_num":"49个","price":"12.00"},
        {"begin_num":"50","end_num":"99个","price":"11.00"},{"begin_num":"100个","end_num":"","price":"9.50"}]
        """#))
    #expect(steps(page.listings.first) == ["1-49 12.00", "50-99 11.00", "100- 9.50"])
    #expect(page.unreadable == [])
  }

  @Test(arguments: [
    // A step without a readable first quantity does not open the one before.
    (#"{"begin_num":1,"end_num":"","price":"12"},{"begin_num":"many","end_num":"","price":"9"}"#, ["1-1 12.00"]),
    (#"{"begin_num":1,"end_num":9,"price":"12"},{"begin_num":"many","price":"9"}"#, ["1-9 12.00"]),
    // Nor does one without a readable price.
    (#"{"begin_num":1,"price":"12"},{"begin_num":10,"price":"面议"}"#, ["1-9 12.00"]),
    // An end that is there and cannot be read is not open.
    (#"{"begin_num":50,"end_num":"many","price":"12"}"#, ["50-50 12.00"]),
    (#"{"begin_num":50,"end_num":"many","price":"12"},{"begin_num":100,"price":"9"}"#, ["50-99 12.00", "100- 9.00"]),
    // Ends that no step has follow from the next one's beginning; ranges say both.
    (#"{"begin_num":"≥2","price":"12"},{"begin_num":"≥100","price":"9"}"#, ["2-99 12.00", "100- 9.00"]),
    (#"{"begin_num":"1-49件","price":"12"},{"begin_num":"50+","price":"9"}"#, ["1-49 12.00", "50- 9.00"]),
    (#"{"begin_num":9223372036854775807,"price":"12"}"#, []),
    (#"{"begin_num":9,"end_num":3,"price":"12"}"#, ["9-9 12.00"]),
    (#"{"begin_num":1,"end_num":"1-49","price":"12"}"#, ["1-49 12.00"]),
    (
      #"{"begin_num":"many","price":"12"},{"begin_num":10,"price":"11"},{"begin_num":50,"price":"9"}"#,
      ["10-10 11.00", "50-50 9.00"]
    ),
    // An end of 0 is none.
    (
      #"{"begin_num":1,"end_num":0,"price":"12"},{"begin_num":50,"end_num":"0","price":"9"}"#,
      ["1-49 12.00", "50- 9.00"]
    ),
    (
      #"{"begin_num":1,"end_num":49,"price":"12"},{"begin_num":50,"end_num":0,"price":"9"}"#,
      ["1-49 12.00", "50- 9.00"]
    ),
    (#"{"begin_num":1,"end_num":"0件","price":"12"}"#, ["1- 12.00"]),
    // Steps stand in any order.
    (
      #"{"begin_num":100,"price":"9"},{"begin_num":50,"price":"11"},{"begin_num":1,"price":"12"}"#,
      ["1-49 12.00", "50-99 11.00", "100- 9.00"]
    ),
    (
      #"{"begin_num":50,"end_num":"","price":"9"},{"begin_num":1,"end_num":49,"price":"12"}"#,
      ["1-49 12.00", "50- 9.00"]
    ),
    (
      #"{"begin_num":1,"price":"12"},{"begin_num":1,"price":"11"},{"begin_num":50,"price":"9"}"#,
      ["1-49 12.00", "1-49 11.00", "50- 9.00"]
    ),
  ])
  func noTierIsOpenThatNeedNotBe(list: String, expected: [String]) async throws {
    let page = try await v1(item(#""quantity_prices":[\#(list)]"#))
    #expect(steps(page.listings.first) == expected)
  }

  @Test(arguments: ["9.50-11.00", "9.50起", "9.50以上", "≥9.50"])
  func aTierWithoutOneExactPriceIsReported(price: String) async throws {
    let page = try await v1(
      item(
        #"""
        "quantity_prices":[{"begin_num":1,"price":"12"},{"begin_num":50,"price":"\#(price)"},{"begin_num":100,"price":"9元/件"}]
        """#))
    #expect(steps(page.listings.first) == ["1-49 12.00", "100- 9.00"])
    #expect(page.unreadable.map(\.sentence) == ["result 1: price cannot be read: “\(price)”"])
  }

  @Test func countsAndPricesAreReadAsTheyAreWritten() async throws {
    let page = try await v1(
      item(
        #"""
        "price":"1,280.00","quantity_begin":"10双","sale_info":{"sale_quantity":"已售200+件","sale_quantity_month":"4,150"}
        """#))
    let listing = try #require(page.listings.first)
    #expect(listing.priceTexts == ["wholesale 1280.00"])
    #expect(listing.minimumOrder == 10 && listing.unit?.string == "双" && listing.otherUnit?.string == "双")
    #expect(
      listing.sales == [
        SalesFigure(.days(30), count: 4_150), SalesFigure(.allTime, count: 200, isAtLeast: true),
      ])
    #expect(page.unreadable == [])
  }

  @Test func aRangeOfPricesIsNoSinglePrice() async throws {
    let listing = try #require(try await v1(item(#""price":"12.00-15.00""#)).listings.first)
    #expect(listing.mainPrice?.amount == Amount("12") && listing.mainPrice?.written?.string == "12.00-15.00")
    let misread = try await v1(item(#""price":"1.280,00""#))
    #expect(misread.listings.first?.prices == [])
    #expect(misread.unreadable.map(\.sentence) == ["result 1: price cannot be read: “1.280,00”"])
  }

  @Test func theUnitIsKept() async throws {
    #expect(try await v1(item(#""unit":"set""#)).listings.first?.otherUnit?.string == "set")
    let pieces = try await v1(item(#""offer_unit":"件""#)).listings.first
    #expect(pieces?.unit?.string == "件" && pieces?.otherUnit == nil)
    let daji = try await daji(#"{"offerId":1,"subject":"a","unitInfo":{"unit":"双","transUnit":"pair"}}"#)
    #expect(daji.listings.first?.unit?.string == "双")
    let translated = try await self.daji(#"{"offerId":1,"subject":"a","unitInfo":{"transUnit":"pair"}}"#)
    #expect(translated.listings.first?.unit?.string == "pair")
  }

  @Test(arguments: ["9223372036854775807", "9223372036854775788", "4611686018427387904", "1e30", "\"9e18\"", "-5"])
  func aTotalPastAllReasonIsNotKnown(total: String) async throws {
    let page = try await v1(item(#""price":"1""#), total: total)
    #expect(page.total == nil && page.unreadable.count == 1)
  }

  @Test func noPageNumberOverflows() async throws {
    for type in allProviders {
      let body = #"{"code":200,"data":{"totalRecords":9,"total_count":9,"items":[{}],"data":[{}]}}"#
      let provider = type.init(settings: unitSettings, transport: RecordedTransport(body: body))
      _ = try? await provider.search(question(page: .max))
    }
  }

  // MARK: Members of the other version, and of the official objects

  @Test func aFactIsReadWhereverAVersionHasIt() async throws {
    let listing = try #require(
      try await v1(
        item(
          #"""
          "shop_info":{"shop_years":"7","is_tp":true,"is_powerful_seller":true,"score_info":{"composite_score":"4.5"}},
          "tags":["48小时发货","混批"],"delivery_info":{"free_shipping":true},"moq":"3"
          """#)
      ).listings.first)
    #expect(listing.shop.years == 7 && listing.shop.score == Amount("4.5") && listing.shop.flags.trustPass == true)
    #expect(listing.shop.flags.powerful == true && listing.freeShipping == true && listing.minimumOrder == 3)
    #expect(listing.tags.map(\.string) == ["48小时发货", "混批"] && listing.shipsWithinHours == 48)
    let score = try await v1(item(#""shop_info":{"score_info":{"composite_score":4.5}}"#)).listings.first?.shop.score
    #expect(score == Amount("4.5"))
  }

  @Test(arguments: [
    ("24小时内发货", 24), ("Ships within 72 hours", 72), ("7×24H响应", nil), ("48小时发货率99%", nil), ("48小时", nil),
    ("48小时发货率高", nil), ("99％ 48小时发货", nil), ("48h shipping rate 99", nil), ("平均24小时发货", nil),
    ("48H发货", 48), ("Ships separately within 24 hours", 24),
  ])
  func onlyAPromiseToSendIsATime(tag: String, hours: Int?) async throws {
    #expect(try await v1(item(#""title_tags":["\#(tag)"]"#)).listings.first?.shipsWithinHours == hours)
  }

  @Test func officialMembersThatPassThroughAreKept() async throws {
    let listing = try #require(
      try await daji(
        #"""
        {"offerId":700000000101,"subject":"a","isOnePsale":true,"minOrderQuantity":3,"tradeScore":"4.7",
        "isPatentProduct":true,"createDate":"2025-03-02 10:00:00","offerIdentities":["yx"]}
        """#
      ).listings.first)
    #expect(listing.minimumOrder == 3 && listing.shop.score == Amount("4.7") && listing.tags.map(\.string) == ["yx"])
    #expect(listing.factTexts == ["one piece=yes", "patented=yes", "on sale since=2025-03-02 10:00:00"])
    #expect(try await daji(#"{"offerId":1,"subject":"a","tradeScore":"0.0"}"#).listings.first?.shop.score == nil)
  }

  // MARK: Repetition

  @Test(arguments: [#""700000000001""#, #"" 700000000001""#, "700000000001.0", #""00700000000001""#])
  func anOfferThatIsRepeatedIsOneListing(number: String) async throws {
    let page = try await v1(
      [
        item(#""price":"12.00""#), item(#""price":"13.00""#), item(#""price":"12.00""#, id: "700000000002"),
        item(#""price":"12.00""#, id: number), item(#""price":"14.00""#, id: number),
      ].joined(separator: ","))
    #expect(page.listings.map(\.id.number) == ["700000000001", "700000000002"])
    #expect(page.listings.map(\.provenance.rank) == [1, 3])
    #expect(page.listings[0].priceTexts == ["wholesale 12.00"])
    #expect(page.listings[0].factTexts == ["also shown at=13.00, 14.00"])
    #expect(page.listings[1].facts == [])
  }

  @Test func aRepetitionThatSaysMoreCompletesTheFirst() async throws {
    let page = try await v1(
      [item(#""price":"""#), item(#""price":"12.00","quantity_begin":3"#)].joined(separator: ","))
    #expect(page.listings.count == 1 && page.listings[0].priceTexts == ["wholesale 12.00"])
    #expect(page.listings[0].minimumOrder == 3 && page.listings[0].provenance.rank == 1)
    #expect(page.listings[0].facts == [])
  }

  @Test func aScoreOfZeroIsNone() async throws {
    let scores = ["consultation", "dispute", "logistics", "return"].map { #""\#($0)_score":0"# }.joined(separator: ",")
    let listing = try #require(
      try await v1(item(#""goods_score":0,"shop_info":{"score_info":{\#(scores)}}"#)).listings.first)
    #expect(listing.facts == [])
    #expect(
      try await v1(item(#""goods_score":"0.0","rating_star":"4.5""#)).listings.first?.factTexts == [])
  }

  @Test func aReplyHasABoundedNumberOfItems() async throws {
    let items = (1...20_000).map { item(#""price":"12.00""#, id: "\(600_000_000_000 + $0)") }.joined(separator: ",")
    let page = try await v1(items)
    #expect(page.listings.count == ResultPage.itemLimit && page.leftOut == 20_000 - ResultPage.itemLimit)
    let same = try await v1(Array(repeating: item(#""price":"12.00""#), count: 20_000).joined(separator: ","))
    #expect(same.listings.count == 1)
    let kept = try JSONDecoder().decode(ResultPage.self, from: JSONEncoder().encode(page))
    #expect(kept.leftOut == page.leftOut)
  }

  @Test func elementsThatAreNotKeptAreCheckedAllTheSame() {
    let many = Array(repeating: #"{"a":[1,"x\u002d",{}],"b":null}"#, count: JSONParser.elementLimit + 3)
    let json = JSON(Array("[\(many.joined(separator: ","))]".utf8))
    #expect(json?.elementCount == many.count && json?.elements.count == JSONParser.elementLimit)
    for broken in [#"{"a"}"#, #"{"a":}"#, "[1", #""x"#, #""\q""#, "{}}", "\"\n\"", "tru"] {
      #expect(JSON(Array("[\(many.joined(separator: ",")),\(broken)]".utf8)) == nil)
    }
  }
}
