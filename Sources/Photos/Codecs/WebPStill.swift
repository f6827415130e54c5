/// What the plain WebP decoder can read of a file: the file itself, or the first frame of an animation.
struct WebPStill {
  /// A WebP file without animation.
  let bytes: [UInt8]
  /// Where the frame stands on the animation's canvas; `nil` when the file is no animation.
  let place: (canvas: PixelSize, left: Int, top: Int)?

  /// Looks for animation (RFC 9649 section 2.7) and takes the first frame out as a file of its own.
  init(_ bytes: [UInt8]) {
    let animationFlag: UInt8 = 0x02
    let frameHeader = 16
    guard bytes.holds("VP8X", at: 12), bytes.count > 30, bytes[20] & animationFlag != 0,
      let frame = Self.chunk("ANMF", of: bytes), frame.count > frameHeader
    else {
      self.bytes = bytes
      place = nil
      return
    }
    func number24(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 | Int(bytes[place + 2]) << 16 }
    let canvas = PixelSize(width: number24(24) + 1, height: number24(27) + 1)
    let start = frame.lowerBound
    place = (canvas, number24(start) * 2, number24(start + 3) * 2)
    var inner: [UInt8] = []
    if bytes.holds("ALPH", at: start + frameHeader) {
      // A frame with separate alpha needs the extended header: flags, three reserved bytes and the frame's size.
      let alphaFlag: UInt8 = 0x10
      inner = Self.chunk(named: "VP8X", [alphaFlag, 0, 0, 0] + bytes[start + 6..<start + 12])
    }
    inner += bytes[start + frameHeader..<frame.upperBound]
    self.bytes = Self.chunk(named: "RIFF", Array("WEBP".utf8) + inner)
  }

  /// Where the body of the first chunk with a name lies; it may be cut.
  static func chunk(_ name: String, of bytes: [UInt8]) -> Range<Int>? {
    var place = 12
    while let length = bytes.littleEndian32(at: place + 4), place + 8 < bytes.count {
      if bytes.holds(name, at: place) { return place + 8..<min(bytes.count, place + 8 + length) }
      place += 8 + length + length % 2
    }
    return nil
  }

  private static func chunk(named name: String, _ body: [UInt8]) -> [UInt8] {
    let length = (0..<4).map { UInt8(truncatingIfNeeded: body.count >> ($0 * 8)) }
    return Array(name.utf8) + length + body
  }
}
