import Catalog
import Testing

struct CleanTextTests {
  /// Texts that have characters of several scalars, and such that have none.
  @Test(arguments: ["a", "杯", "한", "é", "e\u{301}", "👍🏽", "\u{1100}\u{1161}", "ﾊﾞ"])
  func whatIsTooLongIsCutBetweenCharacters(_ character: String) {
    let whole = String(repeating: character, count: 8)
    #expect(CleanText(whole, limit: 8)?.string == whole)
    #expect(CleanText(whole + "a", limit: 8)?.string == whole.dropLast() + "…")
    #expect(CleanText("a" + whole, limit: 8)?.string == "a" + whole.dropLast(2) + "…")
  }

  @Test func noCharacterCarriesATowerOfMarks() {
    let marks = String(repeating: "\u{301}", count: 9)
    #expect(CleanText("杯e" + marks + "a")?.string.unicodeScalars.count == 7)
    #expect(CleanText("杯" + marks)?.string.unicodeScalars.count == 5)
  }

  @Test func spacesAreOneAndNoneAtTheEnds() {
    #expect(CleanText("  Mug\u{3000}\n 杯\u{200B} ")?.string == "Mug 杯")
    #expect(CleanText("\u{200B} \u{7}") == nil)
  }
}
