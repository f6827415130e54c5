internal import CLikeness

/// Looks put together where they seem to be of the same product (leader clustering).
///
/// Each joins the group whose first look it is most like, or begins one of its own. It is compared with first looks only: else
/// a row of looks, each like the one before, would make one product of things that are not alike.
package struct LookGroups: Sendable {
  /// Where few of what stands together is wrong: of photos of cartons, the sort whose goods are most alike, one pair in eight,
  /// and of other sorts none (docs/performance.md).
  package static let leastMatch = 75
  /// Groups at most. What comes after so many different ones stands by itself: who waits for a key waits for this.
  private static let limit = 500

  private let leastMatch: Int
  private var firsts: [Int8] = []
  private var products: [Int32] = []

  /// - Parameter leastMatch: from 0 to 100.
  package init(leastMatch: Int = leastMatch) {
    self.leastMatch = leastMatch
  }

  /// Takes a look.
  ///
  /// - Returns: the number of its group, in the order in which they began; `nil` when there are too many.
  package mutating func join(_ look: Look) -> Int? {
    cln_dots(ComputingWay.fastest.way, look.bytes, firsts, products.count, Look.count, &products)
    if let nearest = products.indices.max(by: { products[$0] < products[$1] }),
      MatchScale.match(Look.cosine(products[nearest])) >= leastMatch
    {
      return nearest
    }
    guard products.count < Self.limit else { return nil }
    firsts += look.bytes
    products.append(0)
    return products.count - 1
  }
}
