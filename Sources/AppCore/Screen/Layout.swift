/// Where the panes are on a screen of a size.
///
/// The vendors' states are a strip at the top, or with the photo and the filters a column at the left of a wide screen. A
/// very wide one has details and picks in a column at the right; a small one shows one pane at a time.
struct Layout: Sendable {
  /// A pane with its frame: the borders are inside these cells.
  struct Place: Hashable, Sendable {
    var row: Int
    var column: Int
    var height: Int
    var width: Int
    /// Whether the pane above it shares its upper border.
    var joinsAbove = false
    /// Whether the pane below draws its lower border.
    var joinsBelow = false

    var contentHeight: Int { max(0, height - (joinsBelow ? 1 : 2)) }
    /// One blank column stands beside each border.
    var contentWidth: Int { max(0, width - 4) }

    /// The cells of the content under so many lines of heading.
    func area(under heading: Int) -> CellArea {
      let (first, left) = (row + 1 + min(heading, contentHeight), column + 2)
      return CellArea(rows: first..<row + 1 + contentHeight, columns: left..<left + contentWidth)
    }

    /// The line and the column of the content that a mouse points at.
    func inside(_ event: MouseEvent) -> CellPosition {
      CellPosition(row: event.row - row - 1, column: max(0, event.column - column - 2))
    }

    /// Whether a mouse points at it, or at its borders.
    func covers(_ event: MouseEvent) -> Bool {
      (row..<row + height).contains(event.row) && (column..<column + width).contains(event.column)
    }

    /// Whether a mouse points inside the borders.
    func contains(_ event: MouseEvent) -> Bool {
      (row + 1..<row + 1 + contentHeight).contains(event.row)
        && (column + 1..<column + width - 1).contains(event.column)
    }
  }

  /// What fills a screen: two lines at the bottom are left, for what is said and for the keys.
  static func whole(_ size: FrameSize) -> Place {
    Place(row: 0, column: 0, height: max(0, size.rows - 2), width: size.columns)
  }

  /// The smallest screen that can be worked on.
  static let smallest = FrameSize(rows: 10, columns: 40)
  /// The smallest that has panes beside each other.
  static let leastWide = FrameSize(rows: 24, columns: 100)
  /// Columns from which on three panes stand beside each other.
  static let veryWide = 180
  /// Columns that details and picks have at its right at least.
  static let leastRight = 50

  let size: FrameSize
  /// Whether the vendors' states stand in a strip at the top, while their pane is away.
  let hasStrip: Bool
  /// From the left, each column from the top.
  private(set) var places: [(pane: Pane, place: Place)] = []
  /// Where the items are, also of panes that have no place.
  var shapes: [Pane: ListShape] = [:]

  init(size: FrameSize, hasStrip: Bool = true) {
    self.size = size
    self.hasStrip = hasStrip
  }

  /// Whether panes stand beside each other.
  static func isWide(_ size: FrameSize) -> Bool {
    size.columns >= leastWide.columns && size.rows >= leastWide.rows
  }

  /// Whether a screen shows only that it must be larger.
  static func isTooSmall(_ size: FrameSize) -> Bool { size.rows < smallest.rows || size.columns < smallest.columns }

  /// Lines of a list that lies over the panes.
  var sheetHeight: Int { max(1, size.rows - 8) }

  func place(of pane: Pane) -> Place? { places.first { $0.pane == pane }?.place }
  func height(of pane: Pane) -> Int { place(of: pane)?.contentHeight ?? 0 }
  func width(of pane: Pane) -> Int { place(of: pane)?.contentWidth ?? 0 }
  func shape(of pane: Pane) -> ListShape { shapes[pane] ?? .lines(0) }

  /// Stacks panes; each but the last is a line shorter, since the next one's upper border closes it.
  mutating func add(_ stack: [(pane: Pane, height: Int)], row: Int, column: Int, width: Int) {
    var row = row
    for (index, section) in stack.enumerated() {
      let place = Place(
        row: row, column: column, height: section.height, width: width, joinsAbove: index > 0,
        joinsBelow: index < stack.count - 1)
      places.append((section.pane, place))
      row += section.height
    }
  }
}
