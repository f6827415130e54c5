/// What a JPEG says around its pixels, as far as the decoder does not tell it (ITU-T T.81 annex B).
struct JPEGHeader {
  /// Whether the decoder keeps all coefficients in memory until the last scan: progressive, or a scan a component.
  private(set) var isHeldWhole = false
  /// What the first block of metadata says.
  var orientation: Orientation { metadata ?? .upright }
  private var metadata: Orientation?
  /// Whether an Adobe program wrote it: those store CMYK inverted.
  private(set) var hasAdobeMarker = false
  /// How often the decoder goes over the picture, as far as that was counted: of one that is not held whole, once.
  private(set) var scans = 0
  /// Whether its end was found.
  private(set) var isClosed = false
  private var components: [Component] = []

  private struct Component {
    let identifier: UInt8
    /// How many samples there are to those of the other components, across and down.
    let across: Int
    let down: Int
    /// The coefficients of which no scan has brought all bits.
    var lacking = Set(UInt8(0)...63)
  }

  /// - Parameter toItsEnd: whether every scan is counted, and the end looked for, in any case.
  init(_ bytes: [UInt8], toItsEnd: Bool = false) {
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
        isClosed = true
        return
      case 0xDA:
        scans += 1
        if body < bytes.count, bytes[body] < components.count { isHeldWhole = true }
        if !isHeldWhole, !toItsEnd { return }
        takeScan(bytes, at: body)
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        if marker & 3 == 2 { isHeldWhole = true }
        components = Self.components(bytes, at: body)
      case 0xE1 where metadata == nil && bytes.holds(Exif.mark, at: body):
        metadata = Exif.orientation(bytes, at: body)
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

  /// Whether every component's coefficients were begun to their last bit: no further scan is to come.
  var hasEveryScan: Bool { !components.isEmpty && components.allSatisfy(\.lacking.isEmpty) }

  /// Takes note of what a scan brings (section B.2.3): for some components a band of coefficients, down to some bit.
  private mutating func takeScan(_ bytes: [UInt8], at body: Int) {
    guard body < bytes.count else { return }
    let count = Int(bytes[body])
    let band = body + 1 + 2 * count
    guard band + 2 < bytes.count, bytes[band] <= bytes[band + 1], bytes[band + 2] & 15 == 0 else { return }
    let identifiers = (0..<count).map { bytes[body + 1 + 2 * $0] }
    for index in components.indices where identifiers.contains(components[index].identifier) {
      components[index].lacking.subtract(bytes[band]...bytes[band + 1])
    }
  }

  /// The frame's components (section B.2.2), each an identifier, two sampling factors of 1 to 4, a table.
  private static func components(_ bytes: [UInt8], at body: Int) -> [Component] {
    guard body + 5 < bytes.count else { return [] }
    return (0..<Int(bytes[body + 5])).compactMap { index in
      let place = body + 7 + index * 3
      guard place < bytes.count else { return nil }
      return Component(
        identifier: bytes[place - 1], across: max(1, Int(bytes[place] >> 4)), down: max(1, Int(bytes[place] & 15)))
    }
  }
}
