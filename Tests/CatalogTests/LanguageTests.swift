import Catalog
import Testing

struct LanguageTests {
  @Test(
    arguments: [
      (["LANG": "zh_CN.UTF-8"], Language.chinese), (["LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"], .english),
      (["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_SG"], .chinese), (["LC_ALL": "", "LANG": "zh"], .chinese),
      (["LANG": "C.UTF-8"], .english), ([:], .english),
    ])
  func `the locale says which language`(environment: [String: String], language: Language) {
    #expect(Language(environment) == language)
  }

  @Test func `every language comes in turn`() {
    #expect(Language.english.next == .chinese && Language.chinese.next == .english)
  }
}
