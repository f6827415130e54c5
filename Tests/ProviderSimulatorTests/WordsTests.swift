import AsyncHTTPClient
import Catalog
import Testing

@testable import ProviderSimulator

/// Searches by words at the simulated vendors: strict about what they take, awkward in what they say.
@Suite struct WordsTests {
  static let tmapi = "/tmapi/1688/global/search/items"
  static let daji = "/daji/alibaba/product/keywordQuery"

  static func tmapi(_ visitor: Visitor, _ more: (String, String)...) async throws -> Visitor.Answer {
    try await visitor.get(tmapi, [("apiToken", "sim-tmapi-token")] + more)
  }

  static func daji(_ visitor: Visitor, _ more: (String, String)...) async throws -> Visitor.Answer {
    var all = [("beginPage", "1"), ("pageSize", "50"), ("country", "en")]
    for parameter in more {
      all.removeAll { $0.0 == parameter.0 }
      all.append(parameter)
    }
    return try await visitor.get(daji, DAJITests.signed(all))
  }

  @Test func chineseAndEnglishWordsFindTheGoodsOfThatName() async throws {
    try await visiting { simulator, visitor async throws in
      for words in ["马克杯", "陶瓷马克杯 红色", "ceramic mug", "Red MUG"] {
        let data = try await Self.tmapi(visitor, ("keyword", words)).json["data"]
        #expect(data["items"].list.count == 20 && data["has_next_page"].bool == true, "\(words)")
        #expect(!data.has("total_count"))
        let titles = data["items"].list.compactMap { $0["title_origin"].string }
        #expect(titles.count >= 18 && titles.allSatisfy { $0.contains("陶瓷马克杯") })
      }
      let last = try await Self.tmapi(visitor, ("keyword", "马克杯"), ("page", "2")).json["data"]
      #expect(last["items"].list.count == 13 && last["has_next_page"].bool == false)
      #expect(try await Self.tmapi(visitor, ("keyword", "拖拉机")).json["data"]["items"].list.isEmpty)
      let found = try await Self.daji(visitor, ("keyword", "马克杯")).json["data"]
      #expect(found["totalRecords"].int == 33 && found["data"].list.count == 33 && !found.has("picRegionInfo"))
      #expect(await simulator.log.map(\.call) == Array(repeating: .words, count: 7))
      #expect(try await visitor.get("/calls").text == "daji words 1\ntmapi-v2 words 6\n")
    }
  }

  @Test func dajiUnderstandsChineseOnly() async throws {
    try await visiting { _, visitor async throws in
      let answer = try await Self.daji(visitor, ("keyword", "ceramic mug")).json
      #expect(answer["code"].int == 200 && answer.has("data") && !answer["data"].exists)
      #expect(try await visitor.get(Self.daji, DAJITests.signed([("beginPage", "1")])).json["code"].int == 400)
    }
  }

  @Test(arguments: [
    ("page_size", "21"), ("page", "0"), ("language", "th"), ("sort", "cheapest"), ("is_factory", "1"),
    ("verified_supplier", "true"), ("img_url", "https://cbu01.alicdn.com/a.jpg"), ("price_start", "cheap"),
    ("keyword", ""),
  ])
  func tmapiRefusesWhatItDoesNotDocument(_ name: String, _ value: String) async throws {
    try await visiting { _, visitor async throws in
      let more = name == "keyword" ? [(name, value)] : [("keyword", "杯"), (name, value)]
      let answer = try await visitor.get(Self.tmapi, [("apiToken", "sim-tmapi-token")] + more)
      #expect(answer.status == 422)
    }
  }

  @Test(arguments: [
    ("pageSize", "51"), ("country", "zh"), ("sort", "price"), ("filter", "cheap"), ("imageId", "1"), ("region", "1"),
  ])
  func dajiRefusesWhatItDoesNotDocument(_ name: String, _ value: String) async throws {
    try await visiting { _, visitor async throws in
      #expect(try await Self.daji(visitor, ("keyword", "杯子"), (name, value)).json["code"].int == 400)
    }
  }

  @Test func filtersPricesAndOrdersAreHeeded() async throws {
    try await visiting { _, visitor async throws in
      let some = try await Self.tmapi(
        visitor, ("keyword", "马克杯"), ("price_end", "10"), ("sort", "price_down"), ("new_arrival", "true"),
        ("cat_id", "50911")
      ).json["data"]
      let prices = some["items"].list.compactMap { $0["price"].string }.compactMap { Double($0) }
      #expect(!prices.isEmpty && prices.allSatisfy { $0 <= 10 } && prices == prices.sorted(by: >))
      #expect(some["items"].list.allSatisfy { $0["is_new_item"].bool ?? true })
      let cheap = try await Self.daji(
        visitor, ("keyword", "马克杯"), ("priceEnd", "10"), ("sort", #"{"price":"asc"}"#), ("filter", "new30")
      ).json["data"]["data"].list
      let yuan = cheap.compactMap { $0["priceInfo"]["price"].string }.compactMap { Double($0) }
      // The vendor goes by present prices; of some offers it shows what they cost before, a yuan more.
      #expect(!yuan.isEmpty && yuan.allSatisfy { $0 <= 11 })
      #expect(zip(yuan, yuan.dropFirst()).allSatisfy { $0 <= $1 + 1 })
    }
  }

  /// The gaps and drifts of live replies: numbers as texts, counting words, nulls, what is missing.
  @Test func repliesAreAsAwkwardAsTheVendors() async throws {
    let goods = DrawnCatalogue(seed: 1)
    let categories = Set(goods.offers(.alibaba1688).compactMap(\.categoryPath.first)).sorted()
    let replies = try await withSimulator(SimulatorOptions(), goods: goods) { simulator in
      let visitor = Visitor(origin: simulator.origin, client: .shared)
      var replies: [Visitor.Answer] = []
      for category in categories {
        for page in 1...60 {
          replies.append(try await Self.tmapi(visitor, ("cat_id", category), ("page", "\(page)")))
          if replies.last?.json["data"]["has_next_page"].bool != true { break }
        }
      }
      return replies
    }
    let items = replies.flatMap { $0.json["data"]["items"].list }
    #expect(items.count > 100)
    #expect(items.contains { $0["item_id"].string != nil } && items.contains { $0["item_id"].int != nil })
    #expect(items.contains { $0["quantity_begin"].string?.hasSuffix("个") == true })
    #expect(items.contains { $0.has("quantity_begin") && !$0["quantity_begin"].exists })
    #expect(items.contains { $0["sale_info"]["sale_quantity_90days"].string == "null" })
    #expect(items.contains { $0["price_info"]["price_min"].string != $0["price_info"]["price_max"].string })
    #expect(items.contains { !$0.has("price_info") && $0.isObject } && items.contains { !$0["shop_info"].exists })
    #expect(items.contains { !$0.isObject || !$0.has("item_id") }, "some cannot be read")
  }

  @Test(arguments: [
    (FailureKind.code417, 417), (.code439, 439), (.code503, 503), (.unauthorized, 403), (.http500, 500), (.plan, 403),
  ])
  func wordsFailAndPhotosDoNot(_ kind: FailureKind, _ status: Int) async throws {
    try await visiting { simulator, visitor async throws in
      let rule = try FailureRule(parsing: "tmapi-v2/words=\(kind.rawValue)")
      await simulator.setFailure(rule.kind, for: rule.provider, on: rule.call)
      #expect(try await visitor.get(TMAPITests.searchV2, TMAPITests.parameters()).status == 200)
      #expect(try await Self.tmapi(visitor, ("keyword", "杯子")).status == status)
      #expect(try await Self.daji(visitor, ("keyword", "杯子")).json["code"].int == 200)
    }
  }

  @Test func repeatsDriftsAndNothingFoundComeOnDemand() async throws {
    try await visiting { simulator, visitor async throws in
      await simulator.setFailure(.repeats, on: .words)
      #expect(try await Self.tmapi(visitor, ("keyword", "马克杯")).json["data"]["items"].list.count == 23)
      await simulator.clearFailures()
      await simulator.setFailure(.empty, on: .words)
      #expect(try await Self.tmapi(visitor, ("keyword", "马克杯")).json["data"]["items"].list.isEmpty)
      #expect(try await !Self.daji(visitor, ("keyword", "马克杯")).json["data"].exists)
      await simulator.clearFailures()
      await simulator.setFailure(.drift, on: .words)
      let items = try await Self.tmapi(visitor, ("keyword", "马克杯")).json["data"]["items"].list
      #expect(items.contains { !$0["price"].list.isEmpty })
      let goods = try await Self.daji(visitor, ("keyword", "马克杯")).json["data"]["data"].list
      #expect(goods.contains { !$0["priceInfo"].list.isEmpty })
    }
  }
}
