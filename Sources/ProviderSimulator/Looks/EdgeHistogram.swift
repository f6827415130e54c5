import Foundation
import Photos

/// The shape of a subject: how strong its edges run in which direction, cell by cell (histograms of oriented
/// gradients, Dalal and Triggs 2005), over the subject's box stretched to a square.
struct EdgeHistogram {
  private static let cells = 6
  private static let bins = 9
  /// Bytes of ``values``.
  static let count = cells * cells * bins
  private static let cellSide = 8
  private static var side: Int { cells * cellSide }

  /// Six rows of six cells of nine directions: 324 bytes.
  let values: [UInt8]

  private init(values: [UInt8]) {
    self.values = values
  }

  init(of subject: Subject) {
    guard let relief = Self.relief(of: subject) else {
      self.init(values: [UInt8](repeating: 0, count: Self.count))
      return
    }
    var sums = [Float](repeating: 0, count: Self.count)
    for y in 0..<Self.side {
      for x in 0..<Self.side { Self.add(Self.gradient(of: relief, x: x, y: y), x: x, y: y, to: &sums) }
    }
    let norm = max(sums.reduce(0, +), .leastNormalMagnitude)
    // The square root keeps one strong edge from drowning the others; the roots' vector has length one.
    self.init(values: sums.map { UInt8(min(255, 512 * ($0 / norm).squareRoot())) })
  }

  /// The same shape seen in a mirror.
  var mirrored: EdgeHistogram {
    var mirror = values
    for cell in 0..<Self.cells * Self.cells {
      let (row, column) = cell.quotientAndRemainder(dividingBy: Self.cells)
      let other = row * Self.cells + Self.cells - 1 - column
      for bin in 0..<Self.bins {
        mirror[other * Self.bins + (Self.bins - bin) % Self.bins] = values[cell * Self.bins + bin]
      }
    }
    return EdgeHistogram(values: mirror)
  }

  /// The length of ``values`` as a vector; in a mirror it is the same.
  var length: Float {
    Float(values.reduce(0) { $0 + Int($1) * Int($1) }).squareRoot()
  }

  /// From 0, nothing in common, to 1, the same.
  ///
  /// - Parameters:
  ///   - product: the dot product of two shapes' values.
  ///   - length: the length of one.
  ///   - other: the length of the other.
  static func likeness(_ product: Int32, _ length: Float, _ other: Float) -> Float {
    guard length > 0, other > 0 else { return length == other ? 1 : 0 }
    return min(1, Float(product) / (length * other))
  }

  /// The subject in its box with a margin, as a square of three channels: its silhouette, its lightness and its tint.
  ///
  /// Where the background is, lightness and tint are the subject's own means, so that only the silhouette tells where
  /// the subject ends, whatever it stands on.
  private static func relief(of subject: Subject) -> Picture? {
    let plane = subject.plane
    let inside = subject.mask.indices.filter { subject.mask[$0] }
    let count = Float(max(1, inside.count))
    let meanLightness = inside.reduce(0) { $0 + plane.colours[$1].l } / count
    let meanTint = inside.reduce(0) { $0 + plane.colours[$1].a + plane.colours[$1].b } / count
    let margin = max(2, max(subject.box.width, subject.box.height) / 16)
    let size = PixelSize(width: subject.box.width + 2 * margin, height: subject.box.height + 2 * margin)
    var pixels: [UInt8] = []
    pixels.reserveCapacity(size.width * size.height * 3)
    for y in subject.box.top - margin..<subject.box.bottom + margin {
      for x in subject.box.left - margin..<subject.box.right + margin {
        let place = y * plane.width + x
        let isInside = x >= 0 && x < plane.width && y >= 0 && y < plane.height && subject.mask[place]
        let lightness = isInside ? plane.colours[place].l : meanLightness
        let tint = isInside ? plane.colours[place].a + plane.colours[place].b : meanTint
        pixels.append(isInside ? 160 : 0)
        pixels.append(UInt8(max(0, min(255, lightness * 1.6))))
        pixels.append(UInt8(max(0, min(255, 128 + tint * 0.6))))
      }
    }
    return Picture(size: size, pixels: pixels)?.squeezed(into: PixelSize(width: side, height: side))
  }

  /// Strength and direction of the strongest of the three channels' edges at a place.
  private static func gradient(of relief: Picture, x: Int, y: Int) -> (strength: Float, direction: Float) {
    let pixels = relief.pixels
    let left = (y * side + max(0, x - 1)) * 3
    let right = (y * side + min(side - 1, x + 1)) * 3
    let above = (max(0, y - 1) * side + x) * 3
    let below = (min(side - 1, y + 1) * side + x) * 3
    var best = (square: 0, across: 0, down: 0)
    for channel in 0..<3 {
      let across = Int(pixels[right + channel]) - Int(pixels[left + channel])
      let down = Int(pixels[below + channel]) - Int(pixels[above + channel])
      let square = across * across + down * down
      if square > best.square { best = (square, across, down) }
    }
    guard best.square > 0 else { return (0, 0) }
    return (Float(best.square).squareRoot(), atan2f(Float(best.down), Float(best.across)))
  }

  /// Shares an edge between the two nearest directions and the four nearest cells.
  private static func add(_ edge: (strength: Float, direction: Float), x: Int, y: Int, to sums: inout [Float]) {
    guard edge.strength > 4 else { return }
    let turn = edge.direction < 0 ? edge.direction + .pi : edge.direction
    let place = turn / .pi * Float(bins)
    let bin = Int(place)
    for (cellRow, rowShare) in neighbours[y] {
      for (cellColumn, columnShare) in neighbours[x] {
        let start = (cellRow * cells + cellColumn) * bins
        let strength = edge.strength * rowShare * columnShare
        sums[start + bin % bins] += strength * (1 - (place - Float(bin)))
        sums[start + (bin + 1) % bins] += strength * (place - Float(bin))
      }
    }
  }

  /// For each row or column of the relief the cells whose centres are nearest, and how much of it each gets.
  private static let neighbours: [[(cell: Int, share: Float)]] = (0..<side).map { pixel in
    let place = (Float(pixel) + 0.5) / Float(cellSide) - 0.5
    let first = Int(place.rounded(.down))
    let share = place - Float(first)
    return [(first, 1 - share), (first + 1, share)].filter { (0..<cells).contains($0.0) }
  }
}
