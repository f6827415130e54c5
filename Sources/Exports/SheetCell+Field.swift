import Catalog
import Foundation

/// How a cell says what a listing says.
extension SheetCell {
  init(_ value: FieldValue, in zone: TimeZone) {
    self =
      switch value {
      case .text(let text): .text(text)
      case .code(let code): .plain(code)
      case .number(let number): .number(number)
      case .flag(let flag): .plain(flag.map { $0 ? "yes" : "no" })
      case .texts(let texts): .text(Self.list(texts.map(\.string)))
      case .addresses(let addresses): .text(Self.list(addresses.map(\.string)))
      case .time(let date): .plain(Self.time(date, in: zone))
      case .saleState(let state): .text(state.map(Self.saleState))
      case .rate(let rate): .plain(rate?.percent?.shortest)
      case .price(let price): .plain(price.flatMap(Self.yuan))
      case .prices(let prices): .plain(prices.compactMap(Self.price).joined(separator: "|"))
      case .tiers(let tiers): .plain(tiers.compactMap(Self.tier).joined(separator: "|"))
      case .sales(let figures): .plain(figures.map(Self.sales).joined(separator: "|"))
      case .shop(let shop): .text(shop.name?.string)
      case .flags(let flags): .text(Self.flags(flags))
      case .facts(let facts): .text(Self.list(facts.map { "\($0.english.name): \($0.english.value)" }))
      }
  }

  static func saleState(_ state: SaleState) -> String {
    switch state {
    case .onSale: "on sale"
    case .soldOut: "sold out"
    case .unclear(let word): word.string
    case .offSale(let reason): "off sale: \(reason)"
    }
  }

  /// An amount in yuan; a price in another currency has no place in a column of yuan.
  private static func yuan(_ price: Price) -> String? {
    price.currency == .yuan ? price.amount.description : nil
  }

  /// `wholesale:19.00`
  private static func price(_ price: Price) -> String? { yuan(price).map { "\(price.basis.rawValue):\($0)" } }

  /// `1-9:19.00`, or `10-:17.50` without an upper end.
  private static func tier(_ tier: PriceTier) -> String? {
    guard tier.currency == .yuan else { return nil }
    return "\(tier.from)-\(tier.to.map(String.init) ?? ""):\(tier.amount)"
  }

  /// `30:50+`, `all:500`
  private static func sales(_ figure: SalesFigure) -> String {
    "\(figure.window.days.map(String.init) ?? "all"):\(figure.count)" + (figure.isAtLeast ? "+" : "")
  }

  /// What the marketplace says: `factory` is yes, `!factory` is no, and what it does not say is not there.
  private static func flags(_ flags: ShopFlags) -> String {
    list(flags.named.compactMap { flag in flag.value.map { $0 ? flag.name : "!" + flag.name } })
  }

  /// Values with `|` between them; a `|` or `\` in one of them has a `\` before it.
  static func list(_ values: [String]) -> String {
    values.map { value in
      var escaped = String.UnicodeScalarView()
      for scalar in value.unicodeScalars {
        if scalar == "\\" || scalar == "|" { escaped.append("\\") }
        escaped.append(scalar)
      }
      return String(escaped)
    }.joined(separator: "|")
  }

  /// ISO 8601 to the second, with the zone's offset: `2026-11-20T17:00:00+08:00`, or `Z` for none.
  static func time(_ date: Date, in zone: TimeZone) -> String {
    date.formatted(
      Date.ISO8601FormatStyle(timeZone: zone).year().month().day().time(includingFractionalSeconds: false)
        .timeZone(separator: .colon))
  }
}
