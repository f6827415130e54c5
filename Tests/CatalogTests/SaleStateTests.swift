import Foundation
import Testing

@testable import Catalog

@Suite struct SaleStateTests {
  private let expired: SaleState
  private let auditing: SaleState

  init() throws {
    expired = .offSale(try #require(CleanText("member expired")))
    auditing = .unclear(try #require(CleanText("auditing")))
  }

  private func listing(_ provider: String, _ state: SaleState?, at seconds: TimeInterval = 0) throws -> Listing {
    var listing = try Listing.one(of: provider) { $0.saleState = state }
    listing.provenance.fetchedAt = Date(timeIntervalSince1970: seconds)
    return listing
  }

  @Test func whatIsClearStaysOverWhatIsNot() throws {
    let shown = try listing("a", nil)
    let soldOut = try listing("b", .soldOut, at: 60)
    let later = try listing("c", auditing, at: 120)
    #expect(shown.detailed(by: [later, soldOut]).saleState == .soldOut)
    #expect(shown.detailed(by: [later]).saleState == auditing)
    #expect(shown.detailed(by: [try listing("c", expired, at: 120), soldOut]).saleState == expired)
    #expect(shown.detailed(by: [try listing("c", nil, at: 120), soldOut]).saleState == .soldOut)
  }

  @Test func theySayOtherThingsWhereOneSaysThatItCannotBeBought() throws {
    func fields(_ states: [SaleState?]) throws -> [ListingField] {
      let listings = try zip(["a", "b"], states).map { try listing($0, $1) }
      return Conflict.all(among: listings).map(\.field)
    }
    #expect(
      try fields([.onSale, expired]) == [.saleState]
        && Conflict.isWeighty(among: [
          try listing("a", .onSale), try listing("b", .soldOut),
        ]))
    #expect(try fields([.onSale, auditing]).isEmpty && fields([.soldOut, expired]).isEmpty)
    #expect(try fields([.onSale, nil]).isEmpty)
  }

  @Test func scriptsReadWhetherItIsOnSaleAndTheVendorsWord() throws {
    let states = [.onSale, .soldOut, expired, auditing]
    #expect(states.map(\.status) == ["on_sale", "on_sale", "off_sale", nil])
    #expect(states.map(\.raw) == [nil, nil, "member expired", "auditing"])
  }

  @Test func ofEachVendorTheNewestDetailsAreKeptTheNewestFirst() throws {
    var details: [Listing] = []
    let first = try listing("a", .onSale, at: 60)
    let other = try listing("b", .soldOut, at: 120)
    #expect(details.take(details: first) && details.take(details: other) && !details.take(details: other))
    #expect(!details.take(details: try listing("b", .onSale, at: 90)))
    let newer = try listing("a", expired, at: 180)
    #expect(details.take(details: newer) && details == [newer, other])
    // What was said at one moment has one order as well.
    let same = [try listing("c", .onSale, at: 120), other]
    for order in [same, same.reversed()] {
      var taken: [Listing] = []
      for one in order { taken.take(details: one) }
      #expect(taken == [other, same[0]])
    }
  }
}
