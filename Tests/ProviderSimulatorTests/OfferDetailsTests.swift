import Catalog
import Testing

@testable import ProviderSimulator

/// What is true of the goods that details tell of.
@Suite struct OfferDetailsTests {
  private static let offers = CatalogueTests.catalogue.wholesaleOffers
  private static let all = offers.map { (offer: $0, details: $0.details) }

  @Test func detailsFollowFromTheOffer() {
    let again = DrawnCatalogue(seed: 1).wholesaleOffers
    #expect(again.map(\.details) == Self.all.map(\.details))
    #expect(Set(Self.all.flatMap(\.details.variants).map(\.specification)).count > 4_000)
  }

  @Test(arguments: Peculiarity.allCases)
  func everyPeculiarityIsFound(_ peculiarity: Peculiarity) throws {
    let number = try #require(SimulatedOffer.number(with: peculiarity))
    let offer = try #require(CatalogueTests.catalogue.offer(number, .alibaba1688))
    #expect(offer.details.has(peculiarity))
    let others = offer.details.peculiarities.subtracting([peculiarity])
    #expect(others.isDisjoint(with: [.withdrawn, .memberExpired, .offSale, .everythingNull]))
    #expect(FakeGoods().offers(.alibaba1688).first(with: [peculiarity]) != nil)
  }

  @Test func everyOfferIsPricedInOneWay() {
    let ways: Set<Peculiarity> = [.pricedByQuantity, .pricedByVariant, .variantsByQuantity]
    for (offer, details) in Self.all {
      #expect(details.peculiarities.intersection(ways).count == 1)
      #expect(details.variants.isEmpty == details.has(.pricedByQuantity))
      #expect(details.variants.allSatisfy { ($0.price != nil) == details.has(.pricedByVariant) })
      #expect(details.tiers.isEmpty == details.has(.pricedByVariant))
      #expect(offer.tiers.isEmpty || details.tiers == offer.tiers, "tiers are those of searches")
      let prices = details.variants.compactMap { $0.price.flatMap(Amount.init) }
      #expect(prices.isEmpty || prices.min() == Amount(offer.wholesalePrice))
    }
  }

  @Test func variantsAreEveryColourInEverySize() {
    for (offer, details) in Self.all where !details.variants.isEmpty {
      #expect(details.variants.count == details.properties.map(\.values.count).reduce(1, *))
      #expect(Set(details.variants.map(\.choices)).count == details.variants.count)
      #expect(Set(details.variants.map(\.number)).count == details.variants.count)
      #expect(details.variants.allSatisfy { $0.number.count == 13 && $0.specification.count == 32 })
      #expect(details.stock == details.variants.map(\.stock).reduce(0, +))
      let colours = details.properties[0].values
      #expect(colours.allSatisfy { $0.picture.map(CatalogueTests.catalogue.holds) == true })
      #expect(colours.first?.picture == offer.pictures.first || colours.count > 1)
      #expect(details.has(.sixtyVariants) == (details.variants.count == 60))
    }
  }

  @Test func whatIsSoldOutHasNothingLeftAndNothingElseIs() {
    #expect(Self.all.allSatisfy { ($0.details.stock == 0) == $0.details.has(.soldOut) })
  }

  @Test func theLeastThatCanBeOrderedIsNoLessThanAnyBound() {
    for (offer, details) in Self.all {
      #expect(details.minimumOrder >= offer.minimumOrder && details.minimumOrder >= details.lot ?? 1)
    }
  }

  @Test func goodsThatComeAgainHaveDetailsOfTheirOwn() throws {
    let many = DrawnCatalogue(seed: 1, listings: 2_000)
    let last = try #require(many.wholesaleOffers.last)
    #expect(many.offer(last.number, .alibaba1688) == last)
    let original = Self.offers[1_999 % Self.offers.count]
    #expect(last.titleChinese == original.titleChinese && last.details != original.details)
  }
}
