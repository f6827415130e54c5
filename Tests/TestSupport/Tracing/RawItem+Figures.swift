import Foundation

extension RawItem {
  /// The figures of a text that do not follow from what this vendor says.
  ///
  /// A figure may stand in the reply as it is, be one less than a number there (where a step of prices ends), a fraction as
  /// a percentage, or kilograms as grams.
  ///
  /// - Parameter fields: beginnings of the names that ``ShownValue`` has for what the text says; none is all of the reply.
  package func strangers(in text: String, of fields: [String] = []) -> [String] {
    let said = Set(fields.isEmpty ? json.leaves.flatMap(Reading.numbers) : numbers(of: fields))
    let isTier = fields.isEmpty || fields.contains { "price_tiers".hasPrefix($0) }
    let isRate = fields.isEmpty || fields.contains { $0.hasSuffix("repurchase_rate") || $0 == "shop." }
    return text.matches(of: /[0-9][0-9,]*(?:\.[0-9]+)?/).map { String($0.output) }.filter { figure in
      guard let number = Decimal(string: figure.replacing(",", with: "")) else { return true }
      if said.contains(number) || (isTier && said.contains(number + 1)) { return false }
      if isRate, said.contains(where: { $0 < 1 && abs($0 * 100 - number) <= 0.05 }) { return false }
      return !(fields.isEmpty && said.contains { $0 * 1_000 == number })
    }
  }
}

extension RawJSON {
  /// Every value that holds no other.
  var leaves: [RawJSON] {
    switch self {
    case .object(let members): members.values.flatMap(\.leaves)
    case .list(let elements): elements.flatMap(\.leaves)
    default: [self]
    }
  }
}
