/// What a terminal would show after the bytes that a program sent: enough of xterm for what ncurses sends to it.
package struct ScreenText {
  package private(set) var rows: Int
  package private(set) var columns: Int
  /// The cursor, from 0.
  package internal(set) var row = 0
  package internal(set) var column = 0
  package internal(set) var showsCursor = true
  package internal(set) var isAlternate = false
  /// The private modes that are on, such as 2004 for bracketed paste.
  package internal(set) var modes: Set<Int> = []

  /// A cell: its character with its marks, how many columns it has (0 for the second half of a wide one), its look.
  struct Cell: Equatable {
    static let blank = Cell(text: " ", width: 1, look: Look())
    var text: String
    var width: Int
    var look: Look
  }

  /// Reverse, and the colours; `nil` is the terminal's own.
  struct Look: Equatable {
    var isReversed = false
    var ink: Colour?
    var paper: Colour?
  }

  /// A colour as the program named it.
  package enum Colour: Hashable, Sendable {
    case palette(Int)
    case rgb(Int, Int, Int)
  }

  /// What the program has asked of the terminal since this was last taken.
  enum Question { case status, margins }

  var questions: [Question] = []

  mutating func takeQuestions() -> [Question] {
    defer { questions = [] }
    return questions
  }

  var grid: [[Cell]]
  var parser = ScreenParser()
  var top = 0
  var bottom: Int
  /// The margins at the left and right (DECSLRM).
  var sides: Range<Int>
  var look = Look()
  /// The last column was written and the next character goes to the next row.
  var wrapsNext = false
  var lastCharacter: Unicode.Scalar?
  private var saved = (row: 0, column: 0, look: Look())
  private var mainGrid: [[Cell]]?

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    bottom = rows - 1
    sides = 0..<columns
    grid = Self.emptyGrid(rows, columns)
  }

  /// The rows as text, without the blanks at their ends.
  package var lines: [String] {
    grid.map { row in
      var text = ""
      guard let end = row.lastIndex(where: { $0.text != " " && !$0.text.isEmpty }) else { return text }
      for cell in row[...end] { text += cell.text }
      return text
    }
  }

  /// All rows, one a line.
  package var text: String { lines.joined(separator: "\n") }

  /// A cell's character with its marks; empty for the second half of a wide one.
  package func character(row: Int, column: Int) -> String {
    row < rows && column < columns ? grid[row][column].text : ""
  }

  /// The cell where some words begin; the lowest row that has them, and its first place in it.
  package func place(of words: String) -> (row: Int, column: Int)? {
    for row in grid.indices.reversed() {
      let starts = grid[row].indices.filter { words.hasPrefix(grid[row][$0].text) && grid[row][$0].width > 0 }
      for column in starts {
        var text = ""
        for cell in grid[row][column...] where text.count < words.count { text += cell.text }
        if text == words { return (row, column) }
      }
    }
    return nil
  }

  /// Whether a cell is shown in reverse.
  package func isReversed(row: Int, column: Int) -> Bool {
    row < rows && column < columns && grid[row][column].look.isReversed
  }

  /// The colours of a cell: of its character, and behind it.
  package func colours(row: Int, column: Int) -> (ink: Colour?, paper: Colour?) {
    guard row < rows, column < columns else { return (nil, nil) }
    return (grid[row][column].look.ink, grid[row][column].look.paper)
  }

  package mutating func resize(rows: Int, columns: Int) {
    func fit(_ grid: [[Cell]]) -> [[Cell]] {
      (0..<rows).map { row in
        (0..<columns).map { row < grid.count && $0 < grid[row].count ? grid[row][$0] : .blank }
      }
    }
    grid = fit(grid)
    mainGrid = mainGrid.map(fit)
    (self.rows, self.columns, top, bottom, sides) = (rows, columns, 0, rows - 1, 0..<columns)
    move(to: row, column)
  }

  // MARK: What sequences do

  mutating func move(to newRow: Int, _ newColumn: Int) {
    row = min(max(0, newRow), rows - 1)
    column = min(max(0, newColumn), columns - 1)
    wrapsNext = false
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    let width = CharacterWidth.of(scalar)
    if width == 0 {
      let target = wrapsNext ? column : column - 1
      guard target >= 0 else { return }
      let base = grid[row][target].width == 0 ? target - 1 : target
      if base >= 0 { grid[row][base].text.unicodeScalars.append(scalar) }
      return
    }
    let columnsNeeded = max(1, width)
    if wrapsNext || column + columnsNeeded > columns {
      column = 0
      lineFeed()
    }
    unlink(row, column)
    if columnsNeeded == 2 { unlink(row, column + 1) }
    grid[row][column] = Cell(text: String(scalar), width: columnsNeeded, look: look)
    if columnsNeeded == 2 { grid[row][column + 1] = Cell(text: "", width: 0, look: look) }
    wrapsNext = column + columnsNeeded >= columns
    column = min(column + columnsNeeded, columns - 1)
    lastCharacter = scalar
  }

  /// Half of a wide character does not survive the other half.
  private mutating func unlink(_ row: Int, _ column: Int) {
    if grid[row][column].width == 0, column > 0 { grid[row][column - 1] = .blank }
    if grid[row][column].width == 2, column + 1 < columns { grid[row][column + 1] = .blank }
  }

  mutating func lineFeed() {
    wrapsNext = false
    if row == bottom { scroll(from: top, by: 1) } else { row = min(row + 1, rows - 1) }
  }

  mutating func reverseLineFeed() {
    wrapsNext = false
    if row == top { scroll(from: top, by: -1) } else { row = max(row - 1, 0) }
  }

  /// Moves the rows from one to the bottom of the region up, or down for a negative count.
  mutating func scroll(from first: Int, by count: Int) {
    guard first >= top, first <= bottom else { return }
    let amount = min(abs(count), bottom - first + 1)
    let blanks = Array(repeating: Array(repeating: erased, count: sides.count), count: amount)
    let region = grid[first...bottom].map { Array($0[sides]) }
    let moved = count > 0 ? Array(region.dropFirst(amount)) + blanks : blanks + Array(region.dropLast(amount))
    for (row, cells) in zip(first...bottom, moved) { grid[row].replaceSubrange(sides, with: cells) }
  }

  mutating func erase(row: Int, _ range: Range<Int>) {
    let range = range.clamped(to: 0..<columns)
    guard !range.isEmpty else { return }
    unlink(row, range.lowerBound)
    unlink(row, range.upperBound - 1)
    for column in range { grid[row][column] = erased }
    wrapsNext = false
  }

  mutating func eraseRows(_ range: Range<Int>) {
    for row in range.clamped(to: 0..<rows) { grid[row] = Array(repeating: erased, count: columns) }
  }

  /// What is erased takes the colour that is behind characters now.
  private var erased: Cell { Cell(text: " ", width: 1, look: Look(paper: look.paper)) }

  mutating func insertCells(_ count: Int) {
    let count = min(count, columns - column)
    grid[row].insert(contentsOf: repeatElement(erased, count: count), at: column)
    grid[row].removeLast(count)
  }

  mutating func deleteCells(_ count: Int) {
    let count = min(count, columns - column)
    grid[row].removeSubrange(column..<(column + count))
    grid[row].append(contentsOf: repeatElement(erased, count: count))
  }

  mutating func saveCursor() { saved = (row, column, look) }
  mutating func restoreCursor() {
    move(to: saved.row, saved.column)
    look = saved.look
  }

  mutating func useAlternate(_ isOn: Bool) {
    guard isOn != isAlternate else { return }
    if isOn {
      saveCursor()
      mainGrid = grid
      grid = Self.emptyGrid(rows, columns)
    } else {
      grid = mainGrid ?? Self.emptyGrid(rows, columns)
      restoreCursor()
    }
    isAlternate = isOn
  }

  private static func emptyGrid(_ rows: Int, _ columns: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: .blank, count: columns), count: rows)
  }
}
