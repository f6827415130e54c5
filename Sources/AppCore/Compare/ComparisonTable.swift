import Catalog
import Foundation
import Photos
import Sourcing
import Wording

/// Offers side by side: a column each with its picture on top, a row for each field.
struct ComparisonTable {
  let subjects: [ComparedField.Subject]
  /// What stands over each column.
  let headings: [String]
  let selected: Int?
  let onlyDifferences: Bool
  let quantity: Int?
  let prefersOriginalTitles: Bool
  let words: any ComparePhrases
  let shape: Shape

  /// How the columns share the screen.
  struct Shape: Hashable, Sendable {
    static let label = 11
    private static let leastColumn = 17

    /// The columns that are seen.
    let seen: Range<Int>
    let column: Int
    let picture: CellSize?
    /// Lines that all columns have above the rows.
    var head: Int { (picture?.rows ?? 0) + 3 }

    /// The column that stands at a place of a line.
    func column(at place: Int) -> Int? {
      place < Self.label ? nil : min(seen.upperBound - 1, seen.lowerBound + (place - Self.label) / column)
    }

    /// - Parameters:
    ///   - selected: the column that is seen in any case.
    ///   - width, height: of the room for all.
    init(columns: Int, selected: Int, width: Int, height: Int, hasPictures: Bool) {
      let room = max(Self.leastColumn, width - Self.label)
      let count = max(1, min(columns, room / Self.leastColumn))
      let first = max(0, min(selected - count / 2, columns - count))
      seen = first..<min(columns, first + count)
      column = min(72, room / count)
      let rows = min(height / 3, (column - 1) / 2)
      picture = hasPictures && rows >= 3 ? CellSize(columns: column - 1, rows: rows) : nil
    }
  }

  /// The best of a row has it behind.
  private static let best = " ◂"
  /// Lines of a cell; what is longer is cut.
  private static let tallest = 8

  /// What stands above the rows, without pictures: headings and titles.
  var head: [Line] {
    let titles = subjects.map { subject -> [String] in
      let title = words.common.title(of: subject.listing, original: prefersOriginalTitles)
      return DisplayWidth.lines(of: title, width: shape.column - 1)
    }
    return [line("") { Piece(headings[$0], $0 == selected ? Style(bold: true, reversed: true) : .bold) }]
      + (0..<2).map { row in
        line("") { column in
          let title = titles[column]
          guard row < title.count else { return Piece("") }
          return Piece(
            row == 1 && title.count > 2 ? DisplayWidth.clipped(title[1] + " …", to: shape.column - 1).text : title[row])
        }
      }
  }

  /// The rows, each over as many lines as its longest cell takes.
  var rows: [Line] {
    let rows = ComparedField.allCases.flatMap(lines)
    return rows.isEmpty ? Line.wrapped(words.allAlike, width: shape.column * shape.seen.count, style: .dim) : rows
  }

  private func lines(of field: ComparedField) -> [Line] {
    let texts = subjects.map { words.text(of: field, $0) }
    guard texts.contains(where: { $0 != nil }), !onlyDifferences || Set(texts).count > 1 else { return [] }
    let best = field.best(of: subjects)
    let cells = texts.enumerated().map { column, text in
      cell((text ?? "–") + (best.contains(column) ? Self.best : ""), width: shape.column - 1)
    }
    let height = min(Self.tallest, shape.seen.map { cells[$0].count }.max() ?? 1)
    return (0..<height).map { row in
      line(row == 0 ? words.name(of: field, at: quantity) : "") { column in
        let cell = cells[column]
        guard row < cell.count else { return Piece("") }
        let isCut = row == Self.tallest - 1 && cell.count > Self.tallest
        return Piece(
          isCut ? DisplayWidth.clipped(cell[row] + " …", to: shape.column - 1).text : cell[row],
          best.contains(column) ? .picked : .plain)
      }
    }
  }

  /// Breaks a text into lines; of values in a row each stays whole where it fits.
  private func cell(_ text: String, width: Int) -> [String] {
    let separator = words.common.separator
    return text.components(separatedBy: separator).reduce(into: [String]()) { lines, value in
      if let last = lines.last, DisplayWidth.columns(last + separator + value) <= width {
        lines[lines.count - 1] = last + separator + value
      } else {
        lines += DisplayWidth.lines(of: value, width: width)
      }
    }
  }

  private func line(_ label: String, _ cell: (Int) -> Piece) -> Line {
    Line(
      [Piece(label, .dim, width: Shape.label)]
        + shape.seen.flatMap { column -> [Piece] in
          var piece = cell(column)
          piece.width = shape.column - 1
          return [piece, Piece(" ")]
        })
  }
}
