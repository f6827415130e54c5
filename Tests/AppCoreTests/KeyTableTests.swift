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
    #expect(HelpSheet.rows("").count == KeyBinding.table.count)
    #expect(HelpSheet.rows("csv").count == 2)
  }

  @Test(arguments: [(24, 80), (16, 60), (60, 200)]) func theSelectedRowIsReadableToItsEnd(rows: Int, columns: Int) {
    var typist = Typist(rows: rows, columns: columns)
    typist.press("?")
    for row in KeyBinding.table {
      let shown = typist.text.split(whereSeparator: { $0.isWhitespace || $0 == "│" }).joined(separator: " ")
      #expect(shown.contains(row.words), "\(typist)")
      typist.press("j")
    }
  }

  @Test func theManualIsPrintedFromTheTable() throws {
    #expect(try Fixture.golden("../docs/keys.md", now: KeyBinding.manual) == KeyBinding.manual)
  }
}
