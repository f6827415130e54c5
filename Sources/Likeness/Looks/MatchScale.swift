/// What a cosine of two looks means, from 0 to 100.
///
/// 50 was measured on 400 photos against a gallery of 105 pictures, the photo read three times: at this cosine as many pairs
/// were of the same product as were not (a logistic curve through the pairs). 10 and 25 were measured on goods that the
/// network had never seen: one in a hundred pairs of different things lies above 10, and of different things of one sort
/// above 25. Nine of ten pairs at 90 were of the same product.
package enum MatchScale {
  /// Cosines and what they mean; between them it goes straight.
  private static let marks: [(cosine: Double, match: Double)] = [
    (0, 0), (0.42, 10), (0.55, 25), (0.785, 50), (0.855, 90), (1, 100),
  ]

  package static func match(_ cosine: Double) -> Int {
    guard let above = marks.firstIndex(where: { $0.cosine >= cosine }) else { return 100 }
    guard above > 0 else { return 0 }
    let (low, high) = (marks[above - 1], marks[above])
    let share = (cosine - low.cosine) / (high.cosine - low.cosine)
    return Int((low.match + share * (high.match - low.match)).rounded())
  }
}
