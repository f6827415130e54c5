import Catalog
import Foundation
import Queries
import TestSentences
import Testing

@Suite struct GivenPhotoTests {
  /// Reads a text on a machine with these files in its home.
  private func read(_ text: String, files: Set<String> = GivenPhotoTests.files) throws(NotAPhoto) -> GivenPhoto {
    try GivenPhoto(text, home: "/home/me") { files.contains($0) ? $0 : nil }
  }

  private static let files: Set<String> = [
    "/home/me/side view (2).jpg", "/home/me/mum's cup.jpg", "/home/me/a\\b.jpg", "/home/me/照片 1.jpg", "cup.jpg",
    "'odd'.jpg", "/mnt/c/Users/me/my cup.jpg", "/home/me/wsl.jpg", "/home/me/50%.jpg", "1688:1",
  ]

  // MARK: Files

  @Test(arguments: [
    // Terminals on dropping: kitty and GNOME's, Konsole, that of Windows; a file manager's copy.
    (#"/home/me/side\ view\ \(2\).jpg "#, "/home/me/side view (2).jpg"),
    ("'/home/me/side view (2).jpg' ", "/home/me/side view (2).jpg"),
    ("\"/home/me/side view (2).jpg\"", "/home/me/side view (2).jpg"),
    (#"'/home/me/mum'\''s cup.jpg' "#, "/home/me/mum's cup.jpg"),
    (#""/home/me/mum's cup.jpg""#, "/home/me/mum's cup.jpg"),
    ("/home/me/mum's cup.jpg", "/home/me/mum's cup.jpg"), (#"/home/me/mum\'s\ cup.jpg"#, "/home/me/mum's cup.jpg"),
    (#"/home/me/a\b.jpg"#, #"/home/me/a\b.jpg"#),
    ("file:///home/me/side%20view%20(2).jpg", "/home/me/side view (2).jpg"),
    ("file:///home/me/side view (2).jpg\r\n", "/home/me/side view (2).jpg"),
    ("file://localhost/home/me/%E7%85%A7%E7%89%87%201.jpg", "/home/me/照片 1.jpg"),
    ("file:/home/me/wsl.jpg", "/home/me/wsl.jpg"), ("file:///home/me/50%.jpg", "/home/me/50%.jpg"),
    ("~/wsl.jpg", "/home/me/wsl.jpg"), ("$HOME/wsl.jpg", "/home/me/wsl.jpg"), ("${HOME}/wsl.jpg", "/home/me/wsl.jpg"),
    ("“/home/me/wsl.jpg”", "/home/me/wsl.jpg"), ("</home/me/wsl.jpg>", "/home/me/wsl.jpg"),
    ("\n\t/home/me/wsl.jpg \n", "/home/me/wsl.jpg"), ("\u{202A}/home/me/wsl.jpg\u{200B}", "/home/me/wsl.jpg"),
    (#"C:\Users\me\my cup.jpg"#, "/mnt/c/Users/me/my cup.jpg"),
    (#""C:\Users\me\my cup.jpg""#, "/mnt/c/Users/me/my cup.jpg"),
    ("file:///C:/Users/me/my%20cup.jpg", "/mnt/c/Users/me/my cup.jpg"),
    (#"\\wsl.localhost\Debian\home\me\wsl.jpg"#, "/home/me/wsl.jpg"),
    // A name that is there wins, whatever it looks like.
    ("'odd'.jpg", "'odd'.jpg"), ("1688:1", "1688:1"),
    // What is not there is a path all the same.
    ("/nowhere/my cup.jpg", "/nowhere/my cup.jpg"), (#"/nowhere/my\ cup.jpg"#, "/nowhere/my cup.jpg"),
    ("Photo: cup.jpg", "Photo: cup.jpg"), ("~/gone.jpg", "/home/me/gone.jpg"),
  ])
  func aFileIsKnownAsProgramsWriteIt(text: String, path: String) throws {
    #expect(try read(text) == .file(path))
  }

  @Test(arguments: [
    #"/home/me/side\ view\ \(2\).jpg /home/me/mum\'s\ cup.jpg "#, "'/home/me/wsl.jpg' cup.jpg",
    "/home/me/side view (2).jpg\n/home/me/mum's cup.jpg\n", "file:///home/me/wsl.jpg\r\nfile:///home/me/50%25.jpg\r\n",
    "https://a.example/1.jpg https://a.example/2.jpg", "/home/me/wsl.jpg /home/me/gone.jpg",
  ])
  func ofSeveralPhotosNoneIsTaken(text: String) throws {
    let error = try #require(throws: NotAPhoto.self) { try read(text) }
    guard case .several(let names) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(!names.isEmpty && error.sentence.contains("one photo is searched at a time"))
  }

  @Test(arguments: [
    ("/home/me/wsl.jpg /home/me/gone.jpg", 2), ("/home/me/wsl.jpg\n/home/me/gone.jpg", 2),
    ("/home/me/wsl.jpg cup.jpg /home/me/gone.jpg", 2), ("/home/me/wsl.jpg /home/me/50%.jpg /home/me/gone.jpg", 3),
    ("file:///home/me/wsl.jpg\n/home/me/gone.jpg\n~/gone.jpg", 3), ("compare /home/me/wsl.jpg with cup.jpg", 2),
    ("/home/me/gone.jpg\n/home/me/lost.jpg", 2), ("/home/me/wsl.jpg https://a.example/1.jpg", 2),
  ])
  func asManyPhotosAreCountedAsWereGiven(text: String, count: Int) throws {
    let error = try #require(throws: NotAPhoto.self) { try read(text) }
    #expect(error.sentence.contains("these are \(count):"), "\(error.sentence)")
  }

  @Test(arguments: ["\n", " "]) func aLongTextIsNotLookedAtWordByWord(between: String) throws {
    let words = Array(repeating: "cup.jpg", count: 5_000).joined(separator: between)
    var looks = 0
    _ = try? GivenPhoto(words, home: "/home/me") { _ in
      looks += 1
      return nil
    }
    #expect(looks < 20)
  }

  @Test func aPastedPictureIsThePictureItself() throws {
    #expect(
      try read("data:image/png;base64,iVBORw0KGgo=") == .picture([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(try read("\"DATA:image/png;base64,iVBORw0KGgo=\"") == read("data:image/png;base64,iVBORw0KGgo="))
    #expect(try read(" data:image/png;base64,iVBO\nRw0K\nGgo%3D\n") == read("data:image/png;base64,iVBORw0KGgo="))
    let long = "data:image/png;base64," + String(repeating: "iVBORw0KGgo", count: 300) + "!"
    let error = try #require(throws: NotAPhoto.self) { try read(long) }
    #expect(error == .brokenData && error.sentence.count < 200)
    #expect(throws: NotAPhoto.pastedBefore) { try read("data:image") }
  }

  // MARK: Addresses

  @Test(arguments: [
    ("http://127.0.0.1:8131/ok.jpg", "http://127.0.0.1:8131/ok.jpg"),
    ("//127.0.0.1:8131/ok.jpg", "https://127.0.0.1:8131/ok.jpg"), ("//cdn.example/a.jpg", "https://cdn.example/a.jpg"),
    (" http://127.0.0.1:8131/ok.jpg\n", "http://127.0.0.1:8131/ok.jpg"),
    ("<http://127.0.0.1:8131/ok.jpg>", "http://127.0.0.1:8131/ok.jpg"),
    ("\"https://a.example/1.jpg\"", "https://a.example/1.jpg"),
    ("http://127.0.0.1:8131/白 杯.jpg", "http://127.0.0.1:8131/%E7%99%BD%20%E6%9D%AF.jpg"),
    ("cbu01.alicdn.com/img/ibank/a.jpg", "https://cbu01.alicdn.com/img/ibank/a.jpg"),
    ("see this: https://a.example/1.jpg, please", "https://a.example/1.jpg"),
    ("看这个 https://a.example/1.jpg。\n谢谢", "https://a.example/1.jpg"),
  ])
  func anAddressIsKnownAsPeopleHaveIt(text: String, address: String) throws {
    #expect(try read(text) == .address(try #require(PhotoAddress(address)), or: nil))
  }

  @Test(arguments: [
    ("https://cbu01.alicdn.com/img/ibank/O1CN01_!!22-0-cib.jpg_460x460.jpg_.webp", "O1CN01_!!22-0-cib.jpg"),
    ("//img.alicdn.com/i1/a.jpg_400x400q90.jpg", "a.jpg"), ("https://gw.alicdn.com/i1/a.png_.webp", "a.png"),
    ("https://cbu01.alicdn.com/img/a.310x310.jpg", "a.jpg"), ("https://gd1.alicdn.com/i1/a.JPG_Q75.jpg", "a.JPG"),
    ("https://cbu01.alicdn.com/img/a.jpg_460x460.jpg?__r__=1690000000000", "a.jpg"),
    ("https://img.alicdn.com/i1/a.310x310.png?x=a/b.jpg_1.jpg#part", "a.png"),
  ])
  func ofASmallerCopyTheWholePictureIsTaken(text: String, name: String) throws {
    guard case .address(let address, let copy) = try read(text) else {
      Issue.record("no address")
      return
    }
    #expect(address.address.string.hasSuffix("/" + name))
    #expect(copy == PhotoAddress(text))
  }

  @Test func anUnderscoreElsewhereIsNoCopy() throws {
    for text in [
      "https://shop.example/a.jpg_460x460.jpg", "https://cbu01.alicdn.com/img/a.jpg?from=b.jpg_460x460.jpg",
    ] {
      #expect(try read(text) == .address(try #require(PhotoAddress(text)), or: nil))
    }
  }

  @Test(arguments: [
    ("https://detail.1688.com/offer/123456789012.html?spm=a2615", "product 1688:123456789012"),
    ("detail.1688.com/offer/123456789012.html", "product 1688:123456789012"),
    ("【1688】我在看这个 https://m.1688.com/offer/123456789012.html 点击链接直接打开", "product 1688:123456789012"),
    ("https://item.taobao.com/item.htm?id=654321098765", "product taobao:654321098765"),
    ("【1688】红色马克杯 https://qr.1688.com/s/AbC 点击链接", "a short link of qr.1688.com"),
    ("3:/ 复制打开淘宝 https://m.tb.cn/h.5abc?tk=xyz CZ0001「红色马克杯」", "a short link of m.tb.cn"),
    ("1688:931029283238", "the key of a product"), ("ftp://127.0.0.1/a.jpg", "only http: and https:"),
    ("smb://nas/a.jpg", "only http: and https:"), ("blob:https://www.example.com/1a2b", "one browser only"),
    ("file://nas/photos/a.jpg", "another machine (nas)"), (#"D:\photos\a.jpg"#, "a path of Windows"),
    (#"\\nas\photos\a.jpg"#, "another machine (nas)"), ("http://bad host/", "is no address"),
    ("https://…@example.com/a.jpg", "paste the whole address again"),
    ("https://example.com/a.jpg?…", "paste the whole address again"),
  ])
  func whatIsNoPhotoIsSaid(text: String, words: String) throws {
    let error = try #require(throws: NotAPhoto.self) { try read(text) }
    #expect(error.sentence.contains(words), "\(error.sentence)")
    #expect(!error.sentence.contains("\n"))
  }

  @Test func noSentenceHoldsAPassword() throws {
    for text in [
      "http://agent:own-password@bad host/", "ftp://agent:own-password@127.0.0.1/a.jpg",
      "~ ftp://agent:own-password@127.0.0.1/a.jpg", "http:/agent:own-password@127.0.0.1/a.jpg",
      "see https://agent:own-password@例 え/a.jpg", "file://agent:own-password@nas/a.jpg",
      "file://agent:own-password@/a.jpg",
    ] {
      let error = try #require(throws: NotAPhoto.self) { try read(text) }
      #expect(!error.sentence.contains("own-password"))
    }
  }
}
