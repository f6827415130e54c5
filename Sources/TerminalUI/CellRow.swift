import AppCore
import CNcurses
import Photos

/// One row of the screen as ncurses takes it: a cell for every character, two columns wide where the character is.
struct CellRow {
  private let ambiguousWidth: Int
  private let colours: Bool
  private var cells: [cchar_t] = []
  private var column = 0
  private var templates: [Style: cchar_t] = [:]
  /// The pairs of colours that pictures have taken.
  private(set) var pairs: ColourPairs

  /// Marks that fit into a cell with their base.
  private static let marksPerCell = 4

  init(ambiguousWidth: Int, colours: Bool, pairs: ColourPairs = ColourPairs(limit: 0)) {
    self.ambiguousWidth = ambiguousWidth
    self.colours = colours
    self.pairs = pairs
  }

  /// Forgets the pairs of colours, when ncurses has.
  mutating func forgetPairs() { pairs.forget() }

  func withCells(_ body: (UnsafePointer<cchar_t>?, Int) -> Void) {
    cells.withUnsafeBufferPointer { body($0.baseAddress, $0.count) }
  }

  /// Lays spans out in a part of the row; what no span covers, or what a span leaves of its width, is blank.
  mutating func fill(with spans: some Sequence<Span>, columns: Range<Int>) {
    cells.removeAll(keepingCapacity: true)
    column = columns.lowerBound
    let plain = template(for: .plain)
    for span in spans where span.column >= column && span.column < columns.upperBound {
      pad(to: span.column, plain)
      let template = template(for: span.style)
      let end = min(columns.upperBound, span.column + max(0, span.width))
      for cell in span.cells where column < end { put(cell) }
      put(span.text, until: end, template)
      pad(to: end, template)
    }
    pad(to: columns.upperBound, plain)
  }

  private mutating func put(_ text: String, until end: Int, _ template: cchar_t) {
    var marks = 0
    var hasBase = false
    for scalar in text.unicodeScalars {
      var shown = scalar
      var width = 1
      if scalar.value < 0x20 || scalar.value >= 0x7F {
        (shown, width) = drawable(scalar)
      }
      if width == 0 {
        guard hasBase, marks < Self.marksPerCell, Self.isMark(shown) else { continue }
        marks += 1
        addMark(shown, at: marks)
        continue
      }
      guard column + width <= end else { return }
      var cell = template
      cell.chars.0 = wchar_t(bitPattern: shown.value)
      cells.append(cell)
      column += width
      hasBase = true
      marks = 0
    }
  }

  private mutating func put(_ cell: PictureCell) {
    let pair = colours ? pairs.pair(cell.foreground, on: cell.background) : 0
    if let place = cell.place {
      put(place, pair)
      return
    }
    let glyph = drawable(cell.glyph)
    cells.append(cnc_cell(wchar_t(bitPattern: (glyph.1 == 1 ? glyph.0 : "?").value), pair))
    column += 1
  }

  /// A place of a picture in pixels, whose number is the colour of the pair.
  private mutating func put(_ place: PictureCell.Place, _ pair: Int32) {
    var cell = cnc_cell(wchar_t(bitPattern: Placeholder.base.value), pair)
    if let row = Placeholder.mark(Int(place.row)), let column = Placeholder.mark(Int(place.column)) {
      cell.chars.1 = wchar_t(bitPattern: row.value)
      cell.chars.2 = wchar_t(bitPattern: column.value)
    }
    cells.append(cell)
    column += 1
  }

  private mutating func pad(to end: Int, _ blank: cchar_t) {
    guard column < end else { return }
    cells.append(contentsOf: repeatElement(blank, count: end - column))
    column = end
  }

  private mutating func addMark(_ scalar: Unicode.Scalar, at position: Int) {
    let mark = wchar_t(bitPattern: scalar.value)
    switch position {
    case 1: cells[cells.count - 1].chars.1 = mark
    case 2: cells[cells.count - 1].chars.2 = mark
    case 3: cells[cells.count - 1].chars.3 = mark
    default: cells[cells.count - 1].chars.4 = mark
    }
  }

  /// What is drawn for a character, and its columns. Text was cleaned long before; this is the last door.
  private func drawable(_ scalar: Unicode.Scalar) -> (Unicode.Scalar, Int) {
    let columns = Int(cnc_columns(wchar_t(bitPattern: scalar.value)))
    if columns < 0 || (0x7F...0x9F).contains(scalar.value) { return ("\u{FFFD}", 1) }
    if columns == 1, ambiguousWidth == 2 { return (NarrowForm.of(scalar), 1) }
    return (scalar, columns)
  }

  /// Accents, and the Hangul vowels and finals that join their initial; nothing that steers direction or shape.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: !(0xFE00...0xFE0F).contains(scalar.value)
    default: (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value)
    }
  }

  /// A blank in a style.
  private mutating func template(for style: Style) -> cchar_t {
    if let known = templates[style] { return known }
    var cell = cchar_t()
    let attributes = cnc_attributes(style.isBold, style.isDim, style.isReversed, style.isUnderlined)
    let pair = colours ? Int16(clamping: style.tone?.rawValue ?? 0) : 0
    setcchar(&cell, [wchar_t(0x20), 0], attributes, pair, nil)
    templates[style] = cell
    return cell
  }
}
