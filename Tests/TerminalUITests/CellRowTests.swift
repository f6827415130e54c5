import AppCore
import CNcurses
import Glibc
import Testing

@testable import TerminalUI

@Suite("A row of cells")
struct CellRowTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  /// The characters of a row, each with its marks.
  private func cells(_ spans: [Span], columns: Int, ambiguousWidth: Int = 1) -> [String] {
    var row = CellRow(ambiguousWidth: ambiguousWidth, colours: false)
    row.fill(with: spans, columns: 0..<columns)
    var texts: [String] = []
    row.withCells { cells, count in
      for cell in UnsafeBufferPointer(start: cells, count: count) {
        let chars = [cell.chars.0, cell.chars.1, cell.chars.2, cell.chars.3, cell.chars.4]
        texts.append(chars.filter { $0 != 0 }.compactMap { Unicode.Scalar(UInt32($0)).map(String.init) }.joined())
      }
    }
    return texts
  }

  private func line(_ text: String, width: Int, columns: Int, ambiguousWidth: Int = 1) -> String {
    cells([Span(column: 0, text: text, width: width)], columns: columns, ambiguousWidth: ambiguousWidth).joined()
  }

  @Test func `spans stand at their columns and the rest is blank`() {
    let spans = [Span(column: 1, text: "ab", width: 3), Span(column: 6, text: "杯", width: 2)]
    #expect(cells(spans, columns: 10).joined() == " ab   杯  ")
    #expect(cells([], columns: 3) == [" ", " ", " "])
  }

  @Test func `a wide character at the edge is left out, not split`() {
    #expect(line("红色", width: 5, columns: 3) == "红 ")
    #expect(line("红色", width: 3, columns: 10) == "红        ")
  }

  @Test func `a cell holds its base and four marks`() {
    #expect(cells([Span(column: 0, text: "e\u{301}x", width: 2)], columns: 2) == ["e\u{301}", "x"])
    let many = "a" + String(repeating: "\u{301}", count: 9)
    #expect(cells([Span(column: 0, text: many, width: 1)], columns: 1)[0].unicodeScalars.count == 5)
    #expect(cells([Span(column: 0, text: "\u{301}a", width: 1)], columns: 1) == ["a"])
  }

  @Test(arguments: ["\u{1B}", "\u{07}", "\n", "\r", "\u{7F}", "\u{9B}", "\u{85}"])
  func `nothing that steers a terminal gets through`(control: String) {
    #expect(line("a" + control + "[31m", width: 6, columns: 6) == "a\u{FFFD}[31m")
  }

  @Test(arguments: ["\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{E0041}", "\u{FEFF}"])
  func `nothing that steers direction or shape gets through`(format: String) {
    #expect(line("a" + format + "b", width: 2, columns: 2) == "ab")
  }

  @Test func `characters of open width have narrow stand-ins where they would be wide`() {
    #expect(line("│…×→ж红", width: 7, columns: 7, ambiguousWidth: 2) == "|~x>?红")
  }

  @Test func `spans that overlap or start outside are left out`() {
    let spans = [
      Span(column: 0, text: "abc", width: 3), Span(column: 1, text: "xy", width: 2),
      Span(column: 9, text: "z", width: 1),
    ]
    #expect(cells(spans, columns: 5).joined() == "abc  ")
  }
}
