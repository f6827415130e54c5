/// An exact amount in thousandths of a yuan: unit prices have up to three decimals.
struct Yuan {
  let thousandths: Int

  init(thousandths: Int) {
    self.thousandths = thousandths
  }

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
}
