import Exports
import Testing

struct FormulaGuardTests {
  @Test(arguments: ["=1+1", "+86 755", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "\tx", "\rx", "\r\nx", "\0x"])
  func guardsWhatASpreadsheetMightRun(text: String) {
    #expect(FormulaGuard.guarded(text) == "'" + text)
  }

  @Test(arguments: ["", "红色马克杯", "1688:727920485853", "a=b", "'", "'quoted' mug", " =1", "5-pack"])
  func leavesOtherTextAlone(text: String) {
    #expect(FormulaGuard.guarded(text) == text)
  }

  @Test(arguments: [
    "=1", "'=1", "''=1", "'''@x", "'", "''", "", "'mug'", "mug", "=\u{301}", "\r\n=1", "'\r\n", "－1", "'－1",
  ])
  func canBeUndone(text: String) {
    #expect(Array(FormulaGuard.unguarded(FormulaGuard.guarded(text)).utf8) == Array(text.utf8))
  }

  @Test func noTwoTextsLookAlikeWhenGuarded() {
    let texts = ["=1", "'=1", "''=1", "'''=1", "'1", "1"]
    #expect(Set(texts.map(FormulaGuard.guarded)).count == texts.count)
  }
}
