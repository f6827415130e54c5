import TestSupport
import Testing

@testable import AppCore

struct KeyTableTests {
  @Test func everyCommandHasAKey() {
    #expect(Set(KeyBinding.table.map(\.command)) == Set(Command.allCases))
  }

  @Test func noKeyIsBoundTwiceInOnePlace() {
    for scope in [.everywhere, .text] + Scope.all {
      var seen: Set<Key> = []
      for key in KeyBinding.table.filter({ $0.scopes.contains(scope) }).flatMap(\.keys) {
        #expect(seen.insert(key).inserted, "\(key.label) twice in \(scope.name)")
      }
    }
  }

  @Test func everyRowHasWords() {
    for row in KeyBinding.table {
      #expect(!row.words.isEmpty && !row.keys.isEmpty && !row.scopes.isEmpty)
      #expect(!row.words.hasSuffix("."))
    }
  }

  @Test func helpShowsEveryRow() {
    #expect(HelpSheet(place: .photo).rows.count == KeyBinding.table.count)
    #expect(HelpSheet(place: .photo, filter: "csv").rows.count == 2)
  }

  @Test(arguments: [(24, 80), (16, 60), (60, 200)]) func theSelectedRowIsReadableToItsEnd(rows: Int, columns: Int) {
    var typist = Typist(rows: rows, columns: columns)
    typist.press("?")
    for (_, row) in HelpSheet(place: .photo).rows {
      // The sheet stands in the middle; what is beside it is not its text.
      let sheet = typist.screen.map { $0.dropFirst(max(0, columns - 110) / 2).prefix(110) }.joined(separator: " ")
      let shown = sheet.split(whereSeparator: { $0.isWhitespace || $0 == "│" }).joined(separator: " ")
      #expect(shown.contains(row.words), "\(typist)")
      typist.press("j")
    }
  }

  @Test func theManualIsPrintedFromTheTable() throws {
    #expect(try Fixture.golden("../docs/keys.md", now: KeyBinding.manual) == KeyBinding.manual)
  }
}
