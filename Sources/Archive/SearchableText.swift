import Catalog
import Foundation
import Queries

/// Text as the index of the history holds it, and questions to it.
///
/// Languages that are written without spaces are found by any part of a text: each of their characters is a word of its
/// own, and what is looked for is a row of such words. Other words are found by their beginnings.
enum SearchableText {
  /// The words of a page: what its listings and their shops are called, each name once.
  static func words(of page: ResultPage) -> String {
    var seen: Set<String> = []
    var names: [String] = []
    for listing in page.listings {
      for name in [listing.title.original?.string, listing.title.translated?.string, listing.shop.name?.string] {
        if let name, seen.insert(name).inserted { names.append(name) }
      }
    }
    return words(of: names.joined(separator: "\n"))
  }

  static func words(of text: String) -> String {
    var words = "".unicodeScalars
    var isAlone = false
    for scalar in folded(text).unicodeScalars {
      let standsAlone = standsAlone(scalar)
      if standsAlone || isAlone, words.last != " ", words.last != "\n" { words.append(" ") }
      // Characters beyond the basic plane are strangers to the index's own tables.
      if standsAlone, scalar.value > 0xFFFF {
        words.append(contentsOf: "u\(String(scalar.value, radix: 16))".unicodeScalars)
      } else {
        words.append(scalar)
      }
      isAlone = standsAlone
    }
    return String(words)
  }

  /// The question in the index's language: every word of it must be there. `nil` when there is no word in it.
  static func question(_ text: String) -> String? {
    let parts = folded(text).replacing("\"", with: " ").split(whereSeparator: \.isWhitespace)
      .map { words(of: String($0)) }
      .filter { $0.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil } }
    guard !parts.isEmpty else { return nil }
    return parts.map { part in
      // A single Latin letter begins too many words to be looked for as a beginning.
      let isBeginning = part.unicodeScalars.count > 1 && part.unicodeScalars.last.map { !standsAlone($0) } == true
      return "\"\(part)\"" + (isBeginning ? "*" : "")
    }.joined(separator: " AND ")
  }

  /// Wide and narrow forms of a letter are one letter.
  private static func folded(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCompatibilityMapping
  }

  /// Whether a character is a word of its own: Chinese, Japanese, Korean, Thai and their like.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0E7F, 0x0E80...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x2FDF, 0x3005...0x3007,
      0x3021...0x3029, 0x3031...0x3035, 0x3041...0x30FF, 0x3105...0x312F, 0x3131...0x318E, 0x31A0...0x31BF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0x1B000...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
