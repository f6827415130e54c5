package import Photos

/// A picture as the network sees it: squeezed into a square, proportions given up.
package struct NetworkInput: Sendable {
  /// The longer side, in pixels, at which a picture of a size is decoded for it: the shorter has twice as many as are seen,
  /// where there are so many. What is decoded finer and shrunk afterwards has slightly other pixels.
  package static func decodedSide(of size: PixelSize, for side: Int = Network.usualSide) -> Int {
    let (shorter, longer) = (min(size.width, size.height), max(size.width, size.height))
    return min(longestSide, max(1, (2 * side * longer + shorter - 1) / max(1, shorter)))
  }

  private static let longestSide = 4_096

  /// Red, green and blue of a square's pixels.
  let pixels: [UInt8]

  /// - Parameters:
  ///   - picture: of any size, upright.
  ///   - side: pixels of each side of what the network sees.
  package init(of picture: Picture, side: Int = Network.usualSide) {
    let across = Triangle(from: picture.size.width, to: side)
    let down = Triangle(from: picture.size.height, to: side)
    let source = picture.pixels
    let width = picture.size.width
    // Sideways first, rounded to bytes, then downwards.
    var narrow = [UInt8](repeating: 0, count: picture.size.height * side * 3)
    for y in 0..<picture.size.height {
      for x in 0..<side {
        let start = (y * width + across.first[x]) * 3
        var sum = SIMD3<Float>(repeating: 0.5)
        for (offset, weight) in across.weights[x].enumerated() {
          let place = start + 3 * offset
          sum += weight * SIMD3(Float(source[place]), Float(source[place + 1]), Float(source[place + 2]))
        }
        for colour in 0..<3 { narrow[(y * side + x) * 3 + colour] = UInt8(max(0, min(255, sum[colour]))) }
      }
    }
    var pixels = [UInt8](repeating: 0, count: side * side * 3)
    var sums = [Float](repeating: 0, count: side * 3)
    for y in 0..<side {
      for place in sums.indices { sums[place] = 0.5 }
      for (offset, weight) in down.weights[y].enumerated() {
        let start = (down.first[y] + offset) * side * 3
        for place in sums.indices { sums[place] += weight * Float(narrow[start + place]) }
      }
      for place in sums.indices { pixels[y * side * 3 + place] = UInt8(max(0, min(255, sums[place]))) }
    }
    self.pixels = pixels
  }

  /// What of a line each place of another line is made of: a triangle that reaches from one place to the next, wider
  /// where the line gets shorter.
  private struct Triangle {
    let first: [Int]
    let weights: [[Float]]

    init(from length: Int, to count: Int) {
      let scale = Double(length) / Double(count)
      let reach = max(1, scale)
      var first: [Int] = []
      var weights: [[Float]] = []
      for place in 0..<count {
        let centre = (Double(place) + 0.5) * scale
        let start = max(0, Int(centre - reach + 0.5))
        let end = min(length, Int(centre + reach + 0.5))
        let parts = (start..<end).map { max(0, 1 - abs(Double($0) + 0.5 - centre) / reach) }
        let sum = parts.reduce(0, +)
        first.append(start)
        weights.append(parts.map { Float($0 / sum) })
      }
      self.first = first
      self.weights = weights
    }
  }
}
