import Catalog

/// A number of pieces as it is typed: `500`, `1,000`; nothing is none in particular.
package struct Quantity: Hashable, Sendable {
  package let pieces: Int?

  /// What is more than this is a slip.
  private static let most = 9_999_999

  /// - Returns: `nil` when the text is no quantity. A comma sets thousands apart; what could be a decimal comma is not guessed.
  package init?(_ text: String) {
    let text = TypedText.trimmed(text)
    guard !text.isEmpty else {
      pieces = nil
      return
    }
    guard text.wholeMatch(of: /[0-9]{1,3}([, ][0-9]{3})+|[0-9]+/) != nil,
      let pieces = Int(text.filter(\.isASCIIDigit)), (1...Self.most).contains(pieces)
    else { return nil }
    self.pieces = pieces
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { asciiValue.map { (0x30...0x39).contains($0) } == true }
}
