import Catalog
import Foundation
import Testing

/// One offer as two vendors show it.
struct CompletingTests {
  private func price(_ basis: PriceBasis, _ amount: String) throws -> Price {
    Price(basis, try #require(Amount(amount)))
  }

  @Test func aRateWithAUnitIsBetterThanOneWithout() throws {
    let bare = try Listing.one(of: "a") { listing in
      listing.repurchaseRate = Rate("0.5")
      listing.shop.repurchaseRate = Rate("0.3")
    }
    let known = try Listing.one(of: "b") { listing in
      listing.repurchaseRate = Rate("45%")
      listing.shop.repurchaseRate = Rate("30%")
    }
    let none = try Listing.one(of: "c") { _ in }
    #expect(bare.completed(by: known).repurchaseRate == Rate("45%"))
    #expect(bare.completed(by: known).shop.repurchaseRate == Rate("30%"))
    #expect(known.completed(by: bare).repurchaseRate == Rate("45%"))
    #expect(bare.completed(by: none).repurchaseRate == Rate("0.5"))
    #expect(none.completed(by: bare).completed(by: known).repurchaseRate == Rate("45%"))
    #expect(bare.completed(by: known).factTexts == ["from b rate, shop"])
  }

  @Test func whatIsKnownStaysAndWhatIsMissingIsAdded() throws {
    let one = try Listing.one(of: "a") { listing in
      listing.prices = [try price(.wholesale, "12")]
      listing.sales = [SalesFigure(.days(30), count: 50, isAtLeast: true), SalesFigure(.days(90), count: 90)]
      listing.tags = [CleanText("混批")].compactMap { $0 }
      listing.facts = [Fact(.brand, .text(try #require(CleanText("own"))))]
      listing.minimumOrder = 2
    }
    let other = try Listing.one(of: "b") { listing in
      listing.title = try #require(Title(original: CleanText("杯"), translated: CleanText("Cup"), language: "en"))
      listing.prices = [try price(.wholesale, "13"), try price(.dropShip, "14")]
      listing.tiers = [PriceTier(from: 2, to: nil, amount: try #require(Amount("13")))]
      listing.sales = [
        SalesFigure(.days(30), count: 57), SalesFigure(.days(90), count: 99), SalesFigure(.allTime, count: 500),
      ]
      listing.tags = ["混批", "48小时发货"].compactMap { CleanText($0) }
      listing.facts = [
        Fact(.brand, .text(try #require(CleanText("other")))),
        Fact(.offerType, .text(try #require(CleanText("normal")))),
      ]
      listing.minimumOrder = 3
      listing.stock = 7
      listing.shop.years = 9
    }
    let whole = one.completed(by: other)
    #expect(whole.title.preferTranslated == "Cup" && whole.title.language == "en")
    #expect(whole.prices.map(\.amount.description) == ["12.00", "14.00"])
    #expect(whole.tiers == other.tiers && whole.minimumOrder == 2 && whole.stock == 7 && whole.shop.years == 9)
    #expect(whole.sales.map(\.count) == [57, 90, 500] && whole.sales[0].isAtLeast == false)
    #expect(whole.tags.map(\.string) == ["混批", "48小时发货"])
    #expect(
      whole.factTexts == [
        "brand own", "type normal", "from b title, prices, sales, shop, stock",
      ])
    #expect(one.completed(by: one) == one)
  }

  @Test func pricesOfTwoUnitsAreNotMixed() throws {
    let pairs = try Listing.one(of: "a") { listing in
      listing.unit = CleanText("双")
      listing.prices = [try price(.wholesale, "12")]
    }
    let boxes = try Listing.one(of: "b") { listing in
      listing.unit = CleanText("箱")
      listing.prices = [try price(.dropShip, "240")]
    }
    #expect(pairs.completed(by: boxes).prices == pairs.prices)
    let unsaid = try Listing.one(of: "c") { $0.prices = [try price(.dropShip, "14")] }
    #expect(unsaid.completed(by: pairs).unit?.string == "双" && unsaid.completed(by: pairs).prices.count == 2)
  }

  @Test func quantitiesOfTwoUnitsAreNotMixed() throws {
    let pairs = try Listing.one(of: "a") { $0.unit = CleanText("双") }
    let boxes = try Listing.one(of: "b") { listing in
      listing.unit = CleanText("箱")
      listing.minimumOrder = 2
      listing.stock = 40
      listing.sales = [SalesFigure(.days(30), count: 7)]
      listing.shop.years = 9
    }
    let whole = pairs.completed(by: boxes)
    #expect(whole.minimumOrder == nil && whole.stock == nil && whole.sales == [] && whole.shop.years == 9)
    #expect(whole.factTexts == ["from b shop"])
  }

  @Test(arguments: [
    ("件", "piece", true), ("piece", "个", true), ("PCS", "件", true), ("双", "pair", true), ("pairs", "对", true),
    ("set", "套", true), ("Carton", "箱", true), ("件", "双", false), ("piece", "pair", false), ("箱", "盒", false),
    ("扎", "扎", true), ("扎", "捆", false),
  ])
  func unitsAreComparedByWhatTheyMean(unit: String, other: String, isSame: Bool) throws {
    let one = try Listing.one(of: "a") { $0.unit = CleanText(unit) }
    let another = try Listing.one(of: "b") { listing in
      listing.unit = CleanText(other)
      listing.prices = [try price(.dropShip, "14")]
      listing.minimumOrder = 3
    }
    #expect(one.countsLike(another) == isSame && another.countsLike(one) == isSame)
    let whole = one.completed(by: another)
    #expect(whole.prices.count == (isSame ? 1 : 0) && whole.minimumOrder == (isSame ? 3 : nil))
    #expect(whole.unit?.string == unit)
  }

  @Test func aListingOfBeforeIsStillRead() throws {
    let listing = try Listing.one(of: "a") { listing in
      listing.unit = CleanText("set")
      listing.saleState = .soldOut
      listing.prices = [Price(.wholesale, try #require(Amount("12")), written: CleanText("12-15"))]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(listing), as: UTF8.self)
    #expect(try JSONDecoder().decode(Listing.self, from: Data(text.utf8)) == listing)
    let before = text.replacing(#","unit":"set""#, with: "").replacing(#","written":"12-15""#, with: "")
      .replacing(#/"saleState":\{[^}]*\}\},/#, with: "")
    #expect(!before.contains("unit") && !before.contains("written") && !before.contains("saleState"))
    let read = try JSONDecoder().decode(Listing.self, from: Data(before.utf8))
    #expect(
      read.unit == nil && read.saleState == nil && read.mainPrice?.written == nil
        && read.mainPrice?.amount == Amount("12"))
  }

  @Test(arguments: [("件", false), ("PCS", false), ("双", true), ("set", true)])
  func onlyWhatIsNoPieceIsSaidAtAPrice(unit: String, isOther: Bool) throws {
    #expect((try Listing.one(of: "a") { $0.unit = CleanText(unit) }.otherUnit != nil) == isOther)
  }

  @Test func aRepetitionLeavesItsPriceBehind() throws {
    var one = try Listing.one(of: "a") { $0.prices = [try price(.wholesale, "12")] }
    one.note(repetition: one)
    #expect(one.facts == [])
    for amount in ["13", "14", "13"] {
      one.note(
        repetition: try .one(of: "a") { $0.prices = [try price(.wholesale, amount), try price(.dropShip, "15")] })
    }
    #expect(one.prices.map(\.amount.description) == ["12.00", "15.00"])
    #expect(one.factTexts == ["also shown at 13.00, 14.00"])
  }

  @Test func aRepetitionFillsWhatWasMissing() throws {
    var one = try Listing.one(of: "a") { $0.unit = CleanText("双") }
    one.note(
      repetition: try .one(of: "a") { listing in
        listing.prices = [try price(.wholesale, "12")]
        listing.minimumOrder = 2
        listing.shop.name = CleanText("shop")
      })
    #expect(one.mainPrice?.amount == Amount("12") && one.minimumOrder == 2 && one.shop.name?.string == "shop")
    #expect(one.facts == [], "nothing of it comes from another vendor")
    one.note(
      repetition: try .one(of: "a") { listing in
        listing.unit = CleanText("箱")
        listing.prices = [try price(.wholesale, "240"), try price(.dropShip, "250")]
        listing.stock = 7
      })
    #expect(one.prices.count == 1 && one.stock == nil && one.unit?.string == "双")
    #expect(one.factTexts == ["also shown at 240.00/箱, drop_ship 250.00/箱"])
    one.note(
      repetition: try .one(of: "a") { listing in
        listing.unit = CleanText("打")
        listing.prices = [try price(.wholesale, "12")]
      })
    let texts = one.facts.map { $0.english.value }
    #expect(texts == ["240.00/箱, drop_ship 250.00/箱, 12.00/打"], "the same amount for a dozen is another price")
  }

  @Test func nothingOfAShopIsLost() throws {
    let flags = ShopFlags(
      factory: true, superFactory: false, verified: true, powerful: false, gold: true, inspected: false, trustPass: true
    )
    let full = try Listing.one(of: "a") { listing in
      listing.shop = Shop(
        name: CleanText("陶园"), id: CleanText("b2b-1"), address: WebAddress("https://shop.example/1"),
        location: CleanText("Guangdong"), years: 9, score: Amount("4.5"), repurchaseRate: Rate("30%"),
        businessType: CleanText("生产加工"), flags: flags)
    }
    let none = try Listing.one(of: "b") { _ in }
    // What these do not set, a property that was added, has to be set here too.
    for value in [Mirror(reflecting: full.shop), Mirror(reflecting: flags)].flatMap(\.children) {
      #expect(
        Mirror(reflecting: value.value).displayStyle != .optional || Mirror(reflecting: value.value).children.count == 1
      )
    }
    #expect(none.completed(by: full).shop == full.shop)
    #expect(full.completed(by: none).shop == full.shop)
  }
}

extension Listing {
  fileprivate var factTexts: [String] { facts.map(\.english).map { "\($0.name) \($0.value)" } }
}
