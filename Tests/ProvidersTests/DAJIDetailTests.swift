import Catalog
import Foundation
import ImageSearch
import Queries
import Testing

@testable import Providers

@Suite struct DAJIDetailTests {
  private let id: ListingID

  init() throws { id = try #require(ListingID(.alibaba1688, number: "670291644950")) }

  private func details(_ data: String) async throws -> ProductDetails {
    let transport = RecordedTransport(body: #"{"code": 200, "message": "操作成功", "data": \#(data)}"#)
    return try await DAJI(settings: unitSettings, transport: transport, now: { unitTime })
      .details(of: id, language: "en")
  }

  @Test func oneSignedCallAsksForTheOffer() async throws {
    let transport = RecordedTransport(body: #"{"code": 200, "data": {"offerId": 670291644950, "subject": "T恤"}}"#)
    _ = try await DAJI(settings: unitSettings, transport: transport, now: { unitTime })
      .details(of: id, language: "en")
    var parameters = try #require(await transport.requests.first).parameters
    let sign = parameters.removeValue(forKey: "sign")
    let expected = ["appKey": "demoKey", "offerId": "670291644950", "country": "en"]
    #expect(parameters == expected.mapValues { [$0] })
    #expect(sign == [DAJI.sign(Parameters(expected.map { ($0, $1) }), secret: Secret("demoSecret"))])
  }

  private static let variants = """
    [{"amountOnSale": 9498, "price": null, "skuId": 4829152353068, "consignPrice": "15.9", "cargoNumber": "无缝短袖",
      "skuAttributes": [
        {"attributeId": 3216, "attributeName": "颜色", "attributeNameTrans": "Color", "value": "郁金香",
         "valueTrans": "Tulip", "skuImageUrl": "https://cbu01.alicdn.com/tulip.jpg"},
        {"attributeId": 450, "attributeName": "尺码", "attributeNameTrans": "Size", "value": "S", "valueTrans": "S",
         "skuImageUrl": null}]},
     {"amountOnSale": 0, "skuId": 4829152353069, "consignPrice": "0", "skuAttributes": []}]
    """

  @Test func withQuantityPricesTheVariantsHaveNone() async throws {
    let details = try await details(
      """
      {"offerId": 670291644950, "subject": "T恤", "subjectTrans": "Top", "soldOut": "3989", "status": "published",
       "productSkuInfos": \(Self.variants), "minOrderQuantity": 1, "batchNumber": 10,
       "productSaleInfo": {"quoteType": 2, "amountOnSale": 166761, "unitInfo": {"unit": "双", "transUnit": "Double"},
         "priceRangeList": [{"startQuantity": 2, "price": "13.9", "promotionPrice": "13.21"},
                            {"startQuantity": 20, "price": "13.5", "promotionPrice": "12.83"}]},
       "productShippingInfo": {"sendGoodsAddressText": "广东省广州市", "weight": null,
         "shippingTimeGuarantee": "shipIn48Hours",
         "skuShippingInfoList": [{"skuId": 4829152353069, "width": 22, "length": 33, "height": 1, "weight": 200}],
         "skuShippingDetails": [{"skuId": "4829152353068", "width": 22, "length": 33, "height": 1, "weight": 0.2}]},
       "sellerMixSetting": {"generalHunpi": true, "mixAmount": 2, "mixNumber": null},
       "sellerDataInfo": {"compositeServiceScore": "4.5", "repeatPurchasePercent": "0.5248344370860927",
         "collect30DayWithin48HPercent": null, "qualityRefundWithin30Day": "0.0011862396204033216"},
       "productAttribute": [
         {"attributeId": "450", "attributeName": "尺码", "value": "S", "attributeNameTrans": "Size", "valueTrans": "S"},
         {"attributeId": "450", "attributeName": "尺码", "value": "M", "attributeNameTrans": "Size", "valueTrans": "M"},
         {"attributeId": "9", "attributeName": "联系电话", "value": "13800138000", "attributeNameTrans": "Phone"}],
       "tagInfoList": [{"key": "isOnePsale", "value": true}, {"key": "1688_yx", "value": false}],
       "productImage": {"images": ["https://cbu01.alicdn.com/a.jpg"]}, "mainVideo": "", "detailVideo": null,
       "description": "<p>厚 &amp; 软<script>alert(1)</script><br>第二行</p><img src='https://cbu01.alicdn.com/d.jpg'>"}
      """)
    let listing = details.listing
    #expect(details.pricing == .quantity && details.listing.saleState == .onSale)
    #expect(listing.mainPrice == Price(.wholesale, Amount("13.9")!))
    #expect(listing.price(.dropShip)?.amount == Amount("15.9"))
    #expect(listing.price(.promotion) == nil && listing.price(.member) == nil)
    #expect(details.variants.allSatisfy { $0.price(.wholesale) == nil })
    #expect(details.variants.map { $0.price(.dropShip)?.amount.description } == ["15.90", nil])
    #expect(listing.minimumOrder == 10)
    #expect(details.orderQuantities.map(\.source) == [.minimum, .firstTier, .lot])
    #expect(details.orderQuantities.map(\.pieces) == [1, 2, 10])
    #expect(details.mixedBatch == MixedBatch(pieces: nil, amount: Amount("2")))
    // Kilograms in one list, grams in the other.
    #expect(details.variants.map(\.parcel.weight?.description) == ["200 g", "200 g"])
    #expect(details.variants.first?.parcel.size?.description == "33 × 22 × 1 cm")
    #expect(details.variants.first?.picture?.string == "https://cbu01.alicdn.com/tulip.jpg")
    #expect(details.variants.map(\.name) == ["Tulip / S", ""])
    #expect(listing.sales == [SalesFigure(.allTime, count: 3_989)] && listing.stock == 166_761)
    #expect(listing.unit?.string == "双" && listing.shipsWithinHours == 48)
    #expect(listing.shop.name == nil && listing.shop.repurchaseRate?.percent == Amount("52.48"))
    #expect(listing.facts.contains(Fact(.qualityRefunds, .text(CleanText("0.12%")!))))
    #expect(!listing.facts.contains { $0.label == .known(.sentWithin48Hours) })
    #expect(details.attributes.map { $0.values.count } == [2, 1])
    #expect(listing.tags.map(\.string) == ["isOnePsale"])
    #expect(details.description?.paragraphs.map(\.string) == ["厚 & 软", "第二行"])
    #expect(details.description?.pictures.map(\.string) == ["https://cbu01.alicdn.com/d.jpg"])
  }

  @Test func withVariantPricesTheListOfQuantitiesIsNoTier() async throws {
    let details = try await details(
      """
      {"offerId": "670291644950", "subject": "杯", "minOrderQuantity": 500,
       "productSaleInfo": {"quoteType": 1, "priceRangeList": [{"startQuantity": 1, "price": "2.5"}]},
       "productSkuInfos": [{"skuId": 1, "price": "2.5"}, {"skuId": 2, "price": "13.5",
          "fenxiaoPriceInfo": {"offerPrice": "14"}}]}
      """)
    #expect(details.pricing == .variant && details.listing.tiers.isEmpty)
    #expect(details.listing.mainPrice?.written?.string == "2.50-13.50")
    #expect(details.listing.minimumOrder == 500)
    #expect(details.variants.last?.price(.dropShip)?.amount == Amount("14"))
  }

  @Test func withoutVariantsTheQuantitiesCount() async throws {
    let details = try await details(
      """
      {"offerId": 670291644950, "subject": "杯", "productSkuInfos": [], "sellerMixSetting": {"generalHunpi": false},
       "productSaleInfo": {"quoteType": 0, "amountOnSale": 0, "priceRangeList": [{"startQuantity": 3, "price": "8"}]},
       "status": "member expired", "tradeScore": "0.0"}
      """)
    #expect(details.listing.tiers == [PriceTier(from: 3, to: nil, amount: Amount("8")!)])
    #expect(details.listing.saleState == .offSale(CleanText("member expired")!))
    #expect(details.listing.shop.score == nil && details.mixedBatch == nil && details.listing.stock == 0)
  }

  @Test func aRecordThatIsNotThereIsNoPhoto() async throws {
    let transport = try RecordedTransport(fixtures: "daji/no-record")
    let error = await failure {
      try await DAJI(settings: unitSettings, transport: transport).details(of: id, language: "en")
    }
    #expect(error?.reason == .offerUnknown && error?.mayMeanThePhoto == false)
  }

  @Test func nothingIsNoDetails() async throws {
    let error = await failure { try await details("null") }
    #expect(error?.reason == .offerUnknown)
  }
}
