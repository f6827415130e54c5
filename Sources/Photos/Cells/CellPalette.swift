/// How a colour is said to a terminal: in 24 bits, or by the nearest of its 256.
struct CellPalette {
  private let colours: PictureColours

  init(_ colours: PictureColours) { self.colours = colours }

  /// - Parameter place: column and row of the cell: between two colours of a palette the place decides, always in the
  ///   same way, so that a picture does not shimmer.
  func colour(_ red: Float, _ green: Float, _ blue: Float, at place: (Int, Int)) -> CellColour {
    switch colours {
    case .none: return .terminal
    case .direct: return .rgb(Self.coarse(red), Self.coarse(green), Self.coarse(blue))
    case .palette:
      let threshold = Self.thresholds[(place.1 & 3) * 4 + (place.0 & 3)]
      return .palette(Self.nearest(red, green, blue, threshold: threshold))
    }
  }

  /// Six bits are as good to the eye here, and make longer runs of one colour, which cost nothing to send.
  private static func coarse(_ value: Float) -> UInt8 {
    let step = UInt8(max(0, min(255, value + 0.5))) & 0xFC
    return step | step >> 6
  }

  /// Bayer's matrix of four by four, between 0 and 1.
  private static let thresholds: [Float] = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map {
    (Float($0) + 0.5) / 16
  }

  /// xterm's cube of six levels a channel, 16 to 231.
  private static let levels: [Float] = [0, 95, 135, 175, 215, 255]
  /// The greys from black to white: the cube's two ends and the ramp between them, 232 to 255.
  private static let greys: [(light: Float, number: UInt8)] =
    [(0, 16)] + (0..<24).map { (Float(8 + 10 * $0), UInt8(232 + $0)) } + [(255, 231)]

  /// The nearer of what the cube and the greys have for a colour.
  private static func nearest(_ red: Float, _ green: Float, _ blue: Float, threshold: Float) -> UInt8 {
    let light = (red + green + blue) / 3
    let upper = greys.firstIndex { $0.light >= light } ?? greys.count - 1
    let below = greys[max(0, upper - 1)]
    let grey = goesUp(share(light, from: below.light, to: greys[upper].light), threshold) ? greys[upper] : below
    let (r, g, b) = (level(red, threshold), level(green, threshold), level(blue, threshold))
    func square(_ left: Float, _ right: Float) -> Float { (left - right) * (left - right) }
    let toGrey = square(red, grey.light) + square(green, grey.light) + square(blue, grey.light)
    let toCube = square(red, levels[r]) + square(green, levels[g]) + square(blue, levels[b])
    return toGrey <= toCube ? grey.number : UInt8(16 + 36 * r + 6 * g + b)
  }

  private static func level(_ value: Float, _ threshold: Float) -> Int {
    let upper = levels.firstIndex { $0 >= value } ?? levels.count - 1
    guard upper > 0 else { return 0 }
    return goesUp(share(value, from: levels[upper - 1], to: levels[upper]), threshold) ? upper : upper - 1
  }

  private static func share(_ value: Float, from low: Float, to high: Float) -> Float {
    high > low ? (value - low) / (high - low) : 1
  }

  /// Cells are so large that the mixture is seen as a pattern: only what lies about half way is mixed, and what is near
  /// one of the two is that one.
  private static func goesUp(_ share: Float, _ threshold: Float) -> Bool {
    share > 0.25 + threshold / 2
  }
}
