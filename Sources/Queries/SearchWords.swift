import Catalog

/// Words to search by, as a person typed them: without what steers a terminal, white space as one space, never empty.
package struct SearchWords: Sendable, Hashable {
  /// The most characters that are taken; titles of offers have at most 60.
  package static let limit = 120

  package let text: String

  /// `nil` when nothing is left of the text, or when it has more than ``limit`` characters.
  package init?(_ typed: String) {
    guard let clean = CleanText(typed, limit: Self.limit + 1), clean.string.count <= Self.limit else { return nil }
    text = clean.string
  }

  /// Words as they were taken before.
  package init(kept text: String) { self.text = text }

  /// Whether one of the characters at least is a Chinese one.
  package var hasHan: Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
      default: false
      }
    }
  }
}
