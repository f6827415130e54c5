// Ranges from the Unicode Character Database, EastAsianWidth.txt (W and F).

/// How many columns text takes up, and how it is cut to a number of columns.
///
/// Terminals, the C library and fonts disagree about clusters of several scalars, so none is drawn: a cluster is
/// shown as its base with its accents, a flag as `□`. What is left has the same width everywhere.
package enum DisplayWidth {
  /// Columns of a text as ``clipped(_:to:)`` would draw it.
  package static func columns(_ text: String) -> Int {
    if isPlainASCII(text) { return text.utf8.count }
    var columns = 0
    for character in text {
      columns += drawable(character).columns
    }
    return columns
  }

  /// The text as it is drawn, at most so many columns wide, with `…` at the end when something was cut.
  ///
  /// A wide character is never split: the result may be a column narrower than asked.
  package static func clipped(_ text: String, to limit: Int) -> (text: String, columns: Int) {
    guard limit > 0 else { return ("", 0) }
    if isPlainASCII(text), text.utf8.count <= limit { return (text, text.utf8.count) }
    var drawn = ""
    var columns = 0
    // Where to cut if more comes than fits: the longest part that leaves room for the ellipsis.
    var cut = ("", 0)
    for character in text {
      let next = drawable(character)
      if columns + next.columns > limit {
        return (cut.0 + "…", cut.1 + 1)
      }
      drawn += next.text
      columns += next.columns
      if columns <= limit - 1 { cut = (drawn, columns) }
    }
    return (drawn, columns)
  }

  /// A character as it is drawn: without what has no agreed width.
  private static func drawable(_ character: Character) -> (text: String, columns: Int) {
    let scalars = character.unicodeScalars
    guard let base = scalars.first else { return ("", 0) }
    if isDisputed(base) { return ("□", 1) }
    var width = columns(base)
    guard width > 0 else { return ("", 0) }
    if scalars.count == 1 { return (String(character), width) }
    var text = String.UnicodeScalarView([base])
    // A cell holds one base and four accents; Hangul vowels and finals join their initial.
    for scalar in scalars.dropFirst().prefix(4) {
      // The sound marks of half-width kana belong to their letter and have a column of their own.
      let isSoundMark = (0xFF9E...0xFF9F).contains(scalar.value)
      if isSoundMark { width += 1 }
      if isSoundMark || (columns(scalar) == 0 && !isJoiner(scalar)) { text.append(scalar) }
    }
    return (String(text), width)
  }

  /// Letters of flags, which pair up in some terminals only, and characters whose width changed with Unicode 16.
  private static func isDisputed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1F1E6...0x1F1FF, 0x2630...0x2637, 0x268A...0x268F, 0x4DC0...0x4DFF, 0x1171E: true
    default: false
    }
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x20E3, 0xFE00...0xFE0F, 0xE0000...0xE0FFF, 0x1F3FB...0x1F3FF: true
    default: false
    }
  }

  private static func isPlainASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// Columns of one scalar: 0 for marks and format characters, 2 for East Asian wide and full-width ones and for
  /// emoji, else 1.
  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0x300: return scalar.value == 0xAD ? 0 : 1
    case 0x4E00...0x9FFF, 0x3041...0x3096, 0x30A0...0x30FF, 0xAC00...0xD7A3, 0xFF01...0xFF60: return 2
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: return 0
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3099...0x4DBF, 0xA000...0xA4CF, 0xA960...0xA97C,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFFE0...0xFFE6, 0x16FE0...0x18D7F, 0x1AFF0...0x1B2FF,
      0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      return isMark(scalar) ? 0 : 2
    default:
      if isMark(scalar) { return 0 }
      return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .surrogate, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
