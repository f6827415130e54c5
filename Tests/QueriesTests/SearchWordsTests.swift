import Queries
import Testing

struct SearchWordsTests {
  @Test(arguments: [
    ("马克杯", "马克杯"), ("  ceramic\t mug \n", "ceramic mug"), ("杯\u{202E}子\u{1B}[31m", "杯子[31m"),
  ])
  func wordsAreCleanAndShort(typed: String, text: String) {
    #expect(SearchWords(typed)?.text == text)
  }

  @Test func whatIsNothingOrTooLongIsNoWords() {
    #expect(SearchWords("") == nil && SearchWords(" \u{200B}\u{7} ") == nil)
    #expect(SearchWords(String(repeating: "杯", count: SearchWords.limit))?.text.count == SearchWords.limit)
    #expect(SearchWords(String(repeating: "杯", count: SearchWords.limit + 1)) == nil)
  }

  @Test(arguments: [
    ("马克杯", true), ("mug 杯", true), ("㐀", true), ("𠮷", true), ("mug", false), ("マグ", false), ("머그", false),
    ("2026", false),
  ])
  func oneChineseCharacterIsEnough(text: String, hasHan: Bool) {
    #expect(SearchWords(text)?.hasHan == hasHan)
  }

  @Test func wordsAreNoPhotoWhateverTheySay() {
    for text in ["f00d", "https://a.test/mug.jpg", "daji:1", "words:杯"] {
      #expect(SearchIdentity.words(text) != .photo(text))
      #expect(CallSubject(.words(text), page: 1) != CallSubject(.photo(text), page: 1))
    }
  }
}
