import Catalog
import Foundation
import Testing

/// Facts as they are kept, as they were kept before, and as JSON has them.
struct FactTests {
  /// A fact in its three forms.
  struct Form: Sendable, CustomTestStringConvertible {
    let fact: Fact
    /// As JSON promises it, and as databases held it before names were codes.
    let name: String
    let value: String
    /// As databases hold it.
    let kept: String

    init(_ fact: Fact, _ name: String, _ value: String, _ kept: String) {
      (self.fact, self.name, self.value, self.kept) = (fact, name, value, kept)
    }

    static func flag(_ name: FactName, _ english: String, _ flag: Bool) -> Form {
      Form(Fact(name, .flag(flag)), english, flag ? "yes" : "no", #"{"fact":"\#(name.rawValue)","flag":\#(flag)}"#)
    }

    static func words(_ name: FactName, _ english: String, _ words: String) -> Form {
      Form(Fact(name, FactTests.text(words)), english, words, #"{"fact":"\#(name.rawValue)","text":"\#(words)"}"#)
    }

    var testDescription: String { "\(name) \(value)" }
  }

  private static func text(_ text: String) -> FactValue {
    guard let clean = CleanText(text) else { preconditionFailure("no text") }
    return .text(clean)
  }

  private static func price(_ text: String, _ basis: PriceBasis? = nil, unit: String? = nil) -> OtherPrice {
    guard let amount = Amount(text) else { preconditionFailure("no amount") }
    return OtherPrice(amount, basis: basis, unit: CleanText(unit))
  }

  /// Every fact that the program has ever made.
  private static let forms: [Form] = [
    .words(.brand, "brand", "陶园"),
    .words(.orders, "orders", "13"),
    .words(.turnover, "turnover", "50+"),
    .words(.turnover30Days, "turnover 30d", "1200.50"),
    .words(.turnoverAbroad30Days, "abroad 30d", "7"),
    .words(.goodsScore, "goods score", "2"),
    .words(.pictureScore, "picture score", "0.8"),
    .words(.weight, "weight", "0.350"),
    .words(.netWeight, "net weight", "0.3"),
    .flag(.newArrival, "new", true),
    .flag(.fewRefunds, "few refunds", false),
    .flag(.onePiece, "one piece", true),
    .flag(.onePiece, "one piece", false),
    .words(.offerType, "type", "normal"),
    .words(.category, "category", "1042207/50911/7"),
    .words(.seller, "seller", "yes"),
    .words(.answersScore, "answers score", "4.5"),
    .words(.disputesScore, "disputes score", "4.1"),
    .words(.logisticsScore, "logistics score", "4.2"),
    .words(.returnsScore, "returns score", "4.3"),
    .words(.unitsSold, "units sold", "175"),
    .words(.sentWithin48Hours, "sent within 48 hours", "97.5%"),
    .words(.qualityRefunds, "refunds for quality", "0.12%"),
    .flag(.advertised, "advertised", false),
    .flag(.jxhy, "jxhy", true),
    .flag(.patented, "patented", false),
    .words(.onSaleSince, "on sale since", "2025-03-02 10:00:00"),
    .words(.stock, "stock", "100000+"),
    Form(
      Fact(.otherPrices, .prices([price("13"), price("0.085", .dropShip), price("1200", unit: "箱/5")])),
      "also shown at", "13.00, drop_ship 0.085, 1200.00/箱/5",
      #"{"fact":"other-prices","prices":[{"amount":"13.00"},{"amount":"0.085","basis":"drop_ship"},"#
        + #"{"amount":"1200.00","unit":"箱/5"}]}"#),
    Form(
      Fact(.completedFrom, .fields([ListingField.minimumOrder, .shop].map(\.code), from: ProviderID("tmapi-v1"))),
      "from tmapi-v1",
      "minimum order, shop",
      #"{"fact":"completed-from","fields":["minimum-order","shop"],"provider":"tmapi-v1"}"#),
    Form(
      Fact(.completedFrom, .fields(ListingField.told.map(\.code), from: ProviderID("daji"))), "from daji",
      "title, on sale, prices, unit, minimum order, sales, rate, shop, delivery, stock",
      #"{"fact":"completed-from","fields":["title","sale-state","prices","unit","minimum-order","sales","repurchase-rate","shop","#
        + #""delivery","stock"],"provider":"daji"}"#),
  ]

  private func kept(_ fact: Fact) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(fact), as: UTF8.self)
  }

  private func read(_ text: String) throws -> Fact {
    try JSONDecoder().decode(Fact.self, from: Data(text.utf8))
  }

  @Test(arguments: forms) func aFactIsKeptAsACodeAndDataAndReadAgain(form: Form) throws {
    #expect(try kept(form.fact) == form.kept)
    #expect(try read(form.kept) == form.fact)
  }

  @Test(arguments: forms) func whatWasKeptInEnglishIsReadAsIfItHadBeenKeptAsACode(form: Form) throws {
    #expect(try read(#"{"name":"\#(form.name)","value":"\#(form.value)"}"#) == form.fact)
  }

  @Test(arguments: forms) func inEnglishItIsWhatItWas(form: Form) {
    #expect(form.fact.english.name == form.name && form.fact.english.value == form.value)
  }

  @Test func everyNameIsAmongThem() {
    let labels = Set(Self.forms.map(\.fact.label))
    for name in FactName.allCases {
      #expect(labels.contains(.known(name)), "\(name)")
      #expect(name.rawValue.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(name)")
    }
    for name in FactName.allCases where name.isFlag {
      #expect(Self.forms.contains { $0.fact.label == .known(name) && $0.fact.value.flag != nil }, "\(name)")
    }
  }

  @Test(arguments: [
    ("材质", "陶瓷"), ("Brand", "own"), ("new", "soon"), ("jxhy", "Yes"), ("also shown at", "13.00, cheap"),
    ("also shown at", "dear 13.00"), ("also shown at", "13.00/"), ("from tmapi-v1", "shop, moon"), ("from ", "shop"),
    ("from", "shop"), ("rate", "5%"),
  ])
  func whatIsOfNoKnownFormStaysAsItIs(name: String, value: String) throws {
    let fact = try read(#"{"name":"\#(name)","value":"\#(value)"}"#)
    #expect(fact.value == Self.text(value))
    #expect(fact.english.name == name.trimmingCharacters(in: .whitespaces) && fact.english.value == value)
    #expect(try read(try kept(fact)) == fact)
  }

  @Test func aVendorsOwnNameIsNoneOfOurs() throws {
    let called = Fact(called: try #require(CleanText("brand")), Self.text("own"))
    #expect(try kept(called) == #"{"called":"brand","text":"own"}"#)
    #expect(try read(try kept(called)) == called)
    #expect(called != Fact(.brand, Self.text("own")))
  }

  @Test func whatANewerVersionKeptIsReadAsFarAsItGoes() throws {
    let fact = try read(#"{"fact":"colour-count","text":"7","unit":"x"}"#)
    #expect(fact.english.name == "colour-count" && fact.english.value == "7")
    #expect(try kept(fact) == #"{"fact":"colour-count","text":"7"}"#)
    let fields = try read(#"{"fact":"completed-from","fields":["shop","moon"],"provider":"daji"}"#)
    #expect(fields == Fact(.completedFrom, .fields([ListingField.shop.code], from: ProviderID("daji"))))
  }

  @Test(arguments: [
    "{}", #"{"fact":"brand"}"#, #"{"name":"brand"}"#, #"{"fact":"","text":"own"}"#, #"{"name":"","value":"own"}"#,
    #"{"name":"brand","value":""}"#, #"{"fact":"completed-from","fields":["shop"]}"#,
  ])
  func whatSaysNothingIsNoFact(text: String) {
    #expect(throws: DecodingError.self) { try read(text) }
  }
}
