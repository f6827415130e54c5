import Catalog
import Testing

struct AuthorityTests {
  @Test(arguments: [
    ("https://shop.example/a@b:c", nil, "shop.example", ""), ("http://u:p@h:80?x=@y", "u:p", "h", ":80"),
    ("http://u@v:p@[::1]:8080/", "u@v:p", "[::1]", ":8080"), ("http://[::1]", nil, "[::1]", ""),
    ("ftp://h:#part", nil, "h", ":"), ("http://", nil, "", ""), ("http://@/", "", "", ""),
  ])
  func anAddressIsTakenApart(address: String, user: String?, host: String, port: String) throws {
    let authority = try #require(Authority(of: address))
    #expect(authority.user.map(String.init) == user)
    #expect(authority.host == host && authority.port == port)
    #expect(address[..<authority.range.lowerBound].hasSuffix("://"))
    #expect(address[authority.range].hasSuffix(host + port))
  }

  @Test func whatHasNoneIsNone() {
    #expect(Authority(of: "mug.jpg") == nil && Authority(of: "//h/a") == nil)
    #expect(Authority(of: #"http://h\a"#, endingAt: #"/\"#)?.host == "h")
  }
}
