import Photos
import Testing

/// The picture that most fixtures hold: 48×32 pixels in four quarters, red and green above blue and yellow.
enum Quarters {
  static let size = PixelSize(width: 48, height: 32)
  static let red: [UInt8] = [220, 30, 30]
  static let green: [UInt8] = [30, 160, 60]
  static let blue: [UInt8] = [40, 60, 200]
  static let yellow: [UInt8] = [240, 210, 40]

  /// The same pixels, drawn here.
  static func picture(_ size: PixelSize = size) -> Picture {
    Picture(drawing: size) { x, y in
      switch (x < size.width / 2, y < size.height / 2) {
      case (true, true): red
      case (false, true): green
      case (true, false): blue
      case (false, false): yellow
      }
    }
  }

  /// The colours in the middle of the four quarters: top left, top right, bottom left, bottom right.
  static func colours(of picture: Picture) -> [[UInt8]] {
    let (width, height) = (picture.size.width, picture.size.height)
    return [(1, 1), (3, 1), (1, 3), (3, 3)].map { picture[width * $0.0 / 4, height * $0.1 / 4] }
  }
}

extension Picture {
  /// Draws a picture, pixel by pixel.
  init(drawing size: PixelSize, colour: (_ x: Int, _ y: Int) -> [UInt8]) {
    var pixels: [UInt8] = []
    for y in 0..<size.height {
      for x in 0..<size.width { pixels += colour(x, y) }
    }
    guard let picture = Picture(size: size, pixels: pixels) else { preconditionFailure("a drawing has pixels") }
    self = picture
  }

  /// Red, green and blue at a place.
  subscript(x: Int, y: Int) -> [UInt8] {
    let place = (y * size.width + x) * 3
    return Array(pixels[place..<place + 3])
  }
}

/// Whether two colours, or lists of them, differ by no more than lossy coding explains.
func isClose(_ left: [[UInt8]], _ right: [[UInt8]], within tolerance: Int = 8) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy { pair in
      zip(pair.0, pair.1).allSatisfy { abs(Int($0) - Int($1)) <= tolerance }
    }
}
