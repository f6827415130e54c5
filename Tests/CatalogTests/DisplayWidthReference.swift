/// The rules of the display width as they are read, from character to character, by what the standard library knows.
enum DisplayWidthReference {
  static func columns(_ text: String) -> Int { text.reduce(0) { $0 + drawable($1).columns } }

  static func clipped(_ text: String, to limit: Int) -> (text: String, columns: Int) {
    guard limit > 0 else { return ("", 0) }
    var (drawn, columns) = ("", 0)
    var cut = ("", 0)
    for character in text {
      let next = drawable(character)
      if columns + next.columns > limit { return (cut.0 + "…", cut.1 + 1) }
      drawn += next.text
      columns += next.columns
      if columns <= limit - 1 { cut = (drawn, columns) }
    }
    return (drawn, columns)
  }

  static func lines(of text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      var end = rest.startIndex
      var lastSpace: String.Index?
      var parting: String.Index?
      var taken = 0
      while end < rest.endIndex {
        let next = columns(String(rest[end]))
        if taken + next > width { break }
        taken += next
        if rest[end] == " " {
          lastSpace = end
          if taken * 2 >= width, end > rest.startIndex,
            rest[rest.index(before: end)] == "·" || parting == rest.index(before: end)
          {
            parting = end
          }
        }
        end = rest.index(after: end)
      }
      if end < rest.endIndex, let space = parting ?? lastSpace, space > rest.startIndex { end = space }
      if end == rest.startIndex { end = rest.index(after: end) }
      lines.append(String(rest[..<end]))
      rest = rest[end...].drop { $0 == " " }
    }
    return lines
  }

  private static func drawable(_ character: Character) -> (text: String, columns: Int) {
    let scalars = character.unicodeScalars
    guard let base = scalars.first else { return ("", 0) }
    switch base.value {
    case 0x1F1E6...0x1F1FF, 0x2630...0x2637, 0x268A...0x268F, 0x4DC0...0x4DFF, 0x1171E: return ("□", 1)
    default: break
    }
    var width = columns(base)
    guard width > 0 else { return ("", 0) }
    var text = String.UnicodeScalarView([base])
    for scalar in scalars.dropFirst().prefix(4) {
      let isSoundMark = (0xFF9E...0xFF9F).contains(scalar.value)
      if isSoundMark { width += 1 }
      if isSoundMark || (columns(scalar) == 0 && !isJoiner(scalar)) { text.append(scalar) }
    }
    return (String(text), width)
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x20E3, 0xFE00...0xFE0F, 0xE0000...0xE0FFF, 0x1F3FB...0x1F3FF: true
    default: false
    }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: return 0
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3096, 0x3099...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18D7F, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      return isMark(scalar) ? 0 : 2
    default:
      return isMark(scalar) ? 0 : scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
