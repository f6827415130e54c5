package import Catalog
package import Foundation

/// How figures and values stand on the screen: alike in every language.
extension Phrases {
  /// A number with its thousands set apart: `12,340`.
  package func count(_ number: Int) -> String {
    guard number >= 1_000 else { return String(number) }
    return Self.grouped(String(number))
  }

  /// An amount with its thousands set apart: `44,645.00`.
  package func grouped(_ amount: Amount) -> String {
    let text = amount.description
    let whole = text.prefix { $0 != "." }
    return Self.grouped(String(whole)) + text.dropFirst(whole.count)
  }

  private static func grouped(_ whole: String) -> String {
    var digits = Array(whole)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }

  /// What stands between values in a row.
  package var separator: String { " · " }

  /// `CNY 12.00`, `CNY 12.00/set`; of a range the vendor's own words: `CNY 12.00-15.00`.
  package func price(_ price: Price, unit: CleanText?) -> String {
    let amount = price.written?.string ?? price.amount.description
    // A vendor's words may say the currency themselves.
    let saysCurrency = price.written != nil && Currencies.written.contains { amount.contains($0) }
    return (saysCurrency ? "" : "\(price.currency) ") + amount + (unit.map { "/\($0)" } ?? "")
  }

  func prices(_ listing: Listing) -> String {
    guard !listing.prices.isEmpty else { return notKnown }
    return listing.prices.map { "\(name(of: $0.basis)) \(price($0, unit: listing.unit))" }.joined(separator: separator)
  }

  func minimumOrder(_ listing: Listing) -> String? {
    listing.minimumOrder.map { count($0) + (listing.otherUnit.map { " \($0)" } ?? "") }
  }

  func tiers(_ listing: Listing) -> String? {
    listing.tiers.isEmpty ? nil : listing.tiers.map(tier).joined(separator: separator)
  }

  private func tier(_ tier: PriceTier) -> String {
    "\(count(tier.from))\(tier.to.map { "–" + count($0) } ?? "+") \(tier.amount)"
  }

  func flags(_ flags: ShopFlags) -> [String] {
    flags.named.compactMap { named in named.value.map { flag(named.name, holds: $0) } }
  }

  /// A value of a field; `nil` where it is not known.
  package func value(_ value: FieldValue) -> String? {
    let text: String? =
      switch value {
      case .text(let text), .code(let text): text
      case .number(let number): number.map(count)
      case .flag(let flag): flag.map(yesOrNo)
      case .texts(let texts): texts.map(\.string).joined(separator: separator)
      case .addresses(let addresses): addresses.map(\.string).joined(separator: " ")
      case .time(let date): LocalTime(date, utcOffset: 0).day
      case .saleState(let state): state.map(saleState)
      case .rate(let rate): rate.map(self.rate)
      case .price(let price): price.map { self.price($0, unit: nil) }
      case .prices(let prices): prices.map { self.price($0, unit: nil) }.joined(separator: separator)
      case .tiers(let tiers): tiers.map(tier).joined(separator: separator)
      case .sales(let figures): figures.map(sales).joined(separator: separator)
      case .shop(let shop): self.shop(shop)
      case .flags(let flags): self.flags(flags).joined(separator: separator)
      case .facts(let facts): facts.map(fact).joined(separator: separator)
      }
    return text?.isEmpty == true ? nil : text
  }

  /// How many shops have these offers; `nil` when none says. Offers that do not say may be of yet other shops.
  package func shops(of offers: [Listing]) -> String? {
    let known = offers.compactMap { $0.shop.name?.string ?? $0.shop.id?.string }
    let count = Set(known).count
    return count == 0 ? nil : shops(count, orMore: known.count < offers.count)
  }

  /// What is known of a listing beside its titles, named; what is not known and matters is said as such.
  package func facts(_ listing: Listing) -> [(name: String, text: String)] {
    let shopPage = listing.shop.address.map { [(self.shopPage, $0.string)] } ?? []
    return ListingField.allCases.flatMap { lines(of: $0, listing) } + shopPage
  }

  /// Of what vendors say different things, and what each says: `prices`, `wholesale CNY 34.50 DAJI 09:14 · …`.
  ///
  /// - Parameters:
  ///   - vendor: what a vendor is called.
  ///   - time: how a time is written.
  package func conflict(
    _ conflict: Conflict, vendor: (ProviderID) -> String, time: (Date) -> String
  ) -> (name: String, text: String) {
    let said = conflict.values.map { value in
      "\(self.value(value.value) ?? notKnown) \(vendor(value.provider)) \(time(value.fetchedAt))"
    }
    let basis =
      if case .price(let price) = conflict.values.first?.value { price.map { name(of: $0.basis) + " " } ?? "" } else {
        ""
      }
    return (name(of: conflict), basis + said.joined(separator: separator))
  }

  /// What is known of a listing beside its title and its price, in one line: what decides first.
  package func closerFacts(_ listing: Listing) -> String {
    let sent = delivery(listing)
    return [
      tiers(listing), listing.prices.count > 1 ? prices(listing) : nil, sent == notKnown ? nil : sent,
      listing.shop.name == nil ? nil : shop(listing.shop),
      listing.tags.isEmpty ? nil : listing.tags.map(\.string).joined(separator: separator),
    ].compactMap { $0 }.joined(separator: separator)
  }

  /// Which offer it is, whose, and its first figures.
  package func offer(_ listing: Listing) -> String {
    [listing.id.key, listing.shop.name?.string, summary(listing)].compactMap { $0 }.joined(separator: separator)
  }
}

private enum Currencies {
  /// As vendors write them.
  static let written = ["¥", "￥", "元", "CNY", "RMB", "$", "USD", "€", "EUR", "£", "GBP"]
}
