import Catalog
import ImageSearch
import Providers
import Queries
import TestSupport
import Testing

@testable import snapsource

/// What is handed out of the example replies stands in them: nothing is made up, however they stray.
struct FixtureTracingTests {
  @Test(arguments: [
    "tmapi-v1/page", "tmapi-v1/drift", "tmapi-v2/page", "tmapi-v2/drift", "tmapi-v2/words", "daji/page", "daji/drift",
    "shanjing/page", "shanjing/drift",
  ]) func everyValueStandsInTheReply(example: String) async throws {
    let id = String(try #require(example.split(separator: "/").first))
    let reply = try Fixture.bytes("vendors/\(example).json")
    let provider = try #require(allProviders.first { $0.id.rawValue == id }).init(
      settings: Settings([
        "tmapi.token": "made-up", "daji.appKey": "made-up", "daji.appSecret": "made-up", "shanjing.token": "made-up",
      ]), transport: OneReply(body: reply))
    let page = try await provider.search(
      ProviderQuestion(query: ImageQuery(), photo: PhotoReference(.imageID, "1"), page: 1))
    let items = RawItem.all(of: id, inSearch: try RawJSON(reply))
    #expect(!page.listings.isEmpty)
    for listing in page.listings {
      let shown = ShownValue.all(in: try RawJSON(JSONValue(listing).document.utf8))
      // An offer that stands there twice is one listing.
      let own = items.filter { $0.number == listing.id.number }
      let first = try #require(own.first, "\(listing.id)")
      for value in shown {
        let inventions = own.map { $0.inventions(in: [value]) }
        #expect(inventions.contains { $0.isEmpty } || value.name == "rank", "\(first.inventions(in: [value]))")
      }
    }
  }
}

/// A vendor that always answers the same.
private struct OneReply: Transport {
  let body: [UInt8]

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPReply { HTTPReply(status: 200, body: body) }
}
