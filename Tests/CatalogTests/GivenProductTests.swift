import Catalog
import Testing

@Suite struct GivenProductTests {
  @Test(arguments: [
    "1688:727920485853", " 1688:727920485853 ", "https://detail.1688.com/offer/727920485853.html?spm=a26.1&x=2",
    "https://m.1688.com/offer/727920485853.html", "detail.1688.com/offer/727920485853.html",
    "【1688】https://detail.1688.com/offer/727920485853.html?sk=consign 「马克杯」 点击链接直接打开",
  ]) func aProductIsKnownHoweverItIsGiven(_ text: String) throws {
    #expect(try GivenProduct.id(of: text, in: nil).key == "1688:727920485853")
  }

  @Test func aNumberNeedsItsMarketplace() throws {
    #expect(try GivenProduct.id(of: "727920485853", in: .alibaba1688).key == "1688:727920485853")
    #expect(try GivenProduct.id(of: "600000000001", in: .taobao).key == "taobao:600000000001")
    #expect(throws: GivenProduct.Flaw.noMarketplace(CleanText("727920485853")!)) {
      try GivenProduct.id(of: "727920485853", in: nil)
    }
  }

  @Test(arguments: ["7.27E+11", "7,27E+11", "7.27e11", "1688:7.27E+11"]) func aRoundedNumberIsNotGuessed(_ text: String)
  {
    #expect(throws: GivenProduct.Flaw.damagedNumber(CleanText(text)!)) {
      try GivenProduct.id(of: text, in: .alibaba1688)
    }
  }

  @Test(arguments: ["https://qr.1688.com/s/x7Yz", "【淘宝】https://m.tb.cn/h.5x 复制打开"])
  func aShortLinkIsToOpenFirst(_ text: String) {
    #expect { try GivenProduct.id(of: text, in: nil) } throws: { error in
      if case GivenProduct.Flaw.shortLink = error { true } else { false }
    }
  }

  @Test(arguments: ["", "mug", "1688:", "https://example.com/a.html", "1688:0", "-1", "７２７"])
  func whatNamesNoProductIsRefused(_ text: String) {
    #expect { try GivenProduct.id(of: text, in: .alibaba1688) } throws: { error in
      if case GivenProduct.Flaw.notAProduct = error { true } else { false }
    }
  }
}
