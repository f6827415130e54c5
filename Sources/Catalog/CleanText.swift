/// Text from a stranger, made safe to show, store and export.
///
/// Titles and shop names come from sellers and may hold anything. A `CleanText` never holds a control
/// character (C0, DEL, C1), a bidirectional override or isolate, a zero-width or tag character, a private-use or
/// unassigned scalar of the tag block, and never more than its limit of characters. White space is one space, and
/// none at the ends. It is never empty: text of which nothing is left is "not known", which is `nil`.
package struct CleanText: Hashable, Sendable, CustomStringConvertible {
  /// The longest text that is kept, in characters. Longer text is cut, with `…` as its last character.
  package static let defaultLimit = 500

  package let string: String

  /// Cleans text, or says that nothing of it is left.
  package init?(_ raw: String?, limit: Int = defaultLimit) {
    guard let raw else { return nil }
    var kept = String.UnicodeScalarView()
    var pendingSpace = false
    var standAlone = true
    // A hostile text may be megabytes long: what stands past the limit many times over is never looked at.
    for scalar in raw.unicodeScalars.prefix(limit * 16) {
      switch Self.fate(of: scalar) {
      case .space:
        pendingSpace = !kept.isEmpty
      case .drop:
        continue
      case .keep:
        if pendingSpace { kept.append(" ") }
        pendingSpace = false
        kept.append(scalar)
        standAlone = standAlone && Self.standsAlone(scalar)
      }
    }
    guard !kept.isEmpty else { return nil }
    let text = standAlone && kept.count <= limit ? String(kept) : Self.bounded(String(kept), limit: limit)
    // A copy has no room to grow, as what was put together has: up to half of it, of thousands of titles.
    string = String(decoding: text.utf8, as: UTF8.self)
  }

  package var description: String { string }

  private enum Fate { case keep, space, drop }

  private static func fate(of scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      return .space
    case 0x00...0x1F, 0x7F...0x9F:
      return .drop
    case 0x00AD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      return .drop
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF:
      return .drop
    default:
      return .keep
    }
  }

  /// Whether a scalar is a character by itself, unless one that is not follows it: Latin letters, Chinese, Korean. Most
  /// text has no others, and to look for characters in it takes long.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x2FF, 0x3001...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60: true
    default: false
    }
  }

  /// Cuts at the limit, and keeps one base character from carrying a tower of combining marks.
  private static func bounded(_ text: String, limit: Int) -> String {
    var result = ""
    var count = 0
    for character in text {
      guard count < limit else {
        result.removeLast()
        return result + "…"
      }
      let scalars = character.unicodeScalars
      if scalars.count > 5 {
        result.unicodeScalars.append(contentsOf: scalars.prefix(5))
      } else {
        result.append(character)
      }
      count += 1
    }
    return result
  }
}

extension CleanText: Codable {
  package init(from decoder: any Decoder) throws {
    let raw = try decoder.singleValueContainer().decode(String.self)
    guard let clean = CleanText(raw) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a clean text is never empty"))
    }
    self = clean
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(string)
  }
}
