import AppCore
import Glibc
import Testing

@testable import TerminalUI

/// A frame over what stood there, of which a list was moved first, looks like the frame.
struct FrameChangeTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  private static let size = FrameSize(rows: 12, columns: 40)
  private static let area = CellArea(rows: 1..<11, columns: 4..<20)

  /// Some lines of a list between what stands beside it.
  private static func frame(from first: Int, selected: Int, beside: String) -> Frame {
    let rows = (0..<size.rows).map { row -> [Span] in
      guard area.rows.contains(row) else { return [Span(column: 0, text: "top", width: 3)] }
      let item = first + row - 1
      let style = item == selected ? Style(reversed: true) : .plain
      // Each seventh is blank.
      let list = item % 7 == 0 ? [] : [Span(column: 4, text: "杯 \(item)", width: 3 + "\(item)".count, style: style)]
      return [Span(column: 0, text: "│", width: 1)] + list
        + [Span(column: 22, text: "\(beside) \(row)", width: beside.count + 1 + "\(row)".count)]
    }
    return Frame(size: size, rows: rows, list: area)
  }

  @Test(arguments: [1, -1, 3, -4, 0, 30], ["beside", "elsewhere"])
  func whatDiffersAfterTheScrollIsAllThatIsDrawn(step: Int, beside: String) {
    let before = Self.frame(from: 50, selected: 59, beside: "beside")
    let after = Self.frame(from: 50 + step, selected: 59 + step, beside: beside)
    let change = FrameChange(from: before, to: after, on: Self.size)
    #expect(change.scroll?.rows == ([0, 30].contains(step) ? nil : step))
    var screen = cells(of: before)
    if let scroll = change.scroll {
      let old = screen
      for row in scroll.area.rows {
        let from = row + scroll.rows
        let blank = [String](repeating: drawnColumns([], 0..<40)[0], count: scroll.area.columns.count)
        screen[row].replaceSubrange(
          scroll.area.columns,
          with: scroll.area.rows.contains(from) ? Array(old[from][scroll.area.columns]) : blank)
      }
    }
    for (row, change) in change.rows {
      screen[row].replaceSubrange(change.columns, with: drawnColumns(after.rows[row][change.spans], change.columns))
    }
    #expect(screen == cells(of: after))
  }

  @Test func aScreenOfWhichNothingIsKnownIsDrawnWhole() {
    let after = Self.frame(from: 50, selected: 58, beside: "beside")
    let change = FrameChange(from: nil, to: after, on: Self.size)
    #expect(change.scroll == nil)
    #expect(change.rows.map(\.row) == Array(0..<12))
    #expect(change.rows.allSatisfy { $0.change.columns == 0..<40 })
  }

  private func cells(of frame: Frame) -> [[String]] { frame.rows.map { drawnColumns($0[...], 0..<40) } }
}
