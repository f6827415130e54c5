import Catalog
import Testing

struct PhotoAddressTests {
  @Test(arguments: [
    ("http://127.0.0.1:8131/ok.jpg", "http://127.0.0.1:8131/ok.jpg"),
    ("http://127.0.0.1:8131/白 杯.jpg", "http://127.0.0.1:8131/%E7%99%BD%20%E6%9D%AF.jpg"),
    ("//example.com/a.jpg", "https://example.com/a.jpg"), ("HTTPS://Example.com/a.jpg", "https://Example.com/a.jpg"),
    ("https://example.com/a b\"c<d>.jpg?q=x y|z", "https://example.com/a%20b%22c%3Cd%3E.jpg?q=x%20y%7Cz"),
    ("https://example.com/a%20b.jpg", "https://example.com/a%20b.jpg"),
    ("https://example.com\\pictures\\a.jpg", "https://example.com/pictures/a.jpg"),
    ("https://example.com/a\n b.jpg#part", "https://example.com/a%20b.jpg"),
  ])
  func anAddressIsReadAsABrowserWould(typed: String, address: String) {
    #expect(PhotoAddress(typed)?.address.string == address)
  }

  @Test(arguments: ["http://bad host/", "http://", "ftp://example.com/a.jpg", "mug.jpg", "http:///a.jpg"])
  func whatIsNoneIsNone(typed: String) {
    #expect(PhotoAddress(typed) == nil)
  }

  @Test func aPasswordIsForTheHostAlone() throws {
    let address = try #require(PhotoAddress("http://agent:own%40pass@127.0.0.1:8131/ok.jpg"))
    #expect(address.address.string == "http://127.0.0.1:8131/ok.jpg")
    #expect(address.credentials == "agent:own@pass")
    #expect(address.shown == "http://…@127.0.0.1:8131/ok.jpg")
    #expect("\(address)" == address.shown)
    #expect(!address.isOpen && PhotoAddress.isCut(address.shown))
  }

  @Test(arguments: [
    "X-Amz-Signature=0a1b&X-Amz-Expires=60", "Signature=abc", "token=1234", "sig=x%2By",
    "sv=2024-01-01&se=x&sr=b&sp=r&sig=z",
    "x-oss-signature=abc", "auth_key=1700000000-0-0-abc", "Expires=1700000000&Policy=eyJ9", "k=opensesame", "pin=4711",
    "hmac=1", "anything-new=QUJD", "justaword", "id=1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms",
  ])
  func aQueryThatMayBeASignatureIsForTheHostAlone(query: String) throws {
    let address = try #require(PhotoAddress("https://bucket.example/a.jpg?" + query))
    #expect(address.address.string == "https://bucket.example/a.jpg?" + query)
    #expect(address.shown == "https://bucket.example/a.jpg?…")
    #expect(!address.isOpen && PhotoAddress.isCut(address.shown))
  }

  @Test(arguments: [
    "id=5&size=2", "w=400&h=400&fit=crop&auto=format", "v=1.2.3", "x-oss-process=image/resize,w_400", "",
  ])
  func aQueryThatIsNothingSpecialIsKept(query: String) throws {
    let address = try #require(PhotoAddress("https://shop.example/a.jpg?" + query))
    #expect(address.isOpen && address.shown == "https://shop.example/a.jpg?" + query)
    #expect(!PhotoAddress.isCut(address.shown))
  }

  @Test(arguments: [
    ("/photos/a@b.jpg", "/photos/a@b.jpg"), ("~/mug.jpg", "~/mug.jpg"), ("mug?.jpg", "mug?.jpg"),
    ("file:///a%20b?.jpg", "file:///a%20b?.jpg"), ("https://u:p@example.com/a.jpg", "https://…@example.com/a.jpg"),
    ("https://…@example.com/a.jpg?…", "https://…@example.com/a.jpg?…"),
    ("http://u:p/w@bad host/a.jpg?sig=1x", "http://…@bad host/a.jpg?…"), ("ftp://u:p@h/a.jpg", "ftp://…@h/a.jpg"),
    ("//u:p@example.com/a.jpg", "https://…@example.com/a.jpg"),
    ("https://example.com/白 杯.jpg?token=x", "https://example.com/%E7%99%BD%20%E6%9D%AF.jpg?…"),
    ("【杯】 https://u:p@example.com/a?token=x 复制", "【杯】 https://…@example.com/a?… 复制"),
    ("data:image/png;base64,iVBORw0KGgo", "data:image/png"), ("DATA:image/png;base64,iVBORw0KGgo", "DATA:image/png"),
    (" data:image/png;base64,iVBO", "data:image/png"), ("\"data:image/png;base64,iVBO\"", "data:image/png"),
    (" https://h.example/my photo.jpg?token=x", "https://h.example/my%20photo.jpg?…"),
    ("\u{202A}https://h.example/my photo.jpg?token=x\u{200B}", "https://h.example/my%20photo.jpg?…"),
    ("\"https://h.example/my photo.jpg?token=x\"", "https://h.example/my%20photo.jpg?…"),
    ("'https://u:p@h.example/a.jpg' ", "https://…@h.example/a.jpg"),
    ("\"https://u:p@h.example/my photo.jpg?token=x", "\"https://…@h.example/my photo.jpg?…"),
    ("see https://u:p w@h.example/a.jpg?w=9", "see https://…@h.example/a.jpg?w=9"),
    ("see https://h.example/a.jpg or ask me@h.example", "see https://h.example/a.jpg or ask me@h.example"),
    (". https://u:p@h/a", ". https://…@h/a"), ("~ https://u:p@h/a", "~ https://…@h/a"),
    ("/ https://u:p@h/a", "/ https://…@h/a"), ("https://u:p@h/a?…", "https://…@h/a?…"),
    ("HTTPS://u:p@h/a?…", "https://…@h/a?…"), ("http:/u:p@h/a.jpg", "http:/…@h/a.jpg"),
    (#"https:\\u:p@h\a.jpg"#, #"https:\\…@h\a.jpg"#), ("http://u:p#w@bad host/a.jpg#x", "http://…@bad host/a.jpg"),
    ("www.h.example/a.jpg?token=x", "https://www.h.example/a.jpg?…"), ("www.a.jpg", "www.a.jpg"),
    ("cbu01.alicdn.com/a.jpg?auth_key=1-0-0-abc", "https://cbu01.alicdn.com/a.jpg?…"),
    ("file://u:p@nas/a@b.jpg", "file://…@nas/a@b.jpg"), ("file:/a@b.jpg", "file:/a@b.jpg"),
    ("file:///a@b/c.jpg", "file:///a@b/c.jpg"),
    ("//home/me/a@b.jpg", "//home/me/a@b.jpg"), (#"C:\photos\a@b.jpg"#, #"C:\photos\a@b.jpg"#),
  ])
  func noNameOfAPhotoHoldsASecret(name: String, open: String) {
    #expect(PhotoAddress.open(name) == open)
    #expect(PhotoAddress.open(open) == open)
  }
}
