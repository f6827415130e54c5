import AppCore
import Catalog
import Glibc
import Photos
import TestSupport
import Testing

@testable import TerminalUI

/// A part of a row over what stood there looks like the whole row.
struct RowChangeTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  private static let width = 20

  private static let rows: [[Span]] = [
    [], [span(0, "│"), span(2, "mug"), span(19, "│")], [span(0, "│"), span(2, "红色马克杯"), span(19, "│")],
    [span(0, "│"), span(2, "红mug"), span(8, "12.50"), span(19, "│")], [span(2, "mug")], [span(8, "12.50")],
    [span(0, "│"), span(2, "mug"), Span(column: 8, cells: [PictureCell](repeating: cell, count: 4)), span(19, "│")],
    [span(0, "│"), span(2, "mug", Style(bold: true)), span(19, "│")], [span(0, "12345678901234567890")],
  ]

  private static let cell = PictureCell("▀", .rgb(1, 2, 3), on: .rgb(4, 5, 6))

  private static func span(_ column: Int, _ text: String, _ style: Style = .plain) -> Span {
    Span(column: column, text: text, width: DisplayWidth.columns(text), style: style)
  }

  @Test(arguments: rows, rows) func whatDiffersIsAllThatIsDrawn(before: [Span], after: [Span]) {
    let change = RowChange(from: before, to: after, width: Self.width)
    var screen = drawnColumns(before[...], 0..<Self.width)
    screen.replaceSubrange(change.columns, with: drawnColumns(after[change.spans], change.columns))
    #expect(screen == drawnColumns(after[...], 0..<Self.width))
  }

  @Test(arguments: rows) func aRowThatIsTheSameIsNotDrawn(row: [Span]) {
    let change = RowChange(from: row, to: row, width: Self.width)
    #expect(change.spans.isEmpty && change.columns.isEmpty)
  }

  @Test func aRowOfWhichNothingIsKnownIsDrawnWhole() {
    let change = RowChange(from: nil, to: Self.rows[1], width: Self.width)
    #expect(change.spans == 0..<3 && change.columns == 0..<Self.width)
  }
}
