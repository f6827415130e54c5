import Catalog
import Foundation
import Photos
import Testing

@testable import ProviderSimulator

/// What the drawn catalogue promises about its goods; its search has a suite of its own.
@Suite struct CatalogueTests {
  static let catalogue = DrawnCatalogue(seed: 1)

  private var all: [SimulatedOffer] { Self.catalogue.wholesaleOffers + Self.catalogue.retailOffers }

  @Test func theSameSeedGivesTheSameGoods() {
    let again = DrawnCatalogue(seed: 1)
    #expect(again.wholesaleOffers == Self.catalogue.wholesaleOffers)
    #expect(again.retailOffers == Self.catalogue.retailOffers)
    #expect(again.picture("mug-1-1") == Self.catalogue.picture("mug-1-1"))
    #expect(DrawnCatalogue(seed: 2).wholesaleOffers != Self.catalogue.wholesaleOffers)
  }

  @Test func theGeneratorKeepsItsSequence() {
    // The first two numbers of SplitMix64 from 0, as its authors' reference code prints them.
    var random = SplitMix64(seed: 0)
    #expect(random.next() == 0xE220_A839_7B1D_CDAF)
    #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
  }

  @Test func bothMarketplacesAreStocked() {
    #expect(Self.catalogue.wholesaleOffers.count >= 600)
    #expect(Self.catalogue.retailOffers.count >= 150)
    #expect(Set(Self.catalogue.wholesaleOffers.map(\.kind)).count >= 25)
    #expect(Set(Self.catalogue.retailOffers.map(\.kind)).count >= 25)
    #expect(Set(all.map(\.shop)).count >= 36)
    #expect(Self.catalogue.wholesaleOffers.allSatisfy { $0.marketplace == .alibaba1688 })
    #expect(Self.catalogue.retailOffers.allSatisfy { $0.marketplace == .taobao })
  }

  @Test func numbersHaveTwelveDigitsAndAreUniqueInTheirMarketplaceOnly() {
    let wholesale = Set(Self.catalogue.wholesaleOffers.map(\.number))
    let retail = Set(Self.catalogue.retailOffers.map(\.number))
    #expect(wholesale.count == Self.catalogue.wholesaleOffers.count)
    #expect(retail.count == Self.catalogue.retailOffers.count)
    #expect(wholesale.union(retail).allSatisfy { $0.count == 12 && $0.allSatisfy(\.isNumber) && !$0.hasPrefix("0") })
    #expect(wholesale.intersection(retail).count >= 5)
  }

  @Test func goodsComeAgainUnderOtherNumbers() {
    let many = DrawnCatalogue(seed: 1, listings: 2_000).wholesaleOffers
    #expect(many.count == 2_000)
    #expect(Set(many.map(\.number)).count == 2_000)
    #expect(many.allSatisfy { $0.number.count == 12 })
    #expect(many.starts(with: Self.catalogue.wholesaleOffers))
  }

  @Test func pricesAreExactAndTiersFall() throws {
    for offer in all {
      let price = try #require(Amount(offer.wholesalePrice))
      #expect(price.description == offer.wholesalePrice)
      #expect(price.decimal > 0)
      for other in [offer.dropShipPrice, offer.memberPrice, offer.couponPrice, offer.originalPrice].compactMap(\.self) {
        #expect(try #require(Amount(other)).description == other)
      }
      let steps = try offer.tiers.map { try #require(Amount($0.price)) }
      #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 > $1 })
      #expect(zip(offer.tiers, offer.tiers.dropFirst()).allSatisfy { $0.from < $1.from })
      if let first = offer.tiers.first {
        #expect(first.from == offer.minimumOrder)
        #expect(first.price == offer.wholesalePrice)
      }
    }
  }

  @Test func awkwardFiguresOccur() throws {
    let offers = Self.catalogue.wholesaleOffers
    #expect(offers.contains { $0.wholesalePrice == "0.085" && $0.minimumOrder == 1_000 })
    let differences = try offers.compactMap { offer in
      try offer.dropShipPrice.map { (try #require(Amount($0)), try #require(Amount(offer.wholesalePrice))) }
    }
    #expect(differences.contains { $0 < $1 })
    #expect(differences.contains { $0 > $1 })
    #expect(offers.contains { $0.dropShipPrice == nil })
    #expect(offers.contains { $0.tiers.isEmpty })
    #expect(offers.contains { $0.minimumOrder == 1 })
    #expect(offers.contains { $0.shop.businessType == "生产加工" && !$0.shop.isFactory })
    #expect(offers.contains { $0.soldEver == 0 })
    #expect(offers.contains { $0.soldEver > 100_000 })
    #expect(all.contains { $0.isUsed })
    #expect(all.contains { $0.isCustomized })
  }

  @Test func longerWindowsNeverHoldLess() {
    #expect(
      all.allSatisfy {
        $0.soldIn30Days <= $0.soldIn90Days && $0.soldIn90Days <= $0.soldIn360Days && $0.soldIn360Days <= $0.soldEver
      })
  }

  @Test(arguments: ["\u{1B}", "\u{9B}", "\u{0}", "\n", "\u{202E}", "𠮷", "🇨🇳", "２", "\u{0301}", "</font>", "\""])
  func aTitleHolds(_ awkward: String) {
    #expect(all.contains { $0.titleChinese.unicodeScalars.contains(awkward.unicodeScalars) })
  }

  @Test func textsBeginAsFormulasRunFromTheRightAndGoOn() {
    for sign in ["=", "@"] { #expect(all.contains { $0.titleChinese.hasPrefix(sign) }) }
    #expect(all.contains { $0.titleChinese.count > 500 && $0.titleEnglish.count > 500 })
    #expect(all.contains { $0.titleEnglish.unicodeScalars.contains { (0x0590...0x06FF).contains($0.value) } })
    #expect(all.contains { $0.shop.nameChinese.hasPrefix("=") })
    #expect(all.contains { $0.shop.nameChinese.unicodeScalars.contains { $0.value == 0x1B } })
    #expect(all.contains { $0.shop.nameChinese.unicodeScalars.contains { $0.value > 0xFFFF } })
  }

  @Test func titlesNameTheColourInBothLanguages() throws {
    let title = try #require(
      Self.catalogue.wholesaleOffers.first { $0.kind == "mug" && $0.titleChinese.contains("红色") })
    #expect(title.titleEnglish.lowercased().contains("red"))
    #expect(Set(all.map(\.titleChinese)).count > all.count * 9 / 10)
  }

  @Test func shopsShareMainPicturesNowAndThen() {
    let byPicture = Dictionary(grouping: Self.catalogue.wholesaleOffers) { $0.pictures.first }
    let twins = byPicture.values.filter { $0.count > 1 }
    #expect(twins.count > 20)
    #expect(twins.allSatisfy { Set($0.map(\.shop)).count == $0.count })
    let retail = Set(Self.catalogue.retailOffers.compactMap(\.pictures.first))
    #expect(!retail.isDisjoint(with: byPicture.keys.compactMap(\.self)))
  }

  @Test func everyKindIsDrawnAsItsOwnPicture() throws {
    var seen: Set<[UInt8]> = []
    for kind in GoodsKind.allCases {
      let jpeg = try #require(Self.catalogue.picture("\(kind.rawValue)-1-1"))
      let photo = try Photo(jpeg)
      #expect(photo.format == .jpeg)
      #expect(photo.size == PixelSize(width: 400, height: 400))
      #expect(try photo.picture(side: 64).size.width == 64)
      #expect(seen.insert(jpeg).inserted)
    }
    #expect(Self.catalogue.picture("mug-999-1") == nil)
    #expect(Self.catalogue.picture("") == nil)
  }

  @Test func everyOfferHasItsPicturesInTheCatalogue() {
    #expect(all.allSatisfy { !$0.pictures.isEmpty })
    #expect(Set(all.flatMap(\.pictures)).allSatisfy { Self.catalogue.holds($0) })
  }
}
