/// A rectangle between pixel edges; unlike ``PixelRegion`` it may cut through pixels.
struct Area {
  var left: Double
  var top: Double
  var width: Double
  var height: Double

  var right: Double { left + width }
  var bottom: Double { top + height }

  init(left: Double, top: Double, width: Double, height: Double) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }

  init(_ region: PixelRegion) {
    self.init(
      left: Double(region.left), top: Double(region.top), width: Double(region.width), height: Double(region.height))
  }
}

/// Scales rows as they come: each target pixel is the mean of the source area under it.
///
/// Rows are gathered downwards first, which is one multiplication a byte and fits vector registers; a target row is
/// then averaged sideways once. Only one row of sums is kept, so a large picture may be read row by row.
struct AreaShrinker {
  /// Where a target column lies over the source: columns `first...last`, of which the outer two count in part.
  private struct Span {
    var first: Int
    var last: Int
    var firstWeight: Float
    var lastWeight: Float
  }

  /// What stands where rows never came, as in a truncated file: the middle grey that JPEG decoders use too.
  private static let missing: UInt8 = 0x80

  private let area: Area
  private let target: PixelSize
  private let spans: [Span]
  /// The source columns under the area.
  private let columns: Range<Int>
  private let isCopy: Bool
  private var sums: [Float]
  private var pixels: [UInt8]
  /// The target row that is being gathered.
  private var row = 0

  /// - Parameters:
  ///   - source: the size of the picture whose rows will come.
  ///   - area: the part of it that is wanted, inside it.
  init(source: PixelSize, area: Area, target: PixelSize) {
    self.area = area
    self.target = target
    columns = max(0, Int(area.left))..<min(source.width, Int(area.right.rounded(.up)))
    isCopy =
      area.width == Double(target.width) && area.height == Double(target.height)
      && area.left == area.left.rounded() && area.top == area.top.rounded()
    sums = [Float](repeating: 0, count: isCopy ? 0 : columns.count * 3)
    pixels = [UInt8](repeating: Self.missing, count: target.width * target.height * 3)
    spans = isCopy ? [] : Self.spans(area: area, columns: columns, target: target.width)
  }

  private static func spans(area: Area, columns: Range<Int>, target: Int) -> [Span] {
    let scale = area.width / Double(target)
    return (0..<target).map { x in
      let start = area.left + Double(x) * scale
      let end = start + scale
      let first = min(Int(start), columns.upperBound - 1)
      let last = max(first, min(Int(end.rounded(.up)) - 1, columns.upperBound - 1))
      let firstWeight = (min(end, Double(first + 1)) - start) / scale
      let lastWeight = last == first ? 0 : (end - Double(last)) / scale
      return Span(
        first: first - columns.lowerBound, last: last - columns.lowerBound,
        firstWeight: Float(firstWeight), lastWeight: Float(lastWeight))
    }
  }

  /// Takes a source row of three bytes a pixel. Rows must come from the top down; those outside the area are passed by.
  mutating func add(_ source: UnsafeBufferPointer<UInt8>, at y: Int) {
    let part = UnsafeBufferPointer(rebasing: source[columns.lowerBound * 3..<columns.upperBound * 3])
    guard !isCopy else { return copy(part, at: y) }
    let scale = area.height / Double(target.height)
    var from = max(Double(y), area.top)
    let end = min(Double(y + 1), area.bottom)
    let nothing = 1e-6
    while end - from > nothing, row < target.height {
      let rowEnd = area.top + Double(row + 1) * scale
      let to = max(from, min(end, rowEnd))
      gather(part, weight: Float((to - from) / scale))
      from = to
      if rowEnd - to < nothing { finishRow() }
    }
  }

  /// Takes a source row of any layout.
  ///
  /// - Parameter line: room for the row as three bytes a pixel.
  mutating func add(_ source: UnsafeBufferPointer<UInt8>, layout: PixelLayout, at y: Int, line: inout [UInt8]) {
    if case .rgb = layout { return add(source, at: y) }
    line.withUnsafeMutableBufferPointer { line in
      layout.convert(source, to: line)
      add(UnsafeBufferPointer(line), at: y)
    }
  }

  /// The target's pixels so far; rows that never came are grey.
  consuming func finished() -> [UInt8] {
    pixels
  }

  private mutating func copy(_ part: UnsafeBufferPointer<UInt8>, at y: Int) {
    let row = y - Int(area.top)
    guard (0..<target.height).contains(row) else { return }
    pixels.withUnsafeMutableBufferPointer { pixels in
      _ = UnsafeMutableBufferPointer(rebasing: pixels[row * part.count..<(row + 1) * part.count]).update(from: part)
    }
  }

  private mutating func gather(_ part: UnsafeBufferPointer<UInt8>, weight: Float) {
    sums.withUnsafeMutableBufferPointer { sums in
      for index in 0..<min(part.count, sums.count) {
        sums[index] += weight * Float(part[index])
      }
    }
  }

  /// Averages the sums sideways into the target row and begins the next.
  private mutating func finishRow() {
    let inner = Float(Double(target.width) / area.width)
    let start = row * target.width * 3
    pixels.withUnsafeMutableBufferPointer { pixels in
      sums.withUnsafeMutableBufferPointer { sums in
        for (x, span) in spans.enumerated() {
          for channel in 0..<3 {
            var value = sums[span.first * 3 + channel] * span.firstWeight
            if span.last > span.first {
              value += sums[span.last * 3 + channel] * span.lastWeight
              for column in span.first + 1..<span.last { value += sums[column * 3 + channel] * inner }
            }
            pixels[start + x * 3 + channel] = UInt8(max(0, min(255, value + 0.5)))
          }
        }
        sums.update(repeating: 0)
      }
    }
    row += 1
  }
}
