package import Catalog
package import Foundation
package import Queries

/// One condition of a narrowing: `price<40`, `-trader`, `mug`.
package struct NarrowingCondition: Sendable, Hashable {
  /// As it was typed.
  package let text: String
  /// Whether the opposite is wanted. What is not known is not the opposite.
  package let isNegated: Bool
  package let kind: Kind

  package enum Kind: Sendable, Hashable {
    /// In a title, the shop's name or the key.
    case words(String)
    case figure(Figure, Comparison, Decimal)
    case flag(Flag)
    case vendor(ProviderID)
    case decided(Decided)
  }

  package enum Figure: Sendable, Hashable {
    /// The price that a column shows, in yuan; of a range its lower end.
    case price
    /// What a piece costs when so many are ordered, in yuan; not known below the minimum order.
    case priceAt(Int)
    /// The price on one basis, in yuan, as the vendor gives it.
    case basis(PriceBasis)
    case minimumOrder
    case likeness
    /// `nil` is the first window that the vendor gives.
    case sold(SalesWindow?)
    /// Of a hundred; what has no unit is not known.
    case again
    case years
    /// Of the shop.
    case score
    /// The share of buyers who came back to the shop, of a hundred.
    case shopAgain
    case stock
    /// Hours.
    case shipsWithin
  }

  package enum Comparison: String, Sendable, Hashable, CaseIterable {
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"
    case equal = "="
  }

  package enum Flag: String, Sendable, Hashable, CaseIterable {
    case factory, trader, verified, powerful, gold, inspected, trustpass, free, offsale
  }

  package enum Decided: String, Sendable, Hashable, CaseIterable {
    case picked, rejected, undecided
  }

  init(_ token: String, vendors: [Vendor]) throws(Narrowing.Flaw) {
    text = token
    isNegated = token.hasPrefix("-") && token.count > 1
    kind = try Self.kind(of: isNegated ? String(token.dropFirst()) : token, vendors)
  }

  // MARK: Reading

  private static func kind(of text: String, _ vendors: [Vendor]) throws(Narrowing.Flaw) -> Kind {
    if text.hasPrefix("\"") { return .words(text.filter { $0 != "\"" }.lowercased()) }
    if let place = text.firstIndex(where: { "<>=".contains($0) }), place > text.startIndex {
      return try figure(named: text[..<place].lowercased(), compared: text[place...], in: text)
    }
    let name = text.lowercased()
    if name.hasPrefix("vendor:") { return .vendor(try vendor(named: String(name.dropFirst(7)), vendors)) }
    if let flag = Flag(rawValue: name) { return .flag(flag) }
    if let decided = Decided(rawValue: name) { return .decided(decided) }
    if let hours = name.wholeMatch(of: /(\d{1,3})h/).flatMap({ Decimal(string: String($0.1)) }) {
      return .figure(.shipsWithin, .atMost, hours)
    }
    return .words(name)
  }

  private static func figure(
    named name: String, compared rest: Substring, in text: String
  ) throws(Narrowing.Flaw) -> Kind {
    guard let figure = figure(named: name) else {
      throw .unknownField(name, nearest: NearestName.of(name, among: fieldNames))
    }
    guard let comparison = Comparison.allCases.first(where: { rest.hasPrefix($0.rawValue) }) else {
      throw .notANumber(text)
    }
    var digits = rest.dropFirst(comparison.rawValue.count)
    if digits.hasSuffix("%"), [.again, .shopAgain, .likeness].contains(figure) { digits = digits.dropLast() }
    // A comma sets thousands apart; what could be a decimal comma is not guessed.
    guard !digits.contains(",") || digits.wholeMatch(of: /\d{1,3}(,\d{3})+(\.\d+)?/) != nil,
      let number = Amount(digits.filter { $0 != "," })
    else { throw .notANumber(text) }
    return .figure(figure, comparison, number.decimal)
  }

  private static func figure(named name: String) -> Figure? {
    // What views of earlier versions say.
    if name == "like" { return .likeness }
    if let figure = Figure.plain.first(where: { $0.name == name }) { return figure }
    if let pieces = name.wholeMatch(of: /at(\d{1,7})/).flatMap({ Int($0.1) }), pieces > 0 { return .priceAt(pieces) }
    return name.wholeMatch(of: /sold(\d{1,3})d/).flatMap { Int($0.1) }.map { .sold(.days($0)) }
  }

  /// Those whose beginnings are held back while they are typed: names of bases are words of titles, as `original` is.
  static let heldBack = fieldNames.filter { name in !PriceBasis.allCases.contains { $0.word == name } }

  /// Fields that take a comparison, one form of each.
  package static let fieldNames = (Figure.plain + [.priceAt(500), .sold(.days(30))]).map(\.name)

  private static func vendor(named name: String, _ vendors: [Vendor]) throws(Narrowing.Flaw) -> ProviderID {
    let found = vendors.first { vendor in
      [vendor.id.rawValue, vendor.code, vendor.name].contains { $0.lowercased() == name }
    }
    guard let found else { throw .unknownVendor(name, known: vendors.map(\.id.rawValue)) }
    return found.id
  }

  // MARK: Judging

  package func verdict(on offer: NarrowedOffer) -> FilterVerdict {
    guard let holds = holds(for: offer) else { return .unknown }
    return holds != isNegated ? .holds : .fails
  }

  /// `nil` where it is not known.
  private func holds(for offer: NarrowedOffer) -> Bool? {
    switch kind {
    case .words(let words): offer.listing.hasText(words)
    case .figure(let figure, let comparison, let wanted):
      offer.figure(figure).map { comparison.holds($0, wanted) }
    case .flag(let flag): offer.listing.flag(flag)
    case .vendor(let vendor): offer.vendors.contains(vendor)
    case .decided(.undecided): offer.decision == nil
    case .decided(let decided): offer.decision == decided
    }
  }
}

extension NarrowingCondition.Figure {
  /// Those without a number in their name.
  fileprivate static let plain: [Self] =
    [.price, .minimumOrder, .likeness, .sold(nil), .again, .years, .score, .shopAgain, .stock, .shipsWithin]
    + PriceBasis.allCases.map(Self.basis)

  /// What it is called where it is typed.
  package var name: String {
    switch self {
    case .price: "price"
    case .priceAt(let pieces): "at\(pieces)"
    case .basis(let basis): basis.word
    case .minimumOrder: "moq"
    case .likeness: "match"
    case .sold(let window): "sold" + (window?.days.map { "\($0)d" } ?? "")
    case .again: "again"
    case .years: "years"
    case .score: "score"
    case .shopAgain: "shop-again"
    case .stock: "stock"
    case .shipsWithin: "ships"
    }
  }
}

extension NarrowingCondition.Comparison {
  fileprivate func holds(_ value: Decimal, _ wanted: Decimal) -> Bool {
    switch self {
    case .atMost: value <= wanted
    case .atLeast: value >= wanted
    case .below: value < wanted
    case .above: value > wanted
    case .equal: value == wanted
    }
  }
}

extension NarrowedOffer {
  fileprivate func figure(_ figure: NarrowingCondition.Figure) -> Decimal? {
    switch figure {
    case .price: shownPrice.flatMap { $0.currency == .yuan ? $0.amount.decimal : nil }
    case .priceAt(let pieces): priceAt(pieces)
    case .basis(let basis): listing.price(basis).flatMap { $0.currency == .yuan ? $0.amount.decimal : nil }
    case .minimumOrder: listing.minimumOrder.map { Decimal($0) }
    case .likeness: likeness.map { Decimal($0) }
    case .sold(nil): listing.sales.first.map { Decimal($0.count) }
    case .sold(let window?): listing.sales.first { $0.window == window }.map { Decimal($0.count) }
    case .again: listing.repurchaseRate?.percent?.decimal
    case .years: listing.shop.years.map { Decimal($0) }
    case .score: listing.shop.score?.decimal
    case .shopAgain: listing.shop.repurchaseRate?.percent?.decimal
    case .stock: listing.stock.map { Decimal($0) }
    case .shipsWithin: listing.shipsWithinHours.map { Decimal($0) }
    }
  }

  private var shownPrice: Price? { quantity == nil ? listing.mainPrice : listing.price(at: quantity ?? 1)?.price }

  private func priceAt(_ pieces: Int) -> Decimal? {
    guard let price = listing.price(at: pieces), !price.isBelowMinimum, price.price.currency == .yuan,
      price.price.written == nil
    else { return nil }
    return price.price.amount.decimal
  }
}

extension Listing {
  fileprivate func flag(_ flag: NarrowingCondition.Flag) -> Bool? {
    switch flag {
    case .factory: shop.flags.factory
    case .trader: shop.flags.factory.map { !$0 }
    case .verified: shop.flags.verified
    case .powerful: shop.flags.powerful
    case .gold: shop.flags.gold
    case .inspected: shop.flags.inspected
    case .trustpass: shop.flags.trustPass
    case .free: freeShipping
    // Only details say it: of most offers it is not known, and these are not to be hidden.
    case .offsale: saleState?.canBeBought == false
    }
  }

  /// Whether a title, the shop's name or the key holds words in lower case.
  package func hasText(_ words: String) -> Bool {
    [title.translated?.string, title.original?.string, shop.name?.string, id.key].contains {
      $0?.contains(lowercased: words) == true
    }
  }
}

extension String {
  /// Whether it holds words in lower case, whatever its own case. For words whose letters have no case, or are of ASCII, as
  /// Chinese and English ones are, nothing is copied.
  fileprivate func contains(lowercased words: String) -> Bool {
    let (text, wanted) = (utf8, Array(words.utf8))
    guard let first = wanted.first else { return true }
    guard wanted.allSatisfy({ $0 < 0x80 }) || words.uppercased() == words else { return lowercased().contains(words) }
    return text.withContiguousStorageIfAvailable { bytes in
      guard bytes.count >= wanted.count else { return false }
      return (0...bytes.count - wanted.count).contains { start in
        Self.lowered(bytes[start]) == first
          && wanted.indices.allSatisfy { Self.lowered(bytes[start + $0]) == wanted[$0] }
      }
    } ?? lowercased().contains(words)
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
