import Catalog
import Foundation
import Queries
import TestSupport
import Testing

@testable import snapsource

struct SearchOutcomeTests {
  @Test func theDocumentIsTheOneOfTheFixture() throws {
    let document = try Self.document()
    #expect(try Fixture.golden("exports/search.json", now: document) == document, "\(document)")
  }

  @Test func theDocumentIsJSON() throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(try Self.document().utf8))
    let listings = (parsed as? [String: Any])?["listings"] as? [[String: Any]]
    #expect(listings?.map { $0["key"] as? String } == ["1688:727920485853", "taobao:7279204858531234567"])
  }

  @Test func factsAreNamesAndTexts() throws {
    var listing = try ListingSamples.full(ProviderID("daji"))
    listing.facts = [
      Fact(.brand, .text(try #require(CleanText("own")))), Fact(.onePiece, .flag(true)), Fact(.jxhy, .flag(false)),
      Fact(.otherPrices, .prices([OtherPrice(try #require(Amount("13")), basis: .dropShip, unit: CleanText("箱"))])),
      Fact(.completedFrom, .fields([ListingField.minimumOrder, .shop].map(\.code), from: ProviderID("tmapi-v1"))),
    ]
    let parsed = try JSONSerialization.jsonObject(with: Data(JSONValue(listing).document.utf8))
    let facts = try #require((parsed as? [String: Any])?["facts"] as? [[String: String]])
    #expect(
      facts == [
        ["name": "brand", "value": "own"], ["name": "one piece", "value": "yes"], ["name": "jxhy", "value": "no"],
        ["name": "also shown at", "value": "drop_ship 13.00/箱"],
        ["name": "from tmapi-v1", "value": "minimum order, shop"],
      ])
  }

  @Test func oneAnswerIsEnough() throws {
    #expect(try Self.outcomes().status == .done)
    #expect([Self.failed(.balanceEmpty), Self.failed(.nothingAtAddress)].status == .unreachable)
    #expect([Self.failed(.balanceEmpty)].status == .refused)
    #expect([Self.failed(.balanceEmpty), Self.failed(.tooManyCalls)].status == .tryAgain)
    #expect([Self.failed(.requestRefused), Self.failed(.credentialsRefused)].status == .refused)
  }

  @Test func everyVendorHasItsSentence() throws {
    #expect(
      try Self.outcomes().map { $0.sentence(in: snapsource.English()) } == [
        "TMAPI v1: 1 of 666, page 2, 1 item or value could not be read, 2 calls",
        "DAJI: the balance is empty or the subscription has ended – top up with the vendor, then try again",
        "Shanjing: 1, page 1, 1 call, kept since 1970-01-01T00:00:01Z",
      ])
  }

  private static func document() throws -> String {
    let outcomes = try outcomes()
    return outcomes.json(SearchResults(outcomes), in: snapsource.English()).document
  }

  private static func outcomes() throws -> [SearchOutcome] {
    let (v1, shanjing) = (ProviderID("tmapi-v1"), ProviderID("shanjing"))
    let found = ResultPage(
      provider: v1, number: 2, size: 20, listings: [try ListingSamples.full(v1)], total: 666, hasNext: true,
      unreadable: [Unreadable(.noTitle, rank: 22)])
    let bare = ResultPage(
      provider: shanjing, number: 1, size: 20, listings: [try ListingSamples.bare(shanjing)], hasNext: false,
      keptSince: Date(timeIntervalSince1970: 1))
    return [
      SearchOutcome(provider: v1, name: "TMAPI v1", page: 2, pageSize: 20, result: .success(found), calls: 2),
      failed(.balanceEmpty),
      SearchOutcome(provider: shanjing, name: "Shanjing", page: 1, pageSize: 20, result: .success(bare), calls: 1),
    ]
  }

  private static func failed(_ reason: SearchError.Reason) -> SearchOutcome {
    let daji = ProviderID("daji")
    let error = SearchError(reason, from: daji)
    return SearchOutcome(provider: daji, name: "DAJI", page: 2, pageSize: 20, result: .failure(error), calls: 1)
  }
}

/// Listings as full and as bare as they get.
enum ListingSamples {
  static func full(_ provider: ProviderID) throws -> Listing {
    let (low, high) = (try #require(Amount("17.50")), try #require(Amount("19.00")))
    return Listing(
      id: try #require(ListingID(.alibaba1688, number: "727920485853")),
      title: try #require(
        Title(original: CleanText("陶瓷\"马克\"杯"), translated: CleanText("Ceramic mug \\ logo"), language: "en")),
      address: WebAddress("https://detail.1688.com/offer/727920485853.html"),
      pictureAddress: WebAddress("https://cbu01.alicdn.com/img/mug.jpg"),
      prices: [Price(.wholesale, high), Price(.dropShip, low)],
      tiers: [PriceTier(from: 1, to: 9, amount: high), PriceTier(from: 10, to: nil, amount: low)], minimumOrder: 2,
      sales: [SalesFigure(.days(30), count: 3_911), SalesFigure(.allTime, count: 50, isAtLeast: true)],
      repurchaseRate: Rate("5%"),
      shop: Shop(
        name: CleanText("潮州陶瓷厂"), id: CleanText("b2b-1"), address: WebAddress("https://shop.1688.com/"),
        location: CleanText("Guangdong, Chaozhou"), years: 11, score: Amount("4.5"), repurchaseRate: Rate("0.5"),
        flags: ShopFlags(factory: true, superFactory: false)),
      shipsWithinHours: 48, freeShipping: false, stock: 872, tags: [try #require(CleanText("gift box"))],
      provenance: Provenance(provider: provider, fetchedAt: moment, page: 2, rank: 21))
  }

  static func bare(_ provider: ProviderID) throws -> Listing {
    Listing(
      id: try #require(ListingID(.taobao, number: "7279204858531234567")),
      title: try #require(Title(original: CleanText("搪瓷杯"), translated: nil, language: nil)),
      provenance: Provenance(provider: provider, fetchedAt: moment, page: 1, rank: 1))
  }

  /// 2026-11-20 09:00:00 UTC.
  private static let moment = Date(timeIntervalSince1970: 1_795_165_200)
}
