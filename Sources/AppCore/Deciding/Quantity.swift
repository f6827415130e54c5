/// A number of pieces as it is typed: `500`, `1,000`; nothing is none in particular.
struct Quantity {
  let pieces: Int?

  /// - Returns: `nil` when the text is no quantity.
  init?(_ text: String) {
    let digits = text.filter { $0 != "," && $0 != " " }
    pieces = Int(digits)
    guard digits.isEmpty || pieces.map({ $0 > 0 }) == true else { return nil }
  }
}
