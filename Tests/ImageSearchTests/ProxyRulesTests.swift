import Catalog
import Queries
import Testing

@testable import ImageSearch

@Suite struct ProxyRulesTests {
  private func proxy(_ address: String, _ environment: [String: String]) throws -> Proxy? {
    try ProxyRules(environment: environment).proxy(for: #require(WebAddress(address)))
  }

  private func place(_ address: String, _ environment: [String: String]) throws -> String? {
    try proxy(address, environment).map { "\($0.kind) \($0.host):\($0.port)" }
  }

  @Test func eachKindOfConnectionHasItsVariable() throws {
    let both = ["HTTPS_PROXY": "http://one.example:3128", "http_proxy": "two.example:8080"]
    #expect(try place("https://a.example/", both) == "http one.example:3128")
    #expect(try place("http://a.example/", both) == "http two.example:8080")
    #expect(try place("https://a.example/", ["ALL_PROXY": "socks5h://127.0.0.1:1080"]) == "socks 127.0.0.1:1080")
    #expect(
      try place("https://a.example/", ["https_proxy": "s.example", "HTTPS_PROXY": "b.example:1"])
        == "http s.example:1080")
    #expect(try place("https://a.example/", ["https_proxy": "", "all_proxy": "http://[::1]:3128"]) == "http ::1:3128")
    #expect(try place("https://a.example/", [:]) == nil)
    #expect(try place("http://a.example/", ["HTTP_PROXY": "p.example:1"]) == "http p.example:1")
  }

  @Test(arguments: [
    ("http://[::1]", "http ::1:1080"), ("http://[::1]:80", "http ::1:80"), ("http://me:word@[::1]", "http ::1:1080"),
    ("http://p.example:80/", "http p.example:80"), ("me:word@p.example", "http p.example:1080"),
  ])
  func aProxyWithoutAPortIsAtTheUsualOne(text: String, place: String) throws {
    #expect(try self.place("https://a.example/", ["https_proxy": text]) == place)
  }

  @Test(arguments: ["http://127.0.0.1:8080/", "http://localhost/", "https://[::1]:1/"])
  func thisMachineIsReachedDirectly(address: String) throws {
    #expect(try place(address, ["ALL_PROXY": "http://p.example:1", "HTTP_PROXY": "http://p.example:1"]) == nil)
  }

  @Test(arguments: [
    ("*", true), ("a.example", true), (".a.example", true), ("*.a.example", true), ("example", true),
    ("b.example", false),
    ("x, cdn.a.example", true), ("cdn.a.example:443", true), ("cdn.a.example:80", false), ("dn.a.example", false),
    ("", false),
  ])
  func someHostsAreExcepted(list: String, isExcepted: Bool) throws {
    let environment = ["https_proxy": "http://p.example:1", "NO_PROXY": list]
    #expect(try (place("https://cdn.a.example/", environment) == nil) == isExcepted)
  }

  @Test func blocksOfNumbersAreExcepted() throws {
    let environment = ["http_proxy": "http://p.example:1", "no_proxy": "10.0.0.0/8,192.168.1.9"]
    #expect(try place("http://10.1.2.3/", environment) == nil)
    #expect(try place("http://192.168.1.9/", environment) == nil)
    #expect(try place("http://11.1.2.3/", environment) != nil)
  }

  @Test(arguments: ["https://p.example:1", "ftp://p.example", "p.example:99999", "://", "socks5://me:word@p.example"])
  func whatIsNoProxyIsSaidWithoutItsText(text: String) {
    #expect(throws: TransportError.unreachable(.noProxy(variable: "HTTPS_PROXY"))) {
      try proxy("https://a.example/", ["HTTPS_PROXY": text])
    }
  }

  @Test func aPasswordIsForTheProxyAlone() throws {
    let proxy = try #require(try proxy("https://a.example/", ["https_proxy": "http://me:s%40crt@p.example:3128"]))
    #expect(proxy.credentials?.revealed == "me:s@crt")
    #expect(!"\(proxy)".contains("crt"))
    #expect(proxy.port == 3_128)
  }
}
