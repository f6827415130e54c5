import Catalog
import Foundation
import Photos
import Queries
import Testing

@testable import snapsource

struct SearchResultsTests {
  private let able = ProviderID("able")
  private let unable = ProviderID("unable")

  private var capabilities: [ProviderID: Capabilities] {
    let intake = PhotoIntake.bytes(PhotoLimits(bytes: 1, side: 1))
    return [
      able: Capabilities(
        intake: intake, paging: .pages(maximumSize: 20), languages: ["en"], sorts: [.priceUp], filters: [.factory]),
      unable: Capabilities(intake: intake, paging: .pages(maximumSize: 20), languages: ["en"]),
    ]
  }

  private func outcome(_ provider: ProviderID, _ listings: [Listing]) -> SearchOutcome {
    let page = ResultPage(provider: provider, number: 1, size: 20, listings: listings, hasNext: false)
    return SearchOutcome(provider: provider, name: provider.rawValue, page: 1, pageSize: 20, result: .success(page))
  }

  private func listing(
    _ provider: ProviderID, _ number: String, _ price: String, isFactory: Bool? = nil
  ) throws -> Listing {
    var listing = try ListingSamples.full(provider)
    listing = Listing(
      id: try #require(ListingID(.alibaba1688, number: number)), title: listing.title,
      prices: [Price(.wholesale, try #require(Amount(price)))], shop: Shop(flags: ShopFlags(factory: isFactory)),
      provenance: listing.provenance)
    return listing
  }

  private func outcomes() throws -> [SearchOutcome] {
    [
      outcome(
        unable,
        [
          try listing(unable, "1", "30.00"), try listing(unable, "2", "20.00", isFactory: false),
          try listing(unable, "3", "10.00", isFactory: true),
        ]),
      outcome(able, [try listing(able, "4", "15.00"), try listing(able, "5", "25.00")]),
    ]
  }

  private func keys(_ results: SearchResults) -> [String] { results.lines.map(\.listing.id.number) }

  @Test func whatFailsIsLeftOutAndWhatNobodySaysComesLast() throws {
    let results = SearchResults(try outcomes(), of: ImageQuery(filters: [.factory]), capabilities: capabilities)
    #expect(keys(results) == ["3", "4", "5", "1"])
    #expect(results.leftOut == 1 && results.unsaid == 1)
    #expect(results.lines.map(\.verdict) == [.holds, .holds, .holds, .unknown])
    let json = try outcomes().json(results, in: snapsource.English()).document
    #expect(json.components(separatedBy: #""filters": "hold""#).count == 4)
    #expect(json.components(separatedBy: #""filters": "unknown""#).count == 2)
    let marked = ListingTable.text(results).split(separator: "\n").filter { $0.hasPrefix("?") }
    #expect(marked.count == 1 && marked.allSatisfy { $0.contains("1688:1 ") })
  }

  @Test func mergedEachOfferIsThereOnceWithAllThatWasSaidOfIt() throws {
    let outcomes = [
      outcome(able, [try listing(able, "1", "30.00"), try listing(able, "2", "20.00")]),
      outcome(unable, [try listing(unable, "2", "22.00"), try listing(unable, "3", "10.00")]),
    ]
    let results = SearchResults(merging: outcomes, capabilities: capabilities)
    #expect(Set(keys(results)) == ["1", "2", "3"] && keys(results).first == "2", "two vendors have it high")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcomes.json(results, in: snapsource.English()).document.utf8))
        as? [String: Any])
    let offers = try #require(document["listings"] as? [[String: Any]])
    #expect(offers.map { $0["rank"] as? Int } == [1, 2, 3])
    let sources = try #require(offers[0]["sources"] as? [[String: Any]])
    #expect(sources.map { $0["provider"] as? String } == ["able", "unable"])
    let conflicts = try #require(offers[0]["conflicts"] as? [[String: Any]])
    #expect(conflicts.map { $0["field"] as? String } == ["prices"])
    let values = try #require(conflicts[0]["values"] as? [[String: Any]])
    #expect(values.map { ($0["value"] as? [String: Any])?["amount"] as? String } == ["20.00", "22.00"])
    #expect((offers[1]["conflicts"] as? [Any])?.isEmpty == true)
  }

  @Test func withoutFiltersEverythingIsThereInTheVendorsOrder() throws {
    let results = SearchResults(try outcomes(), capabilities: capabilities)
    #expect(keys(results) == ["1", "2", "3", "4", "5"])
    #expect(results.leftOut == 0 && results.unsaid == 0)
  }

  @Test func whatSeveralVendorsSortIsSortedAsAWhole() throws {
    let query = ImageQuery(sort: .priceUp)
    #expect(keys(SearchResults(try outcomes(), of: query, capabilities: capabilities)) == ["3", "4", "2", "5", "1"])
    // One vendor that has sorted by itself is taken at its word.
    let alone = [outcome(able, [try listing(able, "5", "25.00"), try listing(able, "4", "15.00")])]
    let own = capabilities.filter { $0.key == able }
    #expect(keys(SearchResults(alone, of: query, capabilities: own)) == ["5", "4"])
  }
}
