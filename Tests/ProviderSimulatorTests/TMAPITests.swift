import Catalog
import Testing

@testable import ProviderSimulator

@Suite struct TMAPITests {
  static let search = "/tmapi/1688/global/search/image"
  static let searchV2 = "/tmapi/1688/global/search/image/v2"
  static let ali = "https://cbu01.alicdn.com/img/ibank/mug-1.jpg"

  static func parameters(_ more: (String, String)..., photo: String = ali) -> [(String, String)] {
    [("apiToken", "sim-tmapi-token"), ("img_url", photo)] + more
  }

  static func convert(
    _ visitor: Visitor, _ address: String, for endpoint: String = "/global/search/image"
  ) async throws -> Visitor.Answer {
    let body = #"{"url":"\#(address)","search_api_endpoint":"\#(endpoint)"}"#
    return try await visitor.send(
      "POST", "/tmapi/1688/tools/image/convert_url", [("apiToken", "sim-tmapi-token")],
      headers: [("Content-Type", "application/json")], body: Array(body.utf8))
  }

  @Test func aHostedPhotoIsConvertedForOneEndpointAndSearched() async throws {
    try await visiting { _, visitor async throws in
      _ = try await visitor.send("PUT", "/photo-host/a.jpg", body: FakeGoods.photo)
      let converted = try await Self.convert(visitor, visitor.origin + "/photo-host/a.jpg")
      #expect(converted.status == 200)
      let path = try #require(converted.json["data"]["image_url"].string)
      #expect(path.hasPrefix("/search/imgextra"))

      let found = try await visitor.get(Self.search, Self.parameters(photo: path))
      #expect(found.json["code"].int == 200)
      #expect(found.json["data"]["items"].list.count == 20)
      #expect(found.json["data"]["total_count"].int == FakeGoods.offerCount)
      #expect(!found.json["data"].has("has_next_page"))

      let other = try await visitor.get(Self.searchV2, Self.parameters(photo: path))
      #expect(other.status == 422)
    }
  }

  @Test func versionTwoSaysWhetherThereIsMore() async throws {
    try await visiting { _, visitor async throws in
      let first = try await visitor.get(Self.searchV2, Self.parameters())
      #expect(first.json["data"]["has_next_page"].bool == true)
      let last = try await visitor.get(Self.searchV2, Self.parameters(("page", "7")))
      #expect(last.json["data"]["items"].list.count == 10)
      #expect(last.json["data"]["has_next_page"].bool == false)
      let past = try await visitor.get(Self.searchV2, Self.parameters(("page", "8")))
      #expect(past.json["data"]["items"].list.isEmpty)
    }
  }

  @Test(arguments: [
    ("page_size", "21"), ("page", "0"), ("language", "fr"), ("sort", "cheapest"), ("is_factory", "1"),
    ("price_start", "2"), ("filters", "is_factory"),
  ])
  func refusesParametersThatItDoesNotKnow(_ parameter: (String, String)) async throws {
    try await visiting { _, visitor async throws in
      let answer = try await visitor.get(Self.search, Self.parameters(parameter))
      #expect(answer.status == 422)
      #expect(answer.json["code"].int == 422)
    }
  }

  @Test func refusesAWrongTokenAMissingPhotoAndAForeignAddress() async throws {
    try await visiting { _, visitor async throws in
      let wrong = try await visitor.get(Self.search, [("apiToken", "other"), ("img_url", Self.ali)])
      #expect(wrong.status == 403)
      let missing = try await visitor.get(Self.search, [("apiToken", "sim-tmapi-token")])
      #expect(missing.status == 422)
      let foreign = try await visitor.get(Self.search, Self.parameters(photo: "https://example.com/mug-1.jpg"))
      #expect(foreign.status == 422)
      let unknown = try await visitor.get("/tmapi/1688/global/search/picture")
      #expect(unknown.status == 404)
      #expect(unknown.json["message"].string == "no Route matched with those values")
    }
  }

  @Test func doesNotFetchWhatIsNotItsOwnNorConvertWhatIsTooLarge() async throws {
    try await visiting { _, visitor async throws in
      #expect(try await Self.convert(visitor, "http://127.0.0.1:1/photo-host/a.jpg").status == 417)
      #expect(try await Self.convert(visitor, "https://example.com/a.jpg").status == 417)
      _ = try await visitor.send("PUT", "/photo-host/no.jpg", body: FakeGoods.notAPhoto)
      #expect(try await Self.convert(visitor, visitor.origin + "/photo-host/no.jpg").status == 417)
      _ = try await visitor.send("PUT", "/photo-host/big.jpg", body: Array(repeating: 0x50, count: 300_001))
      #expect(try await Self.convert(visitor, visitor.origin + "/photo-host/big.jpg").status == 417)
      #expect(try await Self.convert(visitor, visitor.origin + "/pictures/mug-1.jpg", for: "/image").status == 422)
    }
  }

  @Test func filtersSortsAndNarrowsForReal() async throws {
    try await visiting { _, visitor async throws in
      let factories = try await visitor.get(Self.search, Self.parameters(("is_factory", "true")))
      #expect(factories.json["data"]["total_count"].int == 78)
      #expect(factories.json["data"]["filters"]["is_factory"].string == "true")

      let priced = try await visitor.get(
        Self.searchV2, Self.parameters(("price_start", "2"), ("price_end", "3.5"), ("sort", "price_down")))
      #expect(priced.json["data"]["total_count"].int == 8)
      #expect(priced.json["data"]["items"].list.first?["price"].string == "3.50")
    }
  }

  @Test func translatesTitlesAndKeepsTheSellersOwn() async throws {
    try await visiting { _, visitor async throws in
      let vietnamese = try await visitor.get(Self.search, Self.parameters(("language", "vi")))
      let item = try #require(vietnamese.json["data"]["items"].list.first { $0.isObject })
      #expect(item["title"].string?.hasSuffix("[vi]") == true)
      #expect(item["title_origin"].string?.contains("杯") == true)
    }
  }

  @Test func repeatsAnOfferOnTheThirdPage() async throws {
    try await visiting { _, visitor async throws in
      let second = try await visitor.get(Self.searchV2, Self.parameters(("page", "2")))
      let third = try await visitor.get(Self.searchV2, Self.parameters(("page", "3")))
      #expect(
        second.json["data"]["items"].list.last?["title_origin"].string
          == third.json["data"]["items"].list.first?["title_origin"].string)
    }
  }
}
