import Photos

/// The colours of a subject: how much of it has which lightness and tint, its background left out.
struct ColourHistogram {
  private static let tints = 8
  private static let lights = 4
  /// Bytes of ``values``.
  static let count = lights * tints * tints

  /// Square roots of shares, times 255: four lightnesses of eight by eight tints.
  let values: [UInt8]

  init(of subject: Subject) {
    var sums = [Float](repeating: 0, count: Self.count)
    for (colour, isInside) in zip(subject.plane.colours, subject.mask) where isInside {
      let light = Self.place(colour.l, from: 0, to: 100, bins: Self.lights)
      let a = Self.place(colour.a, from: -80, to: 80, bins: Self.tints)
      let b = Self.place(colour.b, from: -80, to: 80, bins: Self.tints)
      for corner in 0..<8 {
        let share = light.share(corner & 1) * a.share(corner >> 1 & 1) * b.share(corner >> 2)
        let bin = (light.bin(corner & 1) * Self.tints + a.bin(corner >> 1 & 1)) * Self.tints + b.bin(corner >> 2)
        sums[bin] += share
      }
    }
    let total = max(sums.reduce(0, +), .leastNormalMagnitude)
    values = sums.map { UInt8(255 * ($0 / total).squareRoot()) }
  }

  /// From 0, no colour in common, to 1, the same colours in the same shares (Bhattacharyya's coefficient).
  ///
  /// - Parameter product: the dot product of two histograms' values.
  static func likeness(_ product: Int32) -> Float {
    min(1, Float(product) / (255 * 255))
  }

  /// A value between the centres of two bins; it counts for both.
  private struct Place {
    let first: Int
    let second: Int
    let fraction: Float

    func bin(_ side: Int) -> Int { side == 0 ? first : second }
    func share(_ side: Int) -> Float { side == 0 ? 1 - fraction : fraction }
  }

  private static func place(_ value: Float, from low: Float, to high: Float, bins: Int) -> Place {
    let position = max(0, min(Float(bins - 1), (value - low) / (high - low) * Float(bins) - 0.5))
    let first = Int(position)
    return Place(first: first, second: min(bins - 1, first + 1), fraction: position - Float(first))
  }
}
