/// What a JPEG says before its first scan, as far as the decoder does not tell it (ITU-T T.81 annex B).
struct JPEGHeader {
  /// Whether the decoder keeps all coefficients in memory until the last scan: progressive, or a scan a component.
  private(set) var isHeldWhole = false
  private(set) var orientation = Orientation.upright
  /// Whether an Adobe program wrote it: those store CMYK inverted.
  private(set) var hasAdobeMarker = false

  init(_ bytes: [UInt8]) {
    var place = 2
    var components: UInt8 = 0
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
        if body < bytes.count, bytes[body] < components { isHeldWhole = true }
        return
      case 0xC2, 0xC6, 0xCA, 0xCE:
        isHeldWhole = true
      case 0xC0, 0xC1, 0xC3, 0xC5, 0xC7, 0xC9, 0xCB, 0xCD, 0xCF:
        if body + 5 < bytes.count { components = bytes[body + 5] }
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
}
