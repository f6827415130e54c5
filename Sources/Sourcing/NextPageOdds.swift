import Foundation
package import Queries

/// How likely the next page of a search holds a better match than the best that was seen.
///
/// Matches are taken to fall with the logarithm of their rank and to scatter around that line alike everywhere. What follows
/// from that for as many listings as a page has is too bold, because the best stands apart from the others: how much so was
/// measured on drawn goods. What came of earlier pages corrects it further.
package struct NextPageOdds: Sendable, Hashable {
  /// Fewer listings than this say nothing.
  private static let leastListings = 10
  /// The share of the listings, and of the last page's, whose matches must be known.
  private static let leastShare = (all: 0.6, lastPage: 0.8)
  /// The logarithm of the odds is this much too bold (logistic regression over 300 searches among drawn goods, eight pages
  /// each, whose vendors rank more or less well).
  private static let boldness = (offset: -1.76, slope: 0.51)

  /// From 0 to 1.
  package let chance: Double
  /// The same before what came of earlier pages corrects it.
  package let uncorrected: Double
  /// The best match that was seen, as a cosine.
  private let best: Double

  /// - Parameters:
  ///   - pages: cosines of the listings of each page, in the order in which they were found; `nil` is not known.
  ///   - record: what came of earlier pages.
  /// - Returns: `nil` when too little is known to say anything.
  package init?(pages: [[Double?]], record: PageRecord) {
    let all = pages.joined().enumerated().compactMap { rank, cosine in cosine.map { (log(Double(rank + 1)), $0) } }
    let count = pages.reduce(0) { $0 + $1.count }
    guard let last = pages.last, !last.isEmpty, Self.canBeTold(knowing: all.count, of: count),
      Double(last.count { $0 != nil }) >= Double(last.count) * Self.leastShare.lastPage,
      let best = all.map(\.1).max()
    else { return nil }
    self.best = best
    let next = count..<count + max(1, count / pages.count)
    let line = Line(through: all)
    var nothing = 1.0
    for rank in next { nothing *= Self.normal((best - line.height(at: log(Double(rank + 1)))) / line.scatter) }
    let bold = min(0.999, max(0.0005, 1 - nothing))
    let odds = exp(Self.boldness.offset + Self.boldness.slope * log(bold / (1 - bold)))
    uncorrected = odds / (1 + odds)
    chance = odds * record.correction / (1 + odds * record.correction)
  }

  /// Whether enough listings are known to say anything.
  package static func canBeTold(knowing known: Int, of count: Int) -> Bool {
    known >= leastListings && Double(known) >= Double(count) * leastShare.all
  }

  /// Whether what came since holds a better match.
  package func cameTrue(in cosines: [Double]) -> Bool { cosines.contains { $0 > best } }

  /// The share of the normal distribution that lies below.
  private static func normal(_ deviations: Double) -> Double { (1 + erf(deviations / 2.squareRoot())) / 2 }
}

/// The line through points with the least squares, never rising, and how far they scatter around it.
private struct Line {
  private let slope: Double
  private let offset: Double
  let scatter: Double

  init(through points: [(Double, Double)]) {
    let count = Double(points.count)
    let middle = (points.reduce(0) { $0 + $1.0 } / count, points.reduce(0) { $0 + $1.1 } / count)
    let width = points.reduce(0) { $0 + ($1.0 - middle.0) * ($1.0 - middle.0) }
    let product = points.reduce(0) { $0 + ($1.0 - middle.0) * ($1.1 - middle.1) }
    let slope = width > 0 ? min(0, product / width) : 0
    let offset = middle.1 - slope * middle.0
    let squares = points.reduce(0) { sum, point in
      let distance = point.1 - offset - slope * point.0
      return sum + distance * distance
    }
    (self.slope, self.offset) = (slope, offset)
    scatter = (squares / (count - 2)).squareRoot() + 0.001
  }

  func height(at place: Double) -> Double { offset + slope * place }
}
