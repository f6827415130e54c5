import Catalog
import Testing

struct HostNameTests {
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

  @Test(arguments: [
    "a℀.example", "evil.example／.cdn.example", "user＠evil.example", "evil.example：1", "a？b", "a＃b", "a＼b",
  ])
  func noCharacterBecomesTheEndOfAHost(host: String) {
    #expect(WebAddress("https://\(host)/a.jpg") == nil)
  }
}
