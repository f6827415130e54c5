/// An exact amount in thousandths of a yuan: unit prices have up to three decimals.
struct Yuan: Comparable {
  let thousandths: Int

  init(thousandths: Int) {
    self.thousandths = thousandths
  }

  /// Reads what ``text`` writes; anything else is `nil`.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...3).contains(parts[1].count), let whole = Int(parts[0]), let decimals = Int(parts[1])
    else { return nil }
    thousandths = whole * 1_000 + [100, 10, 1][parts[1].count - 1] * decimals
  }

  static func < (left: Yuan, right: Yuan) -> Bool { left.thousandths < right.thousandths }

  /// Rounded to what prices of this size are quoted in, and never nothing.
  func percent(_ percent: Int) -> Yuan {
    let exact = max(thousandths * percent / 100, 1)
    return Yuan(thousandths: exact < 1_000 ? exact : exact / 10 * 10)
  }

  /// Two decimals, or three where there are three.
  var text: String {
    let decimals = String(thousandths % 1_000 + 1_000).dropFirst()
    return "\(thousandths / 1_000)." + (decimals.hasSuffix("0") ? decimals.dropLast() : decimals)
  }

  /// One decimal, or as many as there are: `47.0`, `29.89`.
  var shortText: String {
    let text = text
    return text.hasSuffix("0") ? String(text.dropLast()) : text
  }
}
