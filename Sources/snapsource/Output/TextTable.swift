import AppCore

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

    init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
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
  var text: String {
    var cells = rows
    for (index, column) in columns.enumerated() where column.alignment == .point {
      let decimals = rows.map { Self.decimals($0[index]) }
      for row in rows.indices {
        cells[row][index] += String(repeating: " ", count: (decimals.max() ?? 0) - decimals[row])
      }
    }
    cells.insert(columns.map(\.title), at: 0)
    let widths = columns.indices.map { index in cells.map { DisplayWidth.columns($0[index]) }.max() ?? 0 }
    return cells.map { row in
      var line = ""
      for (index, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[index] - DisplayWidth.columns(cell))
        line += columns[index].alignment == .left ? cell + padding + "  " : padding + cell + "  "
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// Characters from the decimal point on.
  private static func decimals(_ cell: String) -> Int {
    cell.firstIndex(of: ".").map { cell.distance(from: $0, to: cell.endIndex) } ?? 0
  }
}
