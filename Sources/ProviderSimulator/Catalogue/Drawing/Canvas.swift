import Photos

/// Pixels to draw on: areas are filled with smooth edges, each pixel by the share of it that the area covers.
struct Canvas {
  let width: Int
  let height: Int
  private var pixels: [Colour]

  /// A canvas with a backdrop. The place goes from 0 to 1 in both directions.
  init(width: Int, height: Int, backdrop: (Point) -> Colour) {
    self.width = width
    self.height = height
    pixels = []
    pixels.reserveCapacity(width * height)
    let scale = Point(1 / Float(width), 1 / Float(height))
    for y in 0..<height {
      for x in 0..<width {
        pixels.append(backdrop((Point(Float(x), Float(y)) + 0.5) * scale))
      }
    }
  }

  /// Fills what lies inside the outlines, given in pixels. Where two of them run opposite ways, the inner is a hole.
  ///
  /// - Parameter colour: called with the middle of a pixel.
  mutating func fill(_ outlines: [Outline], opacity: Float, colour: (Point) -> Colour) {
    guard var area = Coverage(of: outlines, width: width, height: height) else { return }
    area.addEdges(of: outlines)
    pixels.withUnsafeMutableBufferPointer { pixels in
      area.forEachCovered { x, y, share in
        let index = y * width + x
        let part = share * opacity
        let paint = colour(Point(Float(x) + 0.5, Float(y) + 0.5))
        pixels[index] = part >= 0.999 ? paint : pixels[index].mixed(paint, part)
      }
    }
  }

  /// What was drawn, with the grain of a sensor: 0 is none, 0.02 is a phone at night.
  func picture(grain: Float = 0, seed: UInt64 = 0) -> Picture? {
    var random = SplitMix64(seed: seed)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pixels.count * 3)
    for pixel in pixels {
      let noise = grain > 0 ? random.float(-grain...grain) : 0
      let level = ((pixel + noise) * 255 + 0.5).clamped(lowerBound: .zero, upperBound: Colour(repeating: 255))
      bytes.append(UInt8(level.x))
      bytes.append(UInt8(level.y))
      bytes.append(UInt8(level.z))
    }
    return Picture(size: PixelSize(width: width, height: height), pixels: bytes)
  }
}

/// Which share of each pixel an area covers, exact for straight edges.
///
/// Every edge adds its signed area to the pixel that it crosses and to the next one; the running sum along a row
/// is then the share. The cost grows with the edges and the pixels of the area's box, not with their product.
private struct Coverage {
  private let left: Int
  private let top: Int
  private let columns: Int
  private let rows: Int
  private var sums: [Float]

  /// Makes room for the box around the outlines, or says that nothing of it is on the canvas.
  init?(of outlines: [Outline], width: Int, height: Int) {
    guard let first = outlines.first?.first else { return nil }
    var low = first
    var high = first
    for outline in outlines {
      for point in outline {
        low = pointwiseMin(low, point)
        high = pointwiseMax(high, point)
      }
    }
    let limit = Point(Float(width), Float(height))
    low = low.clamped(lowerBound: .zero, upperBound: limit)
    high = high.clamped(lowerBound: .zero, upperBound: limit)
    left = Int(low.x)
    top = Int(low.y)
    columns = Int(high.x.rounded(.up)) - left
    rows = Int(high.y.rounded(.up)) - top
    guard columns > 0, rows > 0 else { return nil }
    sums = Array(repeating: 0, count: (columns + 2) * rows)
  }

  mutating func addEdges(of outlines: [Outline]) {
    let origin = Point(Float(left), Float(top))
    for outline in outlines {
      guard var previous = outline.last else { continue }
      for point in outline {
        addEdge(from: previous - origin, to: point - origin)
        previous = point
      }
    }
  }

  private mutating func addEdge(from start: Point, to end: Point) {
    guard start.y != end.y else { return }
    let direction: Float = start.y < end.y ? 1 : -1
    let (upper, lower) = start.y < end.y ? (start, end) : (end, start)
    let slope = (lower.x - upper.x) / (lower.y - upper.y)
    let firstRow = max(0, Int(upper.y))
    let endRow = min(rows, Int(lower.y.rounded(.up)))
    guard firstRow < endRow else { return }
    let limit = Float(columns)
    for row in firstRow..<endRow {
      let y0 = max(Float(row), upper.y)
      let y1 = min(Float(row + 1), lower.y)
      guard y1 > y0 else { continue }
      let a = min(max(upper.x + (y0 - upper.y) * slope, 0), limit)
      let b = min(max(upper.x + (y1 - upper.y) * slope, 0), limit)
      addSpan(row: row, from: min(a, b), to: max(a, b), height: (y1 - y0) * direction)
    }
  }

  /// Adds a piece of an edge that stays within one row.
  private mutating func addSpan(row: Int, from x0: Float, to x1: Float, height: Float) {
    let start = row * (columns + 2)
    let first = Int(x0)
    let last = Int(x1)
    if first == last {
      let inside = height * (1 - ((x0 + x1) / 2 - Float(first)))
      sums[start + first] += inside
      sums[start + first + 1] += height - inside
      return
    }
    let perPixel = height / (x1 - x0)
    for column in first...last {
      let a = max(x0, Float(column))
      let b = min(x1, Float(column + 1))
      guard b > a else { continue }
      let part = perPixel * (b - a)
      let inside = part * (1 - ((a + b) / 2 - Float(column)))
      sums[start + column] += inside
      sums[start + column + 1] += part - inside
    }
  }

  func forEachCovered(_ body: (_ x: Int, _ y: Int, _ share: Float) -> Void) {
    sums.withUnsafeBufferPointer { sums in
      for row in 0..<rows {
        var sum: Float = 0
        for column in 0..<columns {
          sum += sums[row * (columns + 2) + column]
          let share = min(abs(sum), 1)
          if share > 0.004 { body(left + column, top + row, share) }
        }
      }
    }
  }
}
