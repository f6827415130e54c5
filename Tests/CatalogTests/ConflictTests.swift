import Catalog
import Foundation
import Testing

/// Of what vendors of one offer say different things.
struct ConflictTests {
  private func said(_ conflicts: [Conflict]) -> [String] {
    conflicts.map { conflict in
      conflict.member + ": " + conflict.values.map(\.provider.rawValue).joined(separator: " ")
    }
  }

  @Test func figuresThatDifferAreAConflictAndWordsAndGapsAreNone() throws {
    let one = try Listing.one(of: "a") { listing in
      listing.prices = [Price(.wholesale, try #require(Amount("34.50"))), Price(.dropShip, try #require(Amount("40")))]
      listing.minimumOrder = 2
      listing.shop.name = CleanText("Acme")
      listing.shop.years = 3
      listing.repurchaseRate = Rate("45%")
    }
    let other = try Listing.one(of: "b") { listing in
      listing.prices = [
        Price(.wholesale, try #require(Amount("36.00"))), Price(.dropShip, try #require(Amount("40.00"))),
      ]
      listing.shop.name = CleanText("阿克米")
      listing.shop.years = 5
      listing.repurchaseRate = Rate("0.5")
    }
    let third = try Listing.one(of: "c") { $0.minimumOrder = 50 }
    let conflicts = Conflict.all(among: [one, other, third])
    #expect(said(conflicts) == ["prices: a b", "min_order_quantity: a c", "shop.years: a b"])
    #expect(Conflict.isWeighty(among: [one, third]) && !Conflict.isWeighty(among: [one]))
    var older = one
    older.shop.years = 9
    #expect(!Conflict.isWeighty(among: [one, older]), "years decide nothing at a glance")
    #expect(Conflict.all(among: [one]).isEmpty && Conflict.all(among: [one, one]).isEmpty)
  }

  @Test func anotherUnitIsNoConflict() throws {
    let piece = try Listing.one(of: "a") { $0.prices = [Price(.wholesale, try #require(Amount("10")))] }
    let set = try Listing.one(of: "b") { listing in
      listing.prices = [Price(.wholesale, try #require(Amount("60")))]
      listing.unit = CleanText("套")
    }
    var named = piece
    named.unit = CleanText("件")
    #expect(Conflict.all(among: [named, set]).isEmpty)
    #expect(said(Conflict.all(among: [piece, set])) == ["prices: a b"], "who does not say its unit may mean the same")
  }

  @Test func aPriceWithinTheStepsOrTheRangeOfAnotherIsNoConflict() throws {
    func price(_ text: String, written: String? = nil) throws -> Price {
      Price(.wholesale, try #require(Amount(text)), written: CleanText(written))
    }
    let steps = try Listing.one(of: "a") { listing in
      listing.prices = [try price("12")]
      listing.tiers = [
        PriceTier(from: 2, to: 99, amount: Amount(12)), PriceTier(from: 100, to: nil, amount: Amount(Decimal(9))),
      ]
    }
    let lowest = try Listing.one(of: "b") { $0.prices = [try price("9")] }
    let range = try Listing.one(of: "c") { $0.prices = [try price("9", written: "9.00-13.50")] }
    let dearer = try Listing.one(of: "d") { $0.prices = [try price("14")] }
    #expect(Conflict.all(among: [steps, lowest, range]).isEmpty)
    #expect(Conflict.all(among: [range, dearer]).isEmpty, "where a range ends is not known")
    #expect(said(Conflict.all(among: [steps, dearer])) == ["prices: a d"])
  }

  @Test func deliveryIsToldByWhatItIsAbout() throws {
    let one = try Listing.one(of: "a") { ($0.shipsWithinHours, $0.freeShipping) = (24, true) }
    let other = try Listing.one(of: "b") { ($0.shipsWithinHours, $0.freeShipping) = (48, false) }
    #expect(said(Conflict.all(among: [one, other])) == ["ships_within_hours: a b", "free_shipping: a b"])
  }

  @Test func aLowerBoundStandsBesideWhatIsHigher() throws {
    let bound = try Listing.one(of: "a") { $0.sales = [SalesFigure(.days(30), count: 100, isAtLeast: true)] }
    let exact = try Listing.one(of: "b") { $0.sales = [SalesFigure(.days(30), count: 130)] }
    let other = try Listing.one(of: "c") {
      $0.sales = [SalesFigure(.days(30), count: 90), SalesFigure(.days(90), count: 400)]
    }
    #expect(Conflict.all(among: [bound, exact]).isEmpty)
    #expect(said(Conflict.all(among: [bound, exact, other])) == ["sales: a b c"])
  }

  @Test func whoHasTheOfferIsKept() throws {
    let (one, other, third) = (
      try Listing.one(of: "a") { _ in }, try Listing.one(of: "b") { _ in }, try Listing.one(of: "c") { _ in }
    )
    let whole = one.completed(by: other).completed(by: third).completed(by: other)
    #expect(whole.sources.map(\.rawValue) == ["a", "b", "c"])
    #expect(whole.detailed(by: other).sources.map(\.rawValue) == ["a", "b", "c"])
    let kept = try JSONDecoder().decode(Listing.self, from: try JSONEncoder().encode(whole))
    #expect(kept == whole && one.sources.map(\.rawValue) == ["a"])
  }
}
