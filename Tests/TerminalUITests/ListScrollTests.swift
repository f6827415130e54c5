import AppCore
import Testing

@testable import TerminalUI

/// A list between two panes, whose rows a terminal with margins moves.
struct ListScrollTests {
  private static let area = CellArea(rows: 1..<11, columns: 4..<20)

  /// A frame of 12 rows whose list begins with an item; the panes beside it stay.
  private static func frame(from first: Int, selected: Int? = nil, list: CellArea? = area) -> Frame {
    let rows = (0..<12).map { row -> [Span] in
      let item = first + row - 1
      guard area.rows.contains(row) else { return [Span(column: 0, text: "│  top", width: 6)] }
      let style = item == selected ? Style(reversed: true) : .plain
      return [
        Span(column: 0, text: "│", width: 1),
        Span(column: 4, text: "item \(item)", width: 5 + "\(item)".count, style: style),
        Span(column: 22, text: "beside \(row)", width: 7 + "\(row)".count),
      ]
    }
    return Frame(size: FrameSize(rows: 12, columns: 40), rows: rows, list: list)
  }

  @Test(arguments: [1, 2, 3, -1, -4]) func rowsThatMovedTogetherAreFound(step: Int) {
    let scroll = ListScroll(
      from: Self.frame(from: 50, selected: 59), to: Self.frame(from: 50 + step, selected: 59 + step))
    #expect(scroll?.rows == step)
    #expect(scroll?.area == Self.area)
  }

  @Test func aSelectionThatMovesInAListThatStaysIsNoScroll() {
    #expect(ListScroll(from: Self.frame(from: 50, selected: 52), to: Self.frame(from: 50, selected: 53)) == nil)
    #expect(ListScroll(from: Self.frame(from: 50), to: Self.frame(from: 70)) == nil)
  }

  @Test func aListThatStandsElsewhereIsNoScroll() {
    let other = CellArea(rows: 1..<9, columns: 4..<20)
    #expect(ListScroll(from: Self.frame(from: 50, list: other), to: Self.frame(from: 51)) == nil)
    #expect(ListScroll(from: Self.frame(from: 50, list: nil), to: Self.frame(from: 51)) == nil)
  }

  @Test func aTextAcrossTheEdgeOfTheListIsNotTornApart() {
    var (before, after) = (Self.frame(from: 50), Self.frame(from: 51))
    for row in 1..<11 {
      before.rows[row] = [Span(column: 2, text: "item \(50 + row)", width: 7)]
      after.rows[row] = [Span(column: 2, text: "item \(51 + row)", width: 7)]
    }
    #expect(ListScroll(from: before, to: after) == nil)
  }
}
