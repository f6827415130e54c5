import Foundation
import Testing

@testable import Catalog

/// The table of fields.
struct ListingFieldTests {
  private func listing() throws -> Listing {
    Listing(
      id: try #require(ListingID(.alibaba1688, number: "700000000001")),
      title: try #require(Title(original: CleanText("杯"), translated: nil, language: nil)),
      provenance: Provenance(provider: ProviderID("a"), fetchedAt: Date(timeIntervalSince1970: 0), page: 1, rank: 1))
  }

  @Test func everythingThatAListingKeepsHasItsRow() throws {
    let kept = Mirror(reflecting: try listing()).children.compactMap(\.label)
      // What has a wrapper is kept under a name with a stroke before it.
      .map { $0.hasPrefix("_") ? String($0.dropFirst()) : $0 }
    let rows = ListingField.allCases.flatMap { $0.row.properties.map(\.name) }
    #expect(kept.sorted() == rows.sorted())
  }

  @Test func everyOutputHasANameOfItsOwnOrAReason() {
    for outputs in [ListingField.allCases.map(\.row.columns), ListingField.allCases.map(\.row.members)] {
      let names = outputs.flatMap(\.named).map(\.name)
      #expect(Set(names).count == names.count)
      for case .none(let reason) in outputs { #expect(!reason.isEmpty) }
    }
  }

  @Test func whatIsPromisedComesFirstAndNothingIsLost() {
    let all = ListingField.columns(promised: []).map(\.name)
    #expect(ListingField.columns(promised: ["stock", "title"]).map(\.name).prefix(3) == ["stock", "title", "key"])
    #expect(Set(ListingField.columns(promised: ["stock"]).map(\.name)) == Set(all))
  }
}
