/// What a JPEG says before its first scan, as far as the decoder does not tell it (ITU-T T.81 annex B).
struct JPEGHeader {
  private(set) var isProgressive = false
  private(set) var orientation = Orientation.upright
  /// Whether an Adobe program wrote it: those store CMYK inverted.
  private(set) var hasAdobeMarker = false

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
      case 0xD9, 0xDA:
        return
      case 0xC2, 0xC6, 0xCA, 0xCE:
        isProgressive = true
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
