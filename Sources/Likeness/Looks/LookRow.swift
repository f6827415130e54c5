internal import CLikeness

/// Looks that stand one after the other, to be compared all at once.
package struct LookRow: Sendable {
  private var bytes: [Int8] = []
  private var products: [Int32] = []

  package init() {}

  package mutating func append(_ look: Look) {
    bytes += look.bytes
    products.append(0)
  }

  /// Which of them is most like a look, and how much so, from 0 to 100.
  package mutating func nearest(to look: Look) -> (place: Int, match: Int)? {
    cln_dots(ComputingWay.fastest.way, look.bytes, bytes, products.count, Look.count, &products)
    return products.indices.max { products[$0] < products[$1] }
      .map { ($0, MatchScale.match(Look.cosine(products[$0]))) }
  }
}
