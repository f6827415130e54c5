/// How many pieces are ordered for those that are wanted: the shop's minimum, its lots and its cartons may make it more.
package struct OrderSize: Hashable, Sendable {
  /// What made the order larger.
  package enum Reason: Hashable, Sendable {
    /// The shop sells no fewer.
    case minimumOrder
    /// The shop sells lots of so many.
    case lot(Int)
    /// The goods are packed in cartons of so many.
    case carton(Int)
  }

  /// One of the steps from what is wanted to what is ordered.
  package struct Step: Hashable, Sendable {
    package let reason: Reason
    /// How many pieces it came to.
    package let pieces: Int
  }

  package let wanted: Int
  package let pieces: Int
  /// None where as many are ordered as are wanted.
  package let steps: [Step]

  /// More than anybody orders: what goes beyond is a slip in a figure of the vendor's or the user's.
  package static let most = 1_000_000_000

  /// - Parameters:
  ///   - wanted: at least 1.
  ///   - minimum: the fewest pieces that are sold.
  ///   - lot: pieces that are sold together.
  ///   - carton: pieces in a carton, of which only whole ones are sent.
  package init(wanted: Int, minimum: Int?, lot: Int?, carton: Int?) {
    self.wanted = wanted
    var (pieces, steps) = (min(max(1, wanted), Self.most), [Step]())
    func raise(to more: Int, _ reason: Reason) {
      guard more > pieces, more <= Self.most else { return }
      pieces = more
      steps.append(Step(reason: reason, pieces: more))
    }
    if let minimum { raise(to: minimum, .minimumOrder) }
    let lot = lot.flatMap(Self.sensible)
    if let lot { raise(to: Self.multiple(of: lot, from: pieces), .lot(lot)) }
    if let carton = carton.flatMap(Self.sensible) {
      // Whole cartons are whole lots as well.
      let both = lot.map { carton / Self.divisor($0, carton) * $0 } ?? carton
      raise(to: Self.multiple(of: both <= Self.most ? both : carton, from: pieces), .carton(carton))
    }
    self.pieces = pieces
    self.steps = steps
  }

  private static func sensible(_ size: Int) -> Int? { (2...most).contains(size) ? size : nil }

  private static func multiple(of size: Int, from pieces: Int) -> Int { (pieces + size - 1) / size * size }

  /// The greatest number by which both can be divided.
  private static func divisor(_ one: Int, _ other: Int) -> Int { other == 0 ? one : divisor(other, one % other) }
}
