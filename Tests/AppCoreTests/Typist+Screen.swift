import Foundation
import Photos

@testable import AppCore

/// What a typist reads on the screen.
extension Typist {
  /// The screen, row by row, without blanks at the ends.
  var screen: [String] {
    state.frame().rows.map { spans in
      var text = ""
      var column = 0
      for span in spans {
        text += String(repeating: " ", count: max(0, span.column - column)) + span.text
        // Without colours a picture says nothing; where it stands does, and the frames and numbers that are drawn on it.
        text.unicodeScalars.append(contentsOf: span.cells.map { Self.isWritten($0.glyph) ? $0.glyph : "▒" })
        column = span.column + span.width
      }
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func isWritten(_ glyph: Unicode.Scalar) -> Bool {
    (0x2500...0x257F).contains(glyph.value) || (0x30...0x39).contains(glyph.value)
  }

  var text: String { screen.joined(separator: "\n") + "\n" }

  func shows(_ words: String) -> Bool { text.contains(words) }

  /// Whether words are there one after the other, broken into lines or not.
  func showsInLines(_ words: String) -> Bool {
    var rest = text[...]
    return words.split(separator: " ").allSatisfy { word in
      guard let place = rest.range(of: word) else { return false }
      rest = rest[place.upperBound...]
      return true
    }
  }
}
