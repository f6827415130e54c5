package import Catalog
package import Foundation

/// Terms as people type them.
package enum TermsText {
  /// `60`, which are yuan, or `8.50 USD`.
  package static func money(_ text: String) -> Cost? {
    let text = TypedText.trimmed(text).uppercased()
    return Cost(text) ?? Amount(text).map { Cost($0, .yuan) }
  }

  /// `5%` is 0.05. A number alone is none: nobody knows whether it is a share or an amount.
  package static func share(_ text: String) -> Decimal? {
    let text = TypedText.trimmed(text)
    guard text.hasSuffix("%"), let percent = Amount(TypedText.trimmed(String(text.dropLast()))) else { return nil }
    return percent.decimal / 100
  }

  /// `USD=7.10`: what a unit costs in yuan.
  package static func rate(_ text: String, source: String) -> ExchangeRate? {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map { TypedText.trimmed(String($0)) }
    guard parts.count == 2, let currency = currency(parts[0]), currency != .yuan, let yuan = Amount(parts[1]) else {
      return nil
    }
    return ExchangeRate(currency, yuan: yuan.decimal, source: source)
  }

  /// Three letters: `USD`, `usd`.
  package static func currency(_ text: String) -> Currency? {
    let code = TypedText.trimmed(text).uppercased()
    return code.wholeMatch(of: /[A-Z]{3}/) == nil ? nil : Currency(rawValue: code)
  }

  /// `45/kg`, `6.50 USD/kg`, `600/m3`.
  ///
  /// - Parameter divisor: by which cm³ count as kilograms; `nil` is not at all.
  package static func shipping(
    _ text: String, divisor: Decimal?, minimum: Decimal = 0, fixed: Cost? = nil
  ) -> Shipping? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { TypedText.trimmed(String($0)) }
    guard parts.count == 2, let rate = money(parts[0]) else { return nil }
    let measure: Shipping.Measure
    switch parts[1].lowercased() {
    case "kg": measure = .weight(divisor: divisor)
    case "m3", "m³", "cbm": measure = .volume
    default: return nil
    }
    return Shipping(measure, rate: rate, minimum: minimum, fixed: fixed)
  }

  /// `0.05`, or `0.05 up`, which rounds up.
  package static func rounding(_ text: String) -> PriceRounding? {
    let words = text.split(separator: " ").map(String.init)
    guard let step = words.first.flatMap({ Amount($0) }), step.decimal > 0,
      words.dropFirst().allSatisfy({ $0 == "up" }),
      words.count <= 2
    else { return nil }
    return PriceRounding(step: step.decimal, rule: words.count == 2 ? .up : .nearest)
  }

  /// What parts are called that have no name of their own.
  private static let parts: [String: CostPart] = [
    "goods": .goods, "domestic": .domesticFreight, "shipping": .shipping, "fee": .fee,
  ]

  /// Names of columns that a sheet has anyway.
  static let reserved = ["piece price", "cost", "rate"]

  /// A name as a column has it.
  package static func plain(_ name: String) -> String { name.lowercased().replacing(" ", with: "_") }

  /// The name by which a part is typed and written.
  package static func name(of part: CostPart) -> String {
    if case .named(let name) = part { return name }
    return parts.first { $0.value == part }?.key ?? ""
  }

  /// `goods+shipping+duty`; what is none of the usual parts is the name of a cost.
  package static func base(_ text: String) -> Set<CostPart>? {
    let names = text.split(separator: "+", omittingEmptySubsequences: false).map { TypedText.trimmed(String($0)) }
    guard !names.contains("") else { return nil }
    return Set(names.map { parts[$0] ?? .named($0) })
  }

  /// `inspection=300`, `packing=0.35/piece`, `photos=20/line`, `duty=3.5% of goods+shipping`.
  package static func namedCost(_ text: String) -> NamedCost? {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    let name = TypedText.trimmed(String(text[..<sign]))
    let value = TypedText.trimmed(String(text[text.index(after: sign)...]))
    guard name.wholeMatch(of: /[\p{L}][\p{L}\p{N} _-]{0,30}/) != nil, let amount = amount(value)
    else { return nil }
    return NamedCost(name, amount)
  }

  private static func amount(_ text: String) -> NamedCost.Amount? {
    if let match = text.wholeMatch(of: /([^%]+%)\s+of\s+(.+)/) {
      guard let share = share(String(match.1)), let base = base(String(match.2)) else { return nil }
      return .share(share, of: base)
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { TypedText.trimmed(String($0)) }
    guard parts.count <= 2, let money = money(parts[0]) else { return nil }
    return switch parts.count == 1 ? "shipment" : parts[1].lowercased() {
    case "shipment": .perShipment(money)
    case "piece", "pc": .perPiece(money)
    case "line": .perLine(money)
    default: nil
    }
  }
}
