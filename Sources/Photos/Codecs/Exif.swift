/// The one thing that is read of a photo's metadata: which way up it is.
enum Exif {
  /// What JPEG puts before the block, and some programs put there in other formats too.
  static let mark = "Exif\0\0"

  /// Reads the orientation from a TIFF block, as EXIF embeds it (CIPA DC-008 section 4.5).
  ///
  /// - Parameter start: where the TIFF header (`II` or `MM`), or the mark before it, stands in `bytes`.
  /// - Returns: ``Orientation/upright`` when the block says nothing readable.
  static func orientation(_ bytes: [UInt8], at start: Int) -> Orientation {
    let start = start + (bytes.holds(mark, at: start) ? mark.utf8.count : 0)
    let isLittle = bytes.holds("II", at: start)
    guard isLittle || bytes.holds("MM", at: start) else { return .upright }
    func number16(_ place: Int) -> Int? { isLittle ? bytes.littleEndian16(at: place) : bytes.bigEndian16(at: place) }
    func number32(_ place: Int) -> Int? { isLittle ? bytes.littleEndian32(at: place) : bytes.bigEndian32(at: place) }
    guard number16(start + 2) == 42, let offset = number32(start + 4), let entries = number16(start + offset) else {
      return .upright
    }
    let orientationTag = 0x0112
    for entry in 0..<entries {
      let place = start + offset + 2 + entry * 12
      guard let tag = number16(place) else { return .upright }
      if tag == orientationTag {
        // A SHORT, as it must be, or the LONG or BYTE that some programs make of it.
        let value: Int? =
          switch number16(place + 2) {
          case 1: bytes.indices.contains(place + 8) ? Int(bytes[place + 8]) : nil
          case 3: number16(place + 8)
          case 4: number32(place + 8)
          default: nil
          }
        return value.flatMap(Orientation.init) ?? .upright
      }
    }
    return .upright
  }
}
