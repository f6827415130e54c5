/// The container of HEIC and AVIF, which is a row of boxes (ISO/IEC 14496-12 section 4.2).
enum ISOMedia {
  /// Whether every box that a picture is made of is there to its end. What follows that is no such box does not matter.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    var place = 0
    while var length = bytes.bigEndian32(at: place) {
      guard ["ftyp", "meta", "mdat", "moov", "free", "skip"].contains(where: { bytes.holds($0, at: place + 4) }) else {
        return true
      }
      // 0: to the end of the file. 1: the length follows, in 64 bits.
      if length == 0 { return true }
      if length == 1 {
        guard bytes.bigEndian32(at: place + 8) == 0, let long = bytes.bigEndian32(at: place + 12) else { return false }
        length = long
      }
      guard length >= 8 else { return true }
      guard length <= bytes.count - place else { return false }
      place += length
    }
    return true
  }
}
