import Foundation
import Testing

@testable import Catalog

struct CommonValuesTests {
  private func listing(_ number: Int, shop: Shop) throws -> Listing {
    Listing(
      id: try #require(ListingID(.alibaba1688, number: "\(number)")),
      title: try #require(Title(original: CleanText("杯"), translated: nil, language: nil)), shop: shop,
      shipsFrom: CleanText("Guangdong, Chaozhou"), tags: [try #require(CleanText("a tag that is longer than a word"))],
      facts: [Fact(.onePiece, .flag(true))],
      provenance: Provenance(provider: ProviderID("a"), fetchedAt: Date(timeIntervalSince1970: 0), page: 1, rank: 1))
  }

  private func isOne<Element>(_ left: [Element], _ right: [Element]) -> Bool {
    left.withUnsafeBufferPointer { one in right.withUnsafeBufferPointer { one.baseAddress == $0.baseAddress } }
  }

  @Test func `what two listings have alike is kept once, and says the same as before`() throws {
    let shop = Shop(name: CleanText("潮州市陶瓷有限公司"), flags: ShopFlags(factory: true))
    let own = try [listing(1, shop: shop), listing(2, shop: shop), listing(3, shop: Shop(years: 4))]
    var common = CommonValues()
    var shared = own
    for place in shared.indices { common.share(in: &shared[place]) }
    #expect(shared == own)
    #expect(isOne(shared[0].facts, shared[2].facts) && !isOne(own[0].facts, own[2].facts))
    #expect(isOne(shared[0].tags, shared[1].tags))
    var shops: [Shared<Shop>] = []
    for var listing in shared {
      listing.takeShop {
        shops.append($0)
        return $0
      }
    }
    #expect(shops[0].isOne(with: shops[1]) && !shops[0].isOne(with: shops[2]))
  }

  @Test func `a shop that changes is no longer another listing's`() throws {
    var common = CommonValues()
    var (one, other) = (try listing(1, shop: Shop(years: 4)), try listing(2, shop: Shop(years: 4)))
    common.share(in: &one)
    common.share(in: &other)
    one.shop.years = 5
    #expect(one.shop.years == 5 && other.shop.years == 4)
  }

  @Test func `a shop is kept as before it was shared`() throws {
    let listing = try listing(1, shop: Shop(years: 4, flags: ShopFlags(gold: true)))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(listing)
    #expect(String(decoding: data, as: UTF8.self).contains(#""shop":{"flags":{"gold":true},"years":4}"#))
    #expect(try JSONDecoder().decode(Listing.self, from: data) == listing)
  }
}
