/// Everything that the program may send to a terminal. What is not on this list is a fault, whoever's text it came in.
enum AllowedBytes {
  /// CSI sequences without parameters' values: the final letter, with `?` before it for private modes.
  private static let finals: Set<Character> = [
    "A", "B", "C", "D", "G", "H", "d", "f",  // the cursor
    "J", "K", "X", "@", "P", "L", "M", "S", "T", "b",  // erasing, inserting, scrolling, repeating
    "r", "s", "m",  // the scroll region and its sides, styles
  ]
  /// Keypad, cursor blinking and visibility, sides of the scroll region, the other screen, mouse, paste, whole frames.
  private static let modes: Set<String> = ["1", "7", "12", "25", "69", "1000", "1002", "1006", "1049", "2004", "2026"]
  /// Keypad modes, ST, character sets that ncurses announces.
  private static let escapes: Set<String> = ["=", ">", "\\", "(B", "M", "7", "8"]
  /// The one string: the palette as it was, in ncurses' words.
  private static let paletteReset = "104\u{7}"
  /// What colour the ground has.
  private static let groundQuestion = "11;?\u{1B}\\"
  /// The window operations by which the title is saved and restored: by ncurses with the other screen, and by the program.
  private static let titleStack: Set<String> = ["22;0;0", "23;0;0", "22;2", "23;2"]
  /// What names the window, in front of its name.
  private static let windowTitle = "2;"

  /// What copies a text to the clipboard, in front of the text in base64.
  private static let toClipboard = "52;c;"

  /// What is not allowed, each with where it stands; empty for a well-behaved program.
  static func violations(in bytes: [UInt8]) -> [String] {
    var violations: [String] = []
    let text = String(decoding: bytes, as: UTF8.self)
    if Array(text.utf8) != bytes { violations.append("bytes that are not UTF-8") }
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}" {
        if let violation = sequence(&rest) { violations.append(violation) }
      } else if !isAllowed(scalar) {
        violations.append("U+\(String(scalar.value, radix: 16, uppercase: true)) before \(String(rest.prefix(20)))")
      }
    }
    return violations
  }

  private static func sequence(_ rest: inout Substring.UnicodeScalarView) -> String? {
    guard let introducer = rest.popFirst() else { return nil }
    for whole in [paletteReset, groundQuestion] where introducer == "]" && rest.starts(with: whole.unicodeScalars) {
      rest.removeFirst(whole.unicodeScalars.count)
      return nil
    }
    if introducer == "]", rest.starts(with: toClipboard.unicodeScalars) {
      let content = rest.dropFirst(toClipboard.unicodeScalars.count).prefix { $0 != "\u{1B}" }
      rest = rest[content.endIndex...].dropFirst(2)
      let isBase64 = content.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789+/=".unicodeScalars.contains($0))
      }
      return isBase64 ? nil : "what is no base64 to the clipboard"
    }
    if introducer == "]", rest.starts(with: windowTitle.unicodeScalars) {
      let title = rest.prefix { $0 != "\u{1B}" }
      rest = rest[title.endIndex...].dropFirst(2)
      return title.allSatisfy { !$0.properties.isDefaultIgnorableCodePoint && isPrinted($0) }
        ? nil : "a title of controls"
    }
    if introducer == "]", let link = linkAddress(rest) {
      let isPlain = link.unicodeScalars.allSatisfy { (0x21..<0x7F).contains($0.value) }
      guard isPlain, link.isEmpty || link.hasPrefix("http://") || link.hasPrefix("https://") else {
        return "a link to \(link.prefix(40))"
      }
      let end = rest.firstIndex(of: "\u{1B}").map { rest.index($0, offsetBy: 2) }
      rest = rest[(end ?? rest.endIndex)...]
      return nil
    }
    guard introducer == "[" else {
      var name = String(introducer)
      if introducer == "(", let set = rest.popFirst() { name.unicodeScalars.append(set) }
      return escapes.contains(name) ? nil : "ESC \(name)"
    }
    var parameters = ""
    while let scalar = rest.popFirst() {
      guard scalar.value >= 0x40 else {
        parameters.unicodeScalars.append(scalar)
        continue
      }
      return isAllowed(parameters, Character(scalar)) ? nil : "CSI \(parameters)\(scalar)"
    }
    return nil
  }

  /// Where a link leads, if one begins here (OSC 8); empty where it ends.
  private static func linkAddress(_ rest: Substring.UnicodeScalarView) -> String? {
    let body = String(rest.prefix { $0 != "\u{1B}" })
    let parts = body.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "8" ? String(parts[2]) : nil
  }

  private static func isAllowed(_ parameters: String, _ final: Character) -> Bool {
    // The question whether there are such sides.
    if final == "p" { return parameters == "?69$" }
    if parameters.hasPrefix("?") {
      return "hl".contains(final)
        && parameters.dropFirst().split(separator: ";").allSatisfy { modes.contains(String($0)) }
    }
    // The question how far the terminal has come.
    if final == "n" { return parameters == "5" }
    if final == "t" { return titleStack.contains(parameters) }
    if "hl".contains(final) { return parameters == "4" }
    return finals.contains(final) && parameters.allSatisfy { $0.isNumber || $0 == ";" }
  }

  private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
  }

  /// Line ends and cursor moves; no other control, no direction marks, nothing invisible.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x08, 0x0A, 0x0D: true
    case 0..<0x20, 0x7F..<0xA0: false
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE0FFF: false
    default: true
    }
  }
}
