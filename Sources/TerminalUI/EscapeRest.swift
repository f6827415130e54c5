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
    case UInt8(ascii: "]"): return string(bytes.dropFirst(), operatingSystemCommand)
    case UInt8(ascii: "P"): return string(bytes.dropFirst(), deviceControl)
    case UInt8(ascii: "_"): return string(bytes.dropFirst(), kittyGraphics)
    case UInt8(ascii: "^"), UInt8(ascii: "X"): return isEnded(bytes) ? .sequence : .keys
    default: return .keys
    }
  }

  /// Terminals send parameters and capital letters; small letters only with parameters before them.
  private static func isSequence(_ second: UInt8, _ isOneRead: Bool) -> Bool {
    (0x30...0x3F).contains(second) || (0x41...0x5A).contains(second) || (isOneRead && (0x20..<0x7F).contains(second))
  }

  /// A string is one only when it looks like those that terminals send: one that a hand had begun would swallow all that
  /// it types next.
  private static func string(_ body: ArraySlice<UInt8>, _ judge: (ArraySlice<UInt8>) -> Verdict) -> Verdict {
    isEnded(body) ? .sequence : judge(body)
  }

  /// `11;rgb:…`: a number and its text.
  private static func operatingSystemCommand(_ body: ArraySlice<UInt8>) -> Verdict {
    let rest = body.drop { (0x30...0x39).contains($0) }
    guard let mark = rest.first else { return .open }
    return mark == UInt8(ascii: ";") && rest.startIndex > body.startIndex ? .sequence : .keys
  }

  /// `>|…`, `!|…`, `1$r…`, `1+r…`: numbers, a mark and the letter that says what is answered.
  private static func deviceControl(_ body: ArraySlice<UInt8>) -> Verdict {
    let rest = body.drop { (0x30...0x3B).contains($0) }
    guard let mark = rest.first else { return .open }
    guard let letter = rest.dropFirst().first else { return ">!$+".utf8.contains(mark) ? .open : .keys }
    return [">|", "!|", "$r", "+r"].contains { $0.utf8.elementsEqual([mark, letter]) } ? .sequence : .keys
  }

  /// `Gi=31;OK`, kitty's answer about pictures.
  private static func kittyGraphics(_ body: ArraySlice<UInt8>) -> Verdict {
    let beginning = Array("Gi=".utf8)
    guard body.starts(with: beginning.prefix(body.count)) else { return .keys }
    return body.count < beginning.count ? .open : .sequence
  }

  /// Whether a string's end is in it: BEL or ST.
  static func isEnded(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.contains(0x07) || zip(bytes, bytes.dropFirst()).contains { $0 == 0x1B && $1 == UInt8(ascii: "\\") }
  }
}
