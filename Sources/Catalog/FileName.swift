/// Names of files as text, without loss.
///
/// To the system a name is bytes, in whatever encoding its maker used. In the program's text, each byte that is no part
/// of UTF-8 stands as a private character, U+10FE00 plus the byte, and so does each byte of a private character of this
/// range that a name holds itself: ``bytes(of:)`` gives back exactly what ``text(of:)`` took. What people read is
/// ``shown(_:)``.
package enum FileName {
  private static let base: UInt32 = 0x10_FE00

  /// The text of a name, or of a whole path.
  package static func text(of bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .emptyInput: return String(text)
      case .valid(let encoded):
        let scalar = UTF8.decode(encoded)
        text.append(contentsOf: isByte(scalar) ? encoded.compactMap(scalarOf) : [scalar])
        place += encoded.count
      case .error(let length):
        text.append(contentsOf: bytes[place..<place + length].compactMap(scalarOf))
        place += length
      }
    }
  }

  /// The bytes of a name, for the system.
  package static func bytes(of text: String) -> [UInt8] {
    guard text.unicodeScalars.contains(where: isByte) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      isByte(scalar) ? [UInt8(truncatingIfNeeded: scalar.value - base)] : Array(UTF8.encode(scalar) ?? .init())
    }
  }

  /// The name as the system takes it; `nil` when no file can be called so.
  package static func systemName(of text: String) -> [CChar]? {
    let bytes = bytes(of: text)
    return bytes.contains(0) ? nil : bytes.map { CChar(bitPattern: $0) } + [0]
  }

  /// The name for people: what could steer a terminal or turn a line around, and what is no text, is U+FFFD. The two
  /// characters that join letters and keep them apart stay: names in Persian or Hindi, and many pictographs, need them.
  package static func shown(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .format where ["\u{200C}", "\u{200D}"].contains(scalar): shown.append(scalar)
      case .control, .format, .lineSeparator, .paragraphSeparator: shown.append("\u{FFFD}")
      case _ where isByte(scalar): shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  private static func isByte(_ scalar: Unicode.Scalar) -> Bool {
    (base + 0x80...base + 0xFF).contains(scalar.value)
  }

  private static func scalarOf(_ byte: UInt8) -> Unicode.Scalar? { Unicode.Scalar(base + UInt32(byte)) }
}
