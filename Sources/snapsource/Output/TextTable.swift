import Catalog

/// Columns of text for a terminal or a pipe: as wide as their widest cell, two spaces apart, wide characters counted
/// as the two columns that they take.
struct TextTable {
  enum Alignment {
    case left
    case right
    /// Decimal points under each other.
    case point
  }

  struct Column {
    let title: String
    let alignment: Alignment
    /// What cells are cut to at most when lines are too long; `nil` is not at all.
    let least: Int?
    /// The column with the highest number is left out first when lines are too long; 0 is never.
    let spare: Int

    init(_ title: String, _ alignment: Alignment = .left, least: Int? = nil, spare: Int = 0) {
      self.title = title
      self.alignment = alignment
      self.least = least
      self.spare = spare
    }
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row; cells that are missing are not known.
  mutating func add(_ cells: [String?]) {
    rows.append(columns.indices.map { $0 < cells.count ? cells[$0] ?? "–" : "–" })
  }

  /// The lines, the titles first.
  var text: String { text(within: nil) }

  /// The lines, the titles first, each of at most so many columns: cells are cut, and then columns left out.
  func text(within limit: Int?) -> String {
    let cells = aligned
    let natural = columns.indices.map { index in cells.map { DisplayWidth.columns($0[index]) }.max() ?? 0 }
    let shown = Self.chosen(columns, natural, within: limit)
    let widths = Self.fitted(shown, columns, natural, within: limit)
    return cells.map { row in
      var line = ""
      for (index, width) in zip(shown, widths) {
        let (cell, taken) = width < natural[index] ? DisplayWidth.clipped(row[index], to: width) : (row[index], nil)
        let padding = String(repeating: " ", count: max(0, width - (taken ?? DisplayWidth.columns(cell))))
        line += columns[index].alignment == .left ? cell + padding + "  " : padding + cell + "  "
      }
      while line.last == " " { line.removeLast() }
      return (limit.map { DisplayWidth.clipped(line, to: $0).text } ?? line) + "\n"
    }.joined()
  }

  /// The titles and the rows, with decimal points under each other.
  private var aligned: [[String]] {
    var cells = rows
    for (index, column) in columns.enumerated() where column.alignment == .point {
      let decimals = rows.map { Self.decimals($0[index]) }
      for row in rows.indices {
        cells[row][index] += String(repeating: " ", count: (decimals.max() ?? 0) - decimals[row])
      }
    }
    return [columns.map(\.title)] + cells
  }

  /// The columns that there is room for when all are cut as far as they may be.
  private static func chosen(_ columns: [Column], _ natural: [Int], within limit: Int?) -> [Int] {
    var shown = Array(columns.indices)
    guard let limit else { return shown }
    func width(_ index: Int) -> Int { min(natural[index], columns[index].least ?? .max) + 2 }
    while shown.reduce(-2, { $0 + width($1) }) > limit,
      let spare = shown.filter({ columns[$0].spare > 0 }).max(by: { columns[$0].spare < columns[$1].spare })
    {
      shown.removeAll { $0 == spare }
    }
    return shown
  }

  /// Takes columns from the widest cells that may be cut until a line fits.
  private static func fitted(_ shown: [Int], _ columns: [Column], _ natural: [Int], within limit: Int?) -> [Int] {
    var widths = shown.map { natural[$0] }
    guard let limit else { return widths }
    var excess = widths.reduce(-2) { $0 + $1 + 2 } - limit
    while excess > 0 {
      let widest = shown.indices.filter { widths[$0] > columns[shown[$0]].least ?? .max }.max {
        widths[$0] < widths[$1]
      }
      guard let widest else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// Characters from the decimal point on.
  private static func decimals(_ cell: String) -> Int {
    cell.firstIndex(of: ".").map { cell.distance(from: $0, to: cell.endIndex) } ?? 0
  }
}
