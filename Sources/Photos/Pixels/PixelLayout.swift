/// How a decoder's bytes become red, green and blue.
enum PixelLayout {
  case rgb
  /// Straight alpha, shown over white.
  case rgba
  /// Alpha already multiplied in, shown over white.
  case premultipliedRGBA
  /// 255 is full ink.
  case cmyk
  /// 255 is no ink, as Adobe's programs store it.
  case invertedCMYK

  var bytesPerPixel: Int {
    if case .rgb = self { 3 } else { 4 }
  }

  /// Writes a row of `target.count / 3` pixels as red, green and blue.
  func convert(_ source: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableBufferPointer<UInt8>) {
    let count = min(source.count / bytesPerPixel, target.count / 3)
    for pixel in 0..<count {
      let from = pixel * bytesPerPixel
      let to = pixel * 3
      for channel in 0..<3 {
        let value = source[from + channel]
        target[to + channel] =
          switch self {
          case .rgb: value
          case .rgba: Self.product(value, source[from + 3]) &+ (255 - source[from + 3])
          case .premultipliedRGBA: UInt8(min(255, Int(value) + 255 - Int(source[from + 3])))
          case .cmyk: Self.product(255 - value, 255 - source[from + 3])
          case .invertedCMYK: Self.product(value, source[from + 3])
          }
      }
    }
  }

  /// `a * b / 255`, rounded.
  private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    let product = UInt32(a) * UInt32(b) + 128
    return UInt8(truncatingIfNeeded: (product + product >> 8) >> 8)
  }
}
