import Foundation
import TestSupport
import Testing

@testable import Catalog

struct WebAddressTests {
  @Test(arguments: [
    ("http://127.0.0.1:8131/a.jpg", "127.0.0.1", 8131), ("https://a.example/", "a.example", 443),
    ("http://A.example", "a.example", 80), ("//img.alicdn.com/a.jpg", "img.alicdn.com", 443),
    ("https://[::1]:8443/a?b#c", "::1", 8443), ("http://[2001:DB8::1]", "2001:db8::1", 80),
    ("http://a.example:/x", "a.example", 80), ("http://a.example:080/", "a.example", 80),
    ("https://name:word@a.example:65535/", "a.example", 65_535),
    ("http://my_bucket.a.example./", "my_bucket.a.example.", 80),
    ("http://a.example?x=http://b.example:99999/", "a.example", 80),
  ])
  func sayWhereTheyPoint(_ text: String, _ host: String, _ port: Int) throws {
    let address = try #require(WebAddress(text))
    #expect(address.host == host)
    #expect(address.port == port)
  }

  @Test(arguments: [
    "http://127.0.0.1:65536/a.jpg", "https://127.0.0.1:70000/", "http://[::1]:99999/", "http://a.example:0/",
    "http://a.example:-1/", "http://a.example:+80/", "http://a.example:80a/", "http://a.example:8٠/",
    "http://a.example:18446744073709551617/", "http://user@:80/", "http://:80/", "http:///a.jpg", "http://[::1/",
    "http://[::1]80/", "http://[fe80::1%25eth0]/", "http://[v1.a]/", "http://::1/", "http://%31%32%37.0.0.1:80/",
    "http://a..example/", "http://.example/", "http://a,b/", "http://a b/",
    "http://\(String(repeating: "a", count: 64)).example/",
    "http://\(String(repeating: "a.", count: 130))example/",
  ])
  func placesNobodyCanConnectToAreNone(_ text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test func whatWasKeptWithAnImpossiblePortReadsAsNotSaid() throws {
    let bytes = Data(
      #"{"shop":{"address":"http://127.0.0.1:70000/","flags":{}},"otherPictures":["http://a.example/2.jpg","http://[::1]:0/"]}"#
        .utf8)
    struct Kept: Decodable {
      var shop: Shop
      var address: WebAddress?
      var otherPictures: [WebAddress]?
    }
    let kept = try JSONDecoder().decode(Kept.self, from: bytes)
    #expect(kept.shop.address == nil)
    #expect(kept.address == nil)
    #expect(kept.otherPictures?.map(\.string) == ["http://a.example/2.jpg"])
  }
}
