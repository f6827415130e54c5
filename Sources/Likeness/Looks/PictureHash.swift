import Photos

/// What finds the very same picture again, however it was scaled and compressed: where it gets darker to the right and
/// downwards (dHash), and the colours of nine by nine areas, which the steps alone would not tell apart.
struct PictureHash: Sendable, Hashable {
  /// Steps that compression alone makes are none.
  private static let noise = 3

  private static let side = 9
  /// Copies of a picture differ by up to 25 steps and 1.7 of 255, pictures of different things by 4 and more.
  private static let stepTolerance = 26
  private static let colourTolerance = 3.0

  private let across: UInt64
  private let down: UInt64
  /// Red, green and blue of the areas.
  private let colours: [UInt8]

  /// Bytes of a hash as it is kept.
  static let keptCount = 2 * 8 + side * side * 3

  /// As it is kept.
  var kept: [UInt8] {
    [across, down].flatMap { steps in (0..<8).map { UInt8(truncatingIfNeeded: steps >> (8 * UInt64($0))) } } + colours
  }

  init?(kept bytes: ArraySlice<UInt8>) {
    guard bytes.count == Self.keptCount else { return nil }
    func steps(_ start: Int) -> UInt64 {
      bytes.dropFirst(start).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    (across, down) = (steps(0), steps(8))
    colours = Array(bytes.dropFirst(16))
  }

  init(of picture: Picture) {
    let side = Self.side
    let pixels =
      picture.squeezed(into: PixelSize(width: side, height: side))?.pixels
      ?? [UInt8](repeating: 0, count: side * side * 3)
    let light = (0..<side * side).map { place -> Int in
      let (red, green, blue) = (Int(pixels[place * 3]), Int(pixels[place * 3 + 1]), Int(pixels[place * 3 + 2]))
      return (54 * red + 183 * green + 19 * blue) >> 8
    }
    var across: UInt64 = 0
    var down: UInt64 = 0
    for y in 0..<8 {
      for x in 0..<8 {
        let bit = UInt64(1) << UInt64(y * 8 + x)
        let here = light[y * side + x]
        if here > light[y * side + x + 1] + Self.noise { across |= bit }
        if here > light[(y + 1) * side + x] + Self.noise { down |= bit }
      }
    }
    (self.across, self.down) = (across, down)
    colours = pixels
  }

  /// Whether both are the very same picture at some size and quality, as shops copy them from each other.
  func isSamePicture(as other: PictureHash) -> Bool {
    distance(to: other) <= Self.stepTolerance && colourDistance(to: other) <= Self.colourTolerance
  }

  /// How far the areas' colours are apart in the mean, of 255.
  func colourDistance(to other: PictureHash) -> Double {
    var sum = 0
    for index in colours.indices { sum += abs(Int(colours[index]) - Int(other.colours[index])) }
    return Double(sum) / Double(colours.count)
  }

  /// In how many of the 128 steps two pictures differ.
  func distance(to other: PictureHash) -> Int {
    (across ^ other.across).nonzeroBitCount + (down ^ other.down).nonzeroBitCount
  }
}
