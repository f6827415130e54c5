import Testing

@testable import Catalog

struct HostNameTests {
  /// The samples of RFC 3492, section 7.1.
  @Test(arguments: [
    ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"), ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
    ("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb"), ("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a"),
    ("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b"),
    ("Hello-Another-Way-それぞれの場所", "Hello-Another-Way--fc4qua05auwb3674vfr0b"), ("-> $1.00 <-", "-> $1.00 <--"),
    ("bücher", "bcher-kva"),
  ])
  func wordsAreWrittenAsTheStandardHasThem(text: String, punycode: String) {
    #expect(HostName.punycode(text) == punycode)
  }

  @Test(arguments: [
    ("https://例え.jp/a.jpg", "https://xn--r8jz45g.jp/a.jpg"), ("https://例え。jp", "https://xn--r8jz45g.jp"),
    ("https://www.BÜCHER.example:8443/ü", "https://www.xn--bcher-kva.example:8443/%C3%BC"),
    ("//cdn.例え.jp/a.jpg", "https://cdn.xn--r8jz45g.jp/a.jpg"),
    ("https://example.com/例", "https://example.com/%E4%BE%8B"),
  ])
  func aHostBeyondASCIIIsAskedForInASCII(text: String, address: String) {
    #expect(WebAddress(text)?.string == address)
  }

  @Test func aHostThatCannotBeIsNone() {
    #expect(WebAddress("https://" + String(repeating: "例", count: 64) + ".jp") == nil)
    #expect(WebAddress("https://例..jp") == nil)
  }
}
