import Catalog
import Foundation
import Queries
import Sourcing
import Testing
import Wording

@testable import AppCore

/// Vendors that were asked for details of one offer, and say different things.
@Suite struct DetailConflictTests {
  private static let order: [ProviderID] = ["alpha", "beta"]

  private func details(_ minimum: Int, by provider: ProviderID, after seconds: TimeInterval) -> Listing {
    var details = Listing.sample(1, "Blue bottle", price: "12.00", from: provider, minimumOrder: minimum)
    details.provenance.fetchedAt += seconds
    return details
  }

  /// Whoever was asked last: none takes the other's word away.
  @Test(arguments: [[0, 1], [1, 0]]) func theyAreShownWhoeverWasAskedLast(places: [Int]) {
    var offers = OfferList(vendors: Self.order)
    _ = offers.add(
      ResultPage(
        provider: "alpha", number: 1, size: 20, listings: [.sample(1, "Blue bottle", price: "12.00")], hasNext: false))
    let said = [details(3, by: "alpha", after: 60), details(10, by: "beta", after: 120)]
    for place in places { offers.take(details: said[place]) }
    let offer = offers.offers[0]
    #expect(offer.isDisputed && offers.whole(offer, of: nil).minimumOrder == 10)
    #expect(offer.conflicts.contains { $0.values.count == 2 && $0.field == .minimumOrder }, "\(offer.conflicts)")
  }

  @Test func eachValueHasTheTimeAtWhichItWasSaid() throws {
    var offers = OfferList(vendors: Self.order)
    var found = Listing.sample(1, "Blue bottle", price: "12.00", from: "beta", minimumOrder: 10)
    for vendor in Self.order {
      found.provenance.provider = vendor
      _ = offers.add(ResultPage(provider: vendor, number: 1, size: 20, listings: [found], hasNext: false))
    }
    offers.take(details: details(3, by: "alpha", after: 60))
    let conflict = try #require(offers.offers[0].conflicts.first { $0.field == .minimumOrder })
    let times = conflict.values.map { $0.fetchedAt.timeIntervalSince(found.provenance.fetchedAt) }
    #expect(conflict.values.map(\.provider) == Self.order && times == [60, 0], "\(conflict)")
  }

  @Test func whetherItCanBeBoughtIsSaidInTheListAndHeldAgainstWhatAnotherSays() throws {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "Blue bottle"), .sample(2, "Red mug")])
    typist.answer("beta", [.sample(1, "Blue bottle", from: "beta")])
    for (vendor, state) in [("alpha", SaleState.onSale), ("beta", .offSale(try #require(CleanText("deleted"))))] {
      let target = DetailTarget(Listing.sample(1, "Blue bottle").id, from: ProviderID(vendor))
      var kept = KeptDetails.sample(target, at: typist.state.now)
      var details = kept.details
      details.listing.saleState = state
      // The second is asked a minute later.
      details.listing.provenance.fetchedAt = typist.state.now + (vendor == "beta" ? 60 : 0)
      kept = KeptDetails(details, at: typist.state.now, isFromCache: false)
      typist.take(.detailsReported(.details(target, kept)))
    }
    #expect(typist.shows("off sale – Blue bottle") && !typist.shows("off sale – Red mug"), "\(typist)")
    let conflict = try #require(typist.state.offers.offers[0].conflicts.first { $0.field == .saleState })
    #expect(conflict.values.map(\.provider) == Self.order)
    let said = typist.state.words.common.conflict(conflict, vendor: typist.state.session.name, time: { _ in "09:20" })
    #expect(said == ("on sale", "yes Alpha 09:20 · no (deleted) Beta 09:20"))
    typist.press("&-offsale<Enter>")
    #expect(typist.state.list.shown.count == 1 && typist.shows("Red mug"), "\(typist)")
    typist.press("<Esc>g")
    typist.look(1)
    typist.press("<Space>")
    #expect(typist.state.triage.picks.map(\.whole.saleState?.canBeBought) == [false], "\(typist)")
    typist.press("p")
    #expect(typist.shows("off sale – Blue bottle"), "\(typist)")
  }

  @Test func whatIsCalledDoubleIsAPair() {
    var pair = Listing.sample(1, "Socks", price: "5.70")
    pair.unit = CleanText("双")
    var double = pair
    double.unit = CleanText("double")
    pair.prices.append(Price(.dropShip, Amount(5.93)))
    #expect(pair.detailed(by: double).price(.dropShip)?.amount == Amount(5.93))
  }
}
