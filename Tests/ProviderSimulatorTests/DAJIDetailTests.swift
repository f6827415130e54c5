import Catalog
import Testing

@testable import ProviderSimulator

@Suite struct DAJIDetailTests {
  static let detail = "/daji/alibaba/product/queryProductDetail"
  static let offers = TMAPIDetailTests.offers

  static func detail(
    _ visitor: Visitor, _ number: String, _ more: [(String, String)] = [("country", "en")]
  ) async throws -> Visitor.Answer {
    try await visitor.get(detail, DAJITests.signed([("offerId", number)] + more))
  }

  @Test func everyDocumentedMemberIsMet() async throws {
    try await visiting { _, visitor async throws in
      var shapes = Shapes()
      for offer in Self.offers { try shapes.note(try await Self.detail(visitor, offer.number).bytes) }
      let missing = shapes.missing(
        of: """
          code number
          message string
          timestamp number
          traceId string
          data.offerId number
          data.categoryId number
          data.topCategoryId number
          data.secondCategoryId number
          data.thirdCategoryId null
          data.categoryName string null
          data.subject string
          data.subjectTrans string
          data.description string
          data.mainVideo string null
          data.detailVideo string null
          data.productImage.images[] string
          data.productImage.whiteImage string
          data.productAttribute[].attributeId string
          data.productAttribute[].attributeName string
          data.productAttribute[].attributeNameTrans string
          data.productAttribute[].value string
          data.productAttribute[].valueTrans string
          data.productSaleInfo.quoteType number
          data.productSaleInfo.amountOnSale number
          data.productSaleInfo.priceRangeList[].startQuantity number
          data.productSaleInfo.priceRangeList[].price string
          data.productSaleInfo.priceRangeList[].promotionPrice string null
          data.productSaleInfo.priceRanges null
          data.productSaleInfo.consignPrice null
          data.productSaleInfo.jxhyPrice null
          data.productSaleInfo.unitInfo.unit string
          data.productSaleInfo.unitInfo.transUnit string
          data.productSaleInfo.fenxiaoSaleInfo.onePieceFreePostage bool
          data.productSaleInfo.fenxiaoSaleInfo.startQuantity number
          data.productSaleInfo.fenxiaoSaleInfo.onePiecePrice string
          data.productSaleInfo.fenxiaoSaleInfo.offerPrice string
          data.productSkuInfos list null
          data.productSkuInfos[].skuId number
          data.productSkuInfos[].specId string
          data.productSkuInfos[].amountOnSale number
          data.productSkuInfos[].price string null
          data.productSkuInfos[].consignPrice string null
          data.productSkuInfos[].jxhyPrice null
          data.productSkuInfos[].pfJxhyPrice null
          data.productSkuInfos[].promotionPrice null
          data.productSkuInfos[].cargoNumber string null
          data.productSkuInfos[].fenxiaoPriceInfo.onePiecePrice string
          data.productSkuInfos[].fenxiaoPriceInfo.offerPrice string null
          data.productSkuInfos[].skuAttributes[].attributeId number
          data.productSkuInfos[].skuAttributes[].attributeName string
          data.productSkuInfos[].skuAttributes[].attributeNameTrans string
          data.productSkuInfos[].skuAttributes[].value string
          data.productSkuInfos[].skuAttributes[].valueTrans string
          data.productSkuInfos[].skuAttributes[].skuImageUrl string null
          data.productShippingInfo.sendGoodsAddressText string
          data.productShippingInfo.weight number null
          data.productShippingInfo.width number null
          data.productShippingInfo.height number null
          data.productShippingInfo.length number null
          data.productShippingInfo.shippingTimeGuarantee string null
          data.productShippingInfo.skuShippingDetails[].skuId string
          data.productShippingInfo.skuShippingDetails[].weight number
          data.productShippingInfo.skuShippingDetails[].width number null
          data.productShippingInfo.skuShippingInfoList list null
          data.productShippingInfo.skuShippingInfoList[].skuId number
          data.productShippingInfo.skuShippingInfoList[].specId string
          data.productShippingInfo.skuShippingInfoList[].weight number
          data.minOrderQuantity number null
          data.batchNumber number null
          data.status string
          data.soldOut string
          data.tagInfoList[].key string
          data.tagInfoList[].value bool
          data.sellerOpenId string
          data.sellerMixSetting object null
          data.sellerMixSetting.generalHunpi bool
          data.sellerMixSetting.isGeneralHunpi null
          data.sellerMixSetting.mixAmount number
          data.sellerMixSetting.mixNumber number
          data.sellerDataInfo.tradeMedalLevel string null
          data.sellerDataInfo.compositeServiceScore string
          data.sellerDataInfo.repeatPurchasePercent string
          data.sellerDataInfo.collect30DayWithin48HPercent string null
          data.sellerDataInfo.qualityRefundWithin30Day string
          data.tradeScore string
          data.sellingPoint list null
          data.createDate string
          data.isSelect string
          data.certificateList list
          data.companyName string
          data.promotionUrl string
          """)
      #expect(missing.isEmpty, "\(missing)")
    }
  }

  @Test func pricesOfAllThreeQuoteTypesAreTheTruth() async throws {
    try await visiting { _, visitor async throws in
      for offer in Self.offers where !offer.details.has(.withdrawn) && !offer.details.has(.everythingNull) {
        let details = offer.details
        let data = try await Self.detail(visitor, offer.number).json["data"]
        let ranges = data["productSaleInfo"]["priceRangeList"].list
        let prices = data["productSkuInfos"].list.map { $0["price"].string.flatMap(Amount.init) }
        #expect(prices == details.variants.map { $0.price.flatMap(Amount.init) })
        switch data["productSaleInfo"]["quoteType"].int {
        case 1:
          #expect(ranges.count == 1 && ranges[0]["price"].string.flatMap(Amount.init) == Amount(offer.wholesalePrice))
          #expect(!ranges[0]["promotionPrice"].exists)
        case 0, 2:
          #expect(ranges.map { $0["price"].string.flatMap(Amount.init) } == details.tiers.map { Amount($0.price) })
          #expect(ranges.map { $0["startQuantity"].int } == details.tiers.map(\.from))
        default: Issue.record("\(offer.number) has no quoteType")
        }
        #expect(data["productSaleInfo"]["amountOnSale"].int == details.stock)
        #expect(data["soldOut"].string.map { $0 == String(offer.soldEver) } ?? true)
      }
    }
  }

  @Test func weightsAreKilogramsHereAndGramsThere() async throws {
    let offer = try #require(
      Self.offers.first {
        $0.details.peculiarities.isDisjoint(with: [
          .noWeights, .gramsOnly, .pricedByQuantity, .withdrawn, .everythingNull,
        ])
      })
    try await visiting { _, visitor async throws in
      let shipping = try await Self.detail(visitor, offer.number).json["data"]["productShippingInfo"]
      let grams = offer.details.variants.map(\.parcel.grams)
      #expect(shipping["skuShippingInfoList"].list.map { $0["weight"].int } == grams)
      #expect(
        shipping["skuShippingDetails"].list.map { $0["weight"].double.map { Int(($0 * 1_000).rounded()) } } == grams)
    }
  }

  @Test func whatIsOddIsThere() async throws {
    try await visiting { _, visitor async throws in
      func data(_ peculiarity: Peculiarity) async throws -> JSON {
        let offer = try #require(Self.offers.first(with: [peculiarity, .variantsByQuantity]))
        return try await Self.detail(visitor, offer.number).json["data"]
      }
      let many = try await data(.sixtyVariants)
      #expect(many["productSkuInfos"].list.count == 60)
      #expect(many["productSkuInfos"].list.allSatisfy { !$0["price"].exists })
      let below = try await data(.minimumBelowTiers)
      #expect(below["minOrderQuantity"].int == 1)
      #expect(below["productSaleInfo"]["priceRangeList"].list.first?["startQuantity"].int == 2)
      #expect(try await !data(.noMinimum)["minOrderQuantity"].exists)
      #expect(try await [10, 20].contains(data(.soldInLots)["batchNumber"].int))
      #expect(try await !data(.unmixed)["sellerMixSetting"].exists)
      #expect(try await !data(.mixedByAmount)["sellerMixSetting"].has("mixNumber"))
      #expect(try await !data(.mixedByPieces)["sellerMixSetting"].has("mixAmount"))
      #expect(try await data(.memberExpired)["status"].string == "member expired")
      #expect(try await data(.memberExpired)["productSaleInfo"]["priceRangeList"].list.isEmpty == false)
      #expect(try await data(.underReview)["status"].string != "published")
      #expect(
        try await data(.telephone)["productAttribute"].list.contains {
          $0["value"].string?.contains("13500000000") == true
        })
      #expect(try await data(.untranslated)["productAttribute"].list.allSatisfy { !$0.has("valueTrans") })
      let newer = try await data(.newerObjects)
      #expect(["true", "false"].contains(newer["isSelect"].string) && newer["companyName"].string != nil)
      #expect(newer["productSkuInfos"].list.allSatisfy { !$0.has("price") })
      #expect(try await data(.noWeights)["productShippingInfo"]["skuShippingDetails"].list.isEmpty)
      #expect(try await !data(.noWeights)["productShippingInfo"]["skuShippingInfoList"].exists)
      #expect(try await !data(.gramsOnly)["productShippingInfo"]["skuShippingInfoList"].list.isEmpty)
      #expect(try await !data(.noPictures)["productImage"].has("images"))
      #expect(try await data(.longDescription)["description"].string.map { $0.utf8.count > 29_000 } == true)
      let empty = try await data(.everythingNull)
      #expect(empty["offerId"].int != nil && !empty["subject"].exists && empty["productSkuInfos"].list.isEmpty)
    }
  }

  @Test func attributesRepeatTheirNumbersAndDescriptionsAreMarkup() async throws {
    let number = try TMAPIDetailTests.number(.variantsByQuantity)
    try await visiting { _, visitor async throws in
      let data = try await Self.detail(visitor, number).json["data"]
      let numbers = data["productAttribute"].list.compactMap { $0["attributeId"].string }
      #expect(Set(numbers).count < numbers.count)
      let description = try #require(data["description"].string)
      #expect(description.contains("<script>") && description.contains("<a href=\"https://"))
    }
  }

  @Test func whatIsNotThereIs404() async throws {
    try await visiting { _, visitor async throws in
      for number in ["1", try TMAPIDetailTests.number(.withdrawn)] {
        let answer = try await Self.detail(visitor, number)
        #expect(answer.status == 200 && answer.json["code"].int == 404)
        #expect(answer.json["message"].string == "记录不存在")
      }
    }
  }

  @Test func answersWithoutACountryAndRefusesWhatItDoesNotKnow() async throws {
    let number = try TMAPIDetailTests.number(.variantsByQuantity)
    try await visiting { _, visitor async throws in
      #expect(try await Self.detail(visitor, number, []).json["code"].int == 200)
      #expect(
        try await Self.detail(visitor, number, [("country", "ja"), ("outMemberId", "7")]).json["code"].int == 200)
      #expect(try await Self.detail(visitor, number, [("country", "zh")]).json["code"].int == 400)
      #expect(try await Self.detail(visitor, number, [("language", "en")]).json["code"].int == 400)
      #expect(try await Self.detail(visitor, "mug").json["code"].int == 400)
      let unsigned = try await visitor.get(
        Self.detail, [("appKey", "sim-daji-key"), ("offerId", number), ("sign", "00")])
      #expect(unsigned.json["code"].int == 400)
    }
  }
}
