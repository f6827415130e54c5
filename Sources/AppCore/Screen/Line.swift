import Catalog
import Photos

/// A line of a pane, from left to right.
struct Line: Hashable, Sendable {
  var pieces: [Piece]
  /// Whether the whole line stands out, as the selected one of the focused pane does.
  var isSelected = false

  init(_ pieces: [Piece], selected: Bool = false) {
    self.pieces = pieces
    isSelected = selected
  }

  init(_ text: String, _ style: Style = .plain) {
    pieces = [Piece(text, style)]
  }

  /// The lines that a text takes when it is broken between words, or anywhere inside a word that is too wide.
  static func wrapped(_ text: String, width: Int, style: Style = .plain) -> [Line] {
    DisplayWidth.lines(of: text, width: width).map { Line($0, style) }
  }
}

/// A piece of a line: text in one style, as wide as it is or in a column of fixed width.
struct Piece: Hashable, Sendable {
  enum Alignment: Hashable, Sendable { case left, right }

  var text: String
  var style: Style
  /// Columns that it takes; `nil` is as many as the text has.
  var width: Int?
  var alignment: Alignment
  /// A row of a picture, in the place of text; it stands in the middle of the width.
  var cells: [PictureCell] = []
  /// Whether it looks the same on a selected line.
  var isApart = false

  init(
    _ text: String, _ style: Style = .plain, width: Int? = nil, alignment: Alignment = .left, isApart: Bool = false
  ) {
    self.text = text
    self.style = style
    self.width = width
    self.alignment = alignment
    self.isApart = isApart
  }

  init(picture cells: [PictureCell], width: Int) {
    self.init("", width: width, isApart: true)
    self.cells = cells
  }
}

/// The styles of the screen. Meaning never rests on one alone.
extension Style {
  static let dim = Style(dim: true)
  static let bold = Style(bold: true)
  static let accent = Style(bold: true, tone: .focus)
  static let failure = Style(bold: true, tone: .trouble)
  static let price = Style(bold: true, tone: .price)
  static let match = Style(tone: .match)
  static let picked = Style(bold: true, tone: .picked)
  static let rejected = Style(bold: true, tone: .rejected)
  static let conflict = Style(bold: true, tone: .conflict)
  static let cost = Style(tone: .cost)
}
