import TestSupport
import Testing

@testable import AppCore

struct KeyTableTests {
  @Test func everyCommandHasAKey() {
    #expect(Set(KeyMap.usual.rows.map(\.command)) == Set(Command.allCases))
  }

  @Test func noKeyIsBoundTwiceInOnePlace() {
    #expect(KeyMap.usual.conflicts.isEmpty)
  }

  @Test func everyRowHasWords() {
    for row in KeyMap.usual.rows {
      #expect(!row.words.isEmpty && !row.keys.isEmpty && !row.scopes.isEmpty)
      #expect(!row.words.hasSuffix("."))
    }
  }

  @Test func helpShowsEveryRow() {
    #expect(HelpSheet(place: .photo).rows(of: .usual).count == KeyMap.usual.rows.count)
    #expect(HelpSheet(place: .photo, filter: "csv").rows(of: .usual).count == 2)
  }

  @Test(arguments: [(24, 80), (16, 60), (60, 200)]) func theSelectedRowIsReadableToItsEnd(rows: Int, columns: Int) {
    var typist = Typist(rows: rows, columns: columns)
    typist.press("?")
    for (_, row) in HelpSheet(place: .photo).rows(of: .usual) {
      // The sheet stands in the middle; what is beside it is not its text.
      let sheet = typist.screen.map { $0.dropFirst(max(0, columns - 110) / 2).prefix(110) }.joined(separator: " ")
      let shown = sheet.split(whereSeparator: { $0.isWhitespace || $0 == "│" }).joined(separator: " ")
      #expect(shown.contains(row.words), "\(typist)")
      typist.press("j")
    }
  }

  @Test func theManualIsPrintedFromTheTable() throws {
    #expect(try Fixture.golden("../docs/keys.md", now: KeyMap.usual.manual) == KeyMap.usual.manual)
  }
}
