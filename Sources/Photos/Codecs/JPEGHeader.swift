/// What a JPEG says before its pixels, as far as the decoder does not tell it (ITU-T T.81 annex B).
struct JPEGHeader {
  /// Whether the decoder keeps all coefficients in memory until the last scan: progressive, or a scan a component.
  private(set) var isHeldWhole = false
  private(set) var orientation = Orientation.upright
  /// Whether an Adobe program wrote it: those store CMYK inverted.
  private(set) var hasAdobeMarker = false
  /// How often the decoder goes over the picture, as far as that was counted: of one that is not held whole, once.
  private(set) var scans = 0
  private var components: [Sampling] = []

  /// How many samples of a component there are to those of the others, across and down.
  private struct Sampling {
    let across: Int
    let down: Int
  }

  init(_ bytes: [UInt8]) {
    var place = 2
    while place + 1 < bytes.count {
      guard bytes[place] == 0xFF, bytes[place + 1] != 0xFF else {
        place += 1
        continue
      }
      let marker = bytes[place + 1]
      let body = place + 4
      switch marker {
      case 0x00, 0x01, 0xD0...0xD8:
        place += 2
        continue
      case 0xD9:
        return
      case 0xDA:
        scans += 1
        if body < bytes.count, bytes[body] < components.count { isHeldWhole = true }
        if !isHeldWhole { return }
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        if marker & 3 == 2 { isHeldWhole = true }
        components = Self.components(bytes, at: body)
      case 0xE1 where bytes.holds("Exif\0\0", at: body):
        orientation = Exif.orientation(bytes, at: body + 6)
      case 0xEE where bytes.holds("Adobe", at: body):
        hasAdobeMarker = true
      default:
        break
      }
      place += 2 + max(2, bytes.bigEndian16(at: place + 2) ?? 2)
    }
  }

  /// Bytes that the decoder keeps for each pixel: coefficients of 16 bits, fewer of what is sampled more coarsely.
  var heldBytesPerPixel: Double {
    guard isHeldWhole else { return 0 }
    let across = components.map(\.across).max() ?? 1
    let down = components.map(\.down).max() ?? 1
    let samples = components.reduce(0) { $0 + $1.across * $1.down }
    return 2 * Double(samples) / Double(across * down)
  }

  /// The frame's components (section B.2.2), each an identifier, two sampling factors of 1 to 4, a table.
  private static func components(_ bytes: [UInt8], at body: Int) -> [Sampling] {
    guard body + 5 < bytes.count else { return [] }
    return (0..<Int(bytes[body + 5])).compactMap { index in
      let place = body + 7 + index * 3
      guard place < bytes.count else { return nil }
      return Sampling(across: max(1, Int(bytes[place] >> 4)), down: max(1, Int(bytes[place] & 15)))
    }
  }
}
