/// What follows the key Escape when its delay had passed: keys, or the rest of a sequence that a slow line has torn
/// behind its ESC (`ESC` · `[A`). Decision 7 says why it is judged like this.
enum EscapeRest {
  enum Verdict {
    case keys
    /// What ESC had begun.
    case sequence
    /// It may still be either: the next bytes, or their absence, tell.
    case open
  }

  /// - Parameters:
  ///   - bytes: all that came since Escape.
  ///   - isOneRead: whether they came together, as a terminal sends them and a hand does not.
  static func verdict(_ bytes: [UInt8], isOneRead: Bool) -> Verdict {
    guard let first = bytes.first else { return .open }
    let second = bytes.dropFirst().first
    switch first {
    case UInt8(ascii: "["):
      guard let second else { return .open }
      // The Linux console's F1 to F5.
      if second == UInt8(ascii: "[") {
        guard let third = bytes.dropFirst(2).first else { return .open }
        return (0x41...0x45).contains(third) ? .sequence : .keys
      }
      return isSequence(second, isOneRead) ? .sequence : .keys
    case UInt8(ascii: "O"):
      guard let second else { return .open }
      return isSequence(second, isOneRead) ? .sequence : .keys
    case UInt8(ascii: "]"): return string(bytes, second) { (0x30...0x39).contains($0) }
    case UInt8(ascii: "P"): return string(bytes, second) { (0x30...0x39).contains($0) || ">!$+".utf8.contains($0) }
    case UInt8(ascii: "_"): return string(bytes, second) { $0 == UInt8(ascii: "G") }
    case UInt8(ascii: "^"), UInt8(ascii: "X"): return isEnded(bytes) ? .sequence : .keys
    default: return .keys
    }
  }

  /// Terminals send parameters and capital letters; small letters only with parameters before them.
  private static func isSequence(_ second: UInt8, _ isOneRead: Bool) -> Bool {
    (0x30...0x3F).contains(second) || (0x41...0x5A).contains(second) || (isOneRead && (0x20..<0x7F).contains(second))
  }

  private static func string(_ bytes: [UInt8], _ second: UInt8?, begins: (UInt8) -> Bool) -> Verdict {
    guard let second else { return .open }
    return begins(second) || isEnded(bytes) ? .sequence : .keys
  }

  /// How long an open verdict waits for more, in milliseconds. A string that a hand had begun would swallow all that it
  /// types next, so that its first letter is given no longer than a hand needs for two.
  static func patience(_ bytes: [UInt8]) -> Int32 {
    bytes.first == UInt8(ascii: "[") || bytes.first == UInt8(ascii: "O") ? 500 : 60
  }

  private static func isEnded(_ bytes: [UInt8]) -> Bool {
    bytes.contains(0x07) || zip(bytes, bytes.dropFirst()).contains { $0 == 0x1B && $1 == UInt8(ascii: "\\") }
  }
}
