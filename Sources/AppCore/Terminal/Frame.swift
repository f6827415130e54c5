package import Catalog
package import Photos

/// The size of a screen in cells.
package struct FrameSize: Hashable, Sendable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// A whole screen as a value: what stands in every cell, how it looks, and where the cursor is.
package struct Frame: Hashable, Sendable {
  package var size: FrameSize
  /// One entry a row, from the top. Cells that no span covers are blank.
  package var rows: [[Span]]
  /// Where the terminal's own cursor stands, so that screen readers and input methods follow; from 0.
  package var cursor: CellPosition
  /// Whether the cursor is seen: in text fields.
  package var showsCursor: Bool
  /// Text of the rows that leads somewhere, where the terminal can follow it.
  package var links: [FrameLink]
  /// The pictures in pixels whose places the rows hold.
  package var images: [PixelImage]
  /// What the terminal's window is called.
  package var title: String
  /// Where the rows of the list stand that is moved in: some terminals move them by themselves.
  package var list: CellArea?

  package init(
    size: FrameSize, rows: [[Span]], cursor: CellPosition = CellPosition(row: 0, column: 0), showsCursor: Bool = false,
    links: [FrameLink] = [], images: [PixelImage] = [], title: String = "", list: CellArea? = nil
  ) {
    self.size = size
    self.rows = rows
    self.cursor = cursor
    self.showsCursor = showsCursor
    self.links = links
    self.images = images
    self.title = title
    self.list = list
  }
}

/// A cell, counted from the top left, from 0.
package struct CellPosition: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells, from 0.
package struct CellArea: Hashable, Sendable {
  package var rows: Range<Int>
  package var columns: Range<Int>

  package init(rows: Range<Int>, columns: Range<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// Plain text of a row that is a link (OSC 8).
package struct FrameLink: Hashable, Sendable {
  package let address: WebAddress
  /// What stands there: printable ASCII.
  package let text: String
  package let position: CellPosition

  package init(address: WebAddress, text: String, position: CellPosition) {
    self.address = address
    self.text = text
    self.position = position
  }
}

/// A run of text in one style at a fixed column. Spans of a row are in order and do not overlap.
package struct Span: Hashable, Sendable {
  /// From 0.
  package var column: Int
  /// Printable text only; clipped, so that it ends inside the row.
  package var text: String
  /// Columns that the text takes up on the screen.
  package var width: Int
  package var style: Style
  /// A row of a picture, in the place of text.
  package var cells: [PictureCell] = []

  /// The number of the picture in pixels that cells of it belong to; other cells may be signs that are drawn on it.
  package var number: UInt32? {
    for cell in cells { if let number = cell.number { return number } }
    return nil
  }

  package init(column: Int, text: String, width: Int, style: Style = .plain) {
    self.column = column
    self.text = text
    self.width = width
    self.style = style
  }

  package init(column: Int, cells: [PictureCell]) {
    self.column = column
    self.cells = cells
    text = ""
    width = cells.count
    style = .plain
  }
}

/// Rows are compared here and by their members: other modules would call a witness for two spans, with copies of both.
extension [Span] {
  /// Whether both rows look the same; at once, when they are one in memory.
  package func isSame(as other: [Span]) -> Bool {
    isShared(with: other) || isSame(indices, as: other, other.indices)
  }

  /// Whether a part of a row looks the same as a part of another.
  package func isSame(_ part: Range<Int>, as other: [Span], _ otherPart: Range<Int>) -> Bool {
    guard part.count == otherPart.count else { return false }
    for step in 0..<part.count where !isSame(part.lowerBound + step, as: other, otherPart.lowerBound + step) {
      return false
    }
    return true
  }

  /// Whether a span looks the same as one of another row.
  package func isSame(_ place: Int, as other: [Span], _ otherPlace: Int) -> Bool {
    self[place].column == other[otherPlace].column && self[place].width == other[otherPlace].width
      && self[place].style == other[otherPlace].style && self[place].text == other[otherPlace].text
      && self[place].cells == other[otherPlace].cells
  }

  /// Whether both are one and the same in memory, which says that they are equal; others may be, too.
  func isShared(with other: [Span]) -> Bool {
    count == other.count
      && withUnsafeBufferPointer { here in other.withUnsafeBufferPointer { here.baseAddress == $0.baseAddress } }
  }

  /// The places of the spans in so many columns; `nil` when one lies across their edge.
  package func places(in columns: Range<Int>) -> Range<Int>? {
    let start = firstIndex { $0.column + $0.width > columns.lowerBound } ?? endIndex
    let end = self[start...].firstIndex { $0.column >= columns.upperBound } ?? endIndex
    guard start < end else { return start..<start }
    let isInside =
      self[start].column >= columns.lowerBound
      && self[end - 1].column + self[end - 1].width <= columns.upperBound
    return isInside ? start..<end : nil
  }
}

/// How text looks. Meaning never rests on it alone.
package struct Style: Hashable, Sendable {
  package static let plain = Style()

  package var isBold = false
  package var isDim = false
  package var isReversed = false
  package var isUnderlined = false
  /// `nil` is the terminal's own colour.
  package var tone: Tone?

  package init(
    bold: Bool = false, dim: Bool = false, reversed: Bool = false, underlined: Bool = false, tone: Tone? = nil
  ) {
    isBold = bold
    isDim = dim
    isReversed = reversed
    isUnderlined = underlined
    self.tone = tone
  }
}

/// What the colour of a text says; a theme decides how it looks.
package enum Tone: Int, CaseIterable, Hashable, Sendable {
  /// Where keys go, and what was said last.
  case focus = 1
  case price
  /// A picture that likely shows the same product.
  case match
  case picked
  case rejected
  /// Vendors say different things of it.
  case conflict
  /// What costs money.
  case cost
  /// What went wrong.
  case trouble
}
