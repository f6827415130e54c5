import Catalog
import Testing

struct ProductPageTests {
  @Test(arguments: [
    ("https://detail.1688.com/offer/727920485853.html", "1688:727920485853"),
    ("https://detail.1688.com/offer/727920485853.html?spm=a2615.7691456&sk=consign", "1688:727920485853"),
    ("http://m.1688.com/offer/727920485853.html", "1688:727920485853"),
    ("https://detail.m.1688.com/page/index.html?offerId=727920485853&sortType=", "1688:727920485853"),
    ("https://detail.1688.com/pic/727920485853.html", "1688:727920485853"),
    ("https://item.taobao.com/item.htm?spm=a1z0d&id=654321098765", "taobao:654321098765"),
    ("https://detail.tmall.com/item.htm?id=654321098765&skuId=4", "taobao:654321098765"),
    ("https://h5.m.taobao.com/awp/core/detail.htm?id=654321098765", "taobao:654321098765"),
    ("https://main.m.taobao.com/detail/index.html?itemId=654321098765", "taobao:654321098765"),
    ("https://a.m.taobao.com/i654321098765.htm", "taobao:654321098765"),
    ("https://world.taobao.com/item/654321098765.htm", "taobao:654321098765"),
    ("https://detail.tmall.hk/hk/item.htm?id=654321098765", "taobao:654321098765"),
  ])
  func aProductsPageIsKnownInEveryForm(address: String, key: String) throws {
    #expect(ProductPage.product(at: try #require(WebAddress(address)))?.key == key)
  }

  @Test(arguments: [
    "https://cbu01.alicdn.com/img/ibank/O1CN01.jpg", "https://example.com/offer/727920485853.html",
    "https://www.1688.com/", "https://s.1688.com/youyuan/index.htm?tab=imageSearch",
    "https://detail.1688.com/offer/.html",
    "https://shop1.taobao.com/search.htm?id=abc", "https://not1688.com/offer/1.html",
  ])
  func anythingElseIsNone(address: String) throws {
    #expect(ProductPage.product(at: try #require(WebAddress(address))) == nil)
  }

  @Test(arguments: [
    "https://qr.1688.com/s/AbCdEf", "https://m.tb.cn/h.5abc?tk=xyz", "https://e.tb.cn/h.abc",
    "https://s.click.taobao.com/x",
  ])
  func aShortLinkIsKnown(address: String) throws {
    #expect(ProductPage.isShortLink(try #require(WebAddress(address))))
  }
}
