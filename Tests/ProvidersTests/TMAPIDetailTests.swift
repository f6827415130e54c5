import Catalog
import Foundation
import ImageSearch
import Queries
import Testing

@testable import Providers

@Suite struct TMAPIDetailTests {
  private let id: ListingID

  init() throws { id = try #require(ListingID(.alibaba1688, number: "859086919394")) }

  private func details(_ data: String, language: String = "zh") async throws -> ProductDetails {
    let transport = RecordedTransport(body: #"{"code": 200, "msg": "success", "data": \#(data)}"#)
    return try await TMAPIv2(settings: unitSettings, transport: transport, now: { unitTime })
      .details(of: id, language: language)
  }

  @Test func oneCallAsksForTheOfferInTheLanguage() async throws {
    let transport = RecordedTransport(body: #"{"code": 200, "data": {"item_id": 859086919394, "title": "睡袍"}}"#)
    _ = try await TMAPIv1(settings: unitSettings, transport: transport, now: { unitTime })
      .details(of: id, language: "en")
    let requests = await transport.requests
    #expect(requests.map(\.place) == ["https://tmapi.test/1688/item_detail"])
    #expect(
      requests.first?.parameters
        == ["apiToken": ["unit-token-1234"], "item_id": ["859086919394"], "language": ["en"]])
  }

  @Test func tiersCountAndTheHighestQuantitysPriceIsNotThePrice() async throws {
    let details = try await details(
      """
      {"item_id": 859086919394, "title": "睡袍", "currency": "CNY", "offer_unit": "件", "stock": 44732,
       "is_sold_out": false, "sale_count": "175", "sale_info": {"sale_quantity_90days": 175},
       "price_info": {"price": "25.90", "price_min": "25.90", "price_max": "29.89", "discount_price": ""},
       "tiered_price_info": {"begin_num": 1, "prices": [
         {"beginAmount": "2", "price": "29.89"}, {"beginAmount": "100", "price": "27.60"},
         {"beginAmount": "300", "price": "25.90"}]},
       "mixed_batch": {"mix_amount": 10000, "mix_begin": 0, "mix_num": 1000, "shop_mix_num": 2147483647},
       "sku_props": [{"pid": "0", "prop_name": "颜色", "values": [
          {"vid": "0", "name": "黄色豹纹", "imageUrl": "https://cbu01.alicdn.com/yellow.jpg"},
          {"vid": "1", "name": "白色豹纹", "imageUrl": ""}]},
         {"pid": "1", "prop_name": "尺码", "values": [{"vid": "0", "name": "S"}, {"vid": "2", "name": "L"}]}],
       "skus": [
         {"skuid": "5674557541674", "sale_price": "29.89", "origin_price": null, "stock": "4975",
          "props_ids": "0:1;1:2", "props_names": "颜色:别的名字;尺码:大", "sale_count": "0",
          "package_info": {"weight": 0.12, "length": 0, "width": 0, "height": 0, "volume": 0}},
         {"skuid": "5674557541667", "sale_price": "29.89", "stock": 0, "props_ids": "0:0;1:0"}],
       "delivery_info": {"location": "江苏省连云港市", "delivery_fee": 4, "unit_weight": 0},
       "shop_info": {"shop_name": "春霞服装厂", "seller_member_id": "b2b-22", "seller_login_id": ""},
       "service_tags": ["7天无理由退货"], "promotions": [{"type": "MIX", "title": "每100减10"}],
       "main_imgs": ["https://cbu01.alicdn.com/a.jpg", "https://cbu01.alicdn.com/b.jpg"], "video_url": "",
       "product_props": [{"面料名称": "网纱"}, {"适合季节": "夏季,冬季"}], "sku_price_scale_original": "null"}
      """)
    let listing = details.listing
    #expect(details.pricing == .quantity && details.listing.saleState == .onSale)
    #expect(listing.mainPrice == Price(.wholesale, Amount("29.89")!))
    #expect(listing.tiers.map(\.from) == [2, 100, 300] && listing.tiers.map(\.to) == [99, 299, nil])
    #expect(listing.minimumOrder == 2)
    #expect(details.orderQuantities == [OrderQuantity(.minimum, 1), OrderQuantity(.firstTier, 2)])
    #expect(details.mixedBatch == MixedBatch(pieces: 1000, amount: Amount("10000")))
    #expect(listing.sales == [SalesFigure(.days(90), count: 175)] && listing.stock == 44_732)
    // Names by number: those beside a variant are translated otherwise.
    #expect(details.variants.map(\.name) == ["白色豹纹 / L", "黄色豹纹 / S"])
    #expect(details.variants.map(\.picture?.string) == [nil, "https://cbu01.alicdn.com/yellow.jpg"])
    #expect(details.variants.map(\.stock) == [4_975, 0])
    #expect(details.variants.map(\.parcel.weight?.description) == ["120 g", nil])
    #expect(details.variants.allSatisfy { $0.price(.wholesale) == nil && $0.parcel.size == nil })
    #expect(details.parcel.weight == nil && details.deliveryFee?.amount == Amount("4"))
    #expect(details.attributes.map { $0.values.count } == [1, 2])
    #expect(listing.title.original?.string == "睡袍" && listing.title.translated == nil)
    #expect(listing.tags.map(\.string) == ["7天无理由退货", "每100减10"])
    #expect(listing.pictures.count == 2 && details.videos.isEmpty)
  }

  @Test func anOfferPricedByVariantIsNeverShownAtItsLowestPriceAlone() async throws {
    let details = try await details(
      """
      {"item_id": "859086919394", "title": "Speaker", "price_info": {"price": "2.50"},
       "tiered_price_info": {"begin_num": 1, "prices": []},
       "sku_price_range": {"sku_param": [{"beginAmount": "1", "price": 2.5}], "mix_param": {"supportMix": "false"}},
       "mixed_batch": {"mix_num": 3},
       "skus": [{"skuid": "1", "sale_price": "2.50"}, {"skuid": "2", "sale_price": "13.50"}]}
      """, language: "en")
    #expect(details.pricing == .variant && details.listing.tiers.isEmpty)
    #expect(details.listing.mainPrice?.written?.string == "2.50-13.50")
    #expect(details.variants.map { $0.price(.wholesale)?.amount.description } == ["2.50", "13.50"])
    #expect(details.mixedBatch == nil && details.listing.saleState == nil)
    #expect(details.listing.title.translated?.string == "Speaker" && details.listing.title.original == nil)
  }

  @Test func theOldEnglishBodyWithoutPricesIsReadFromItsTwin() async throws {
    let old = try await details(
      """
      {"item_id": 859086919394, "title": "Trumpet", "product_props": [{"材质": "Plastic,metal"}],
       "sku_price_range": {"begin_num": 500, "stock": 12, "sku_param": [
         {"beginAmount": 500, "price": 1.1}, {"beginAmount": 3000, "price": 1.0}]},
       "skus": [{"skuid": "1", "sale_price": "1.7", "props_ids": "0:0", "props_names": "color:small flag"}]}
      """, language: "en")
    #expect(old.listing.mainPrice?.amount == Amount("1.1") && old.listing.tiers.map(\.from) == [500, 3_000])
    #expect(old.listing.minimumOrder == 500)
    #expect(old.variants.map(\.name) == ["small flag"])
    #expect(old.attributes.first?.name.original?.string == "材质")
    #expect(old.attributes.first?.values.map(\.preferTranslated) == ["Plastic", "metal"])
  }

  @Test func whatIsNullIsNotKnown() async throws {
    let nothing = try await details(
      """
      {"item_id": 859086919394, "title": "x", "price_info": null, "tiered_price_info": null, "skus": null,
       "sku_props": null, "stock": null, "is_sold_out": null, "sale_count": "null", "delivery_info": null,
       "mixed_batch": {"mix_amount": 0, "mix_num": 2147483647}, "main_imgs": null, "shop_info": null}
      """)
    #expect(nothing.listing.prices.isEmpty && nothing.listing.minimumOrder == nil && nothing.listing.stock == nil)
    #expect(nothing.listing.saleState == nil && nothing.mixedBatch == nil && nothing.orderQuantities.isEmpty)
  }

  @Test(arguments: [417, 500]) func aWithdrawnOfferIsToldFromAFault(_ code: Int) async throws {
    let transport = RecordedTransport(
      body: #"{"code": \#(code), "msg": "Get item detail error", "data": null}"#)
    let error = await failure {
      try await TMAPIv1(settings: unitSettings, transport: transport).details(of: id, language: "en")
    }
    #expect(error?.reason == (code == 417 ? .offerUnknown : .vendorFault))
    #expect(error?.retryPauses.count == 2)
  }

  @Test func anotherOffersDetailsAreNoneOfThisOne() async throws {
    let transport = RecordedTransport(body: #"{"code": 200, "data": {"item_id": 111, "title": "x"}}"#)
    let error = await failure {
      try await TMAPIv1(settings: unitSettings, transport: transport).details(of: id, language: "en")
    }
    #expect(error?.kind == .malformedReply)
  }
}
