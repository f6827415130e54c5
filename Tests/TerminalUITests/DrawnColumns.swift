import AppCore
import CNcurses

@testable import TerminalUI

/// What stands in each column of a part of a row: the character and its look, or that it belongs to the one before.
func drawnColumns(_ spans: ArraySlice<Span>, _ part: Range<Int>) -> [String] {
  var row = CellRow(ambiguousWidth: 1, colours: false)
  row.fill(with: spans, columns: part)
  var columns: [String] = []
  row.withCells { cells, count in
    for cell in UnsafeBufferPointer(start: cells, count: count) {
      columns.append("\(cell.chars.0) \(cell.attr)")
      if cnc_columns(cell.chars.0) == 2 { columns.append("") }
    }
  }
  return columns
}
