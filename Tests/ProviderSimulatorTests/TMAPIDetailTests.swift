import Catalog
import Testing

@testable import ProviderSimulator

@Suite struct TMAPIDetailTests {
  static let detail = "/tmapi/1688/item_detail"
  static let offers = FakeGoods().offers(.alibaba1688)

  static func detail(_ visitor: Visitor, _ number: String, _ more: (String, String)...) async throws -> Visitor.Answer {
    try await visitor.get(detail, [("apiToken", "sim-tmapi-token"), ("item_id", number)] + more)
  }

  /// The number of an offer that is odd in these ways.
  static func number(_ wanted: Peculiarity..., without others: Set<Peculiarity> = []) throws -> String {
    try #require(offers.first(with: Set(wanted), without: others)?.number)
  }

  @Test func everyDocumentedMemberIsMetInChinese() async throws {
    try await visiting { _, visitor async throws in
      var shapes = Shapes()
      for offer in Self.offers { try shapes.note(try await Self.detail(visitor, offer.number).bytes) }
      let missing = shapes.missing(
        of: """
          data.item_id number
          data.product_url string
          data.title string
          data.category_id number
          data.root_category_id number
          data.currency string
          data.offer_unit string
          data.product_props[] object
          data.main_imgs[] string
          data.video_url string null
          data.detail_url string
          data.sale_count string
          data.sale_info.sale_quantity_90days number string
          data.price_info.price string
          data.price_info.price_min string
          data.price_info.price_max string
          data.price_info.origin_price string
          data.price_info.origin_price_min string null
          data.price_info.origin_price_max string null
          data.price_info.discount_price string
          data.tiered_price_info.begin_num number string
          data.tiered_price_info.prices[].beginAmount string
          data.tiered_price_info.prices[].price string
          data.mixed_batch.mix_amount number string
          data.mixed_batch.mix_begin number string
          data.mixed_batch.mix_num number string
          data.mixed_batch.shop_mix_num number string
          data.shop_info.shop_name string
          data.shop_info.shop_url string
          data.shop_info.seller_login_id string
          data.shop_info.seller_user_id string
          data.shop_info.seller_member_id string
          data.delivery_info.location string
          data.delivery_info.location_code string
          data.delivery_info.delivery_fee number string
          data.delivery_info.unit_weight number string
          data.delivery_info.template_id string
          data.service_tags[] string
          data.sku_price_scale string
          data.sku_price_scale_original string
          data.sku_price_range.begin_num number string
          data.sku_price_range.stock number string
          data.sku_price_range.sku_param[].beginAmount string
          data.sku_price_range.sku_param[].price number string
          data.sku_price_range.mix_param.mixNum number string
          data.sku_price_range.mix_param.mixAmount number string
          data.sku_price_range.mix_param.shopMixNum number string
          data.sku_price_range.mix_param.mixBegin number string
          data.sku_price_range.mix_param.supportMix bool
          data.sku_props[].pid string
          data.sku_props[].prop_name string
          data.sku_props[].values[].vid string
          data.sku_props[].values[].name string
          data.sku_props[].values[].imageUrl string
          data.skus[].skuid string
          data.skus[].specid string
          data.skus[].sale_price string null
          data.skus[].origin_price null
          data.skus[].stock number string
          data.skus[].props_ids string
          data.skus[].props_names string
          data.skus[].sale_count number string
          data.skus[].package_info.weight number string
          data.skus[].package_info.length number string
          data.skus[].package_info.width number
          data.skus[].package_info.height number
          data.skus[].package_info.volume number
          data.is_sold_out bool
          data.stock number string
          data.promotions[].type string
          data.promotions[].title string
          data.promotions[].content string
          data.promotions[].start_time string
          data.promotions[].end_time string
          """)
      #expect(missing.isEmpty, "\(missing)")
    }
  }

  @Test func tiersAndVariantsAreTheTruth() async throws {
    try await visiting { _, visitor async throws in
      for offer in Self.offers where offer.details.isOnSale && !offer.details.has(.everythingNull) {
        let details = offer.details
        let data = try await Self.detail(visitor, offer.number).json["data"]
        #expect(data["tiered_price_info"]["prices"].list.map { $0["price"].string } == details.tiers.map(\.price))
        #expect(data["skus"].list.count == details.variants.count)
        // The cheapest tier, or the cheapest variant that is left.
        let left = details.variants.filter { $0.stock > 0 || details.stock == 0 }
        let cheapest = details.tiers.last?.price ?? left.compactMap { $0.price.flatMap(Yuan.init) }.min()?.text
        #expect(data["price_info"]["price"].string == cheapest)
        #expect(data["price_info"]["price_min"].string == cheapest)
        #expect(data["is_sold_out"].bool == (details.stock == 0))
      }
    }
  }

  @Test func variantsAreJoinedByNumbersAndNotByNames() async throws {
    let number = try Self.number(.pricedByVariant, without: [.untranslatedValues, .valuesOnly])
    let truth = try #require(Self.offers.first { $0.number == number }).details
    try await visiting { _, visitor async throws in
      let data = try await Self.detail(visitor, number, ("language", "en")).json["data"]
      let values = data["sku_props"].list.flatMap { property in
        property["values"].list.map { ("\(property["pid"].string ?? ""):\($0["vid"].string ?? "")", $0["name"].string) }
      }
      let names = Dictionary(values) { first, _ in first }
      for sku in data["skus"].list {
        let variant = try #require(truth.variants.first { $0.number == sku["skuid"].string })
        let ids = try #require(sku["props_ids"].string).split(separator: ";").map(String.init)
        let chosen = zip(truth.properties, variant.choices).map { $0.values[$1].name.english }
        #expect(ids.map { names[$0] ?? nil } == chosen)
        #expect(!chosen.contains { sku["props_names"].string?.hasSuffix(":\($0)") == true })
        #expect(sku["sale_price"].string == variant.price)
      }
    }
  }

  @Test func anOldEnglishBodyHasTheOldTiersOnly() async throws {
    let number = try Self.number(.oldEnglishBody, .variantsByQuantity)
    try await visiting { _, visitor async throws in
      let old = try await Self.detail(visitor, number, ("language", "en")).json["data"]
      for name in ["price_info", "tiered_price_info", "stock", "is_sold_out", "service_tags", "product_url"] {
        #expect(!old.has(name))
      }
      #expect(!old["sku_price_range"]["sku_param"].list.isEmpty)
      #expect(old["sku_price_range"]["mix_param"]["supportMix"].string != nil)
      #expect(old["root_category_id"].string != nil)
      #expect(!old["delivery_info"].has("location") && old["delivery_info"].has("unit_weight"))
      #expect(try await Self.detail(visitor, number).json["data"].has("price_info"))
    }
  }

  @Test func titlesAreTranslatedWholeAndNamesOfAttributesAreNot() async throws {
    let number = try Self.number(.variantsByQuantity, without: [.untranslatedValues])
    try await visiting { _, visitor async throws in
      let data = try await Self.detail(visitor, number, ("language", "vi")).json["data"]
      #expect(data["title"].string?.hasSuffix("[vi]") == true && !data.has("title_origin"))
      #expect(data["product_props"].list.contains { $0["产地"].string == "Chaozhou [vi]" })
      let short = try await Self.detail(visitor, number, ("optimize_title", "true")).json["data"]
      #expect(short["title"].string.map { $0.count <= 30 } == true)
    }
  }

  @Test func dropShippingHasOnePrice() async throws {
    let number = try Self.number(.dearSinglePieces, .variantsByQuantity)
    let truth = try #require(Self.offers.first { $0.number == number }).details
    try await visiting { _, visitor async throws in
      let data = try await Self.detail(visitor, number, ("scene", "drop_shipping")).json["data"]
      #expect(data["tiered_price_info"]["prices"].list.map { $0["price"].string } == [truth.dropShipPrice])
      #expect(data["skus"].list.allSatisfy { $0["sale_price"].string == truth.dropShipPrice })
      #expect(data["price_info"]["price_max"].string == truth.dropShipPrice)
    }
  }

  @Test func whatIsOddIsThere() async throws {
    try await visiting { _, visitor async throws in
      func data(_ peculiarity: Peculiarity) async throws -> JSON {
        let number = try Self.number(peculiarity, .variantsByQuantity, without: [.numbersAsText])
        return try await Self.detail(visitor, number).json["data"]
      }
      let many = try await data(.sixtyVariants)
      #expect(many["skus"].list.count == 60 && many["skus"].list.allSatisfy { !$0["sale_price"].exists })
      #expect(
        try await data(.namesWithSigns)["skus"].list.contains { $0["props_names"].string?.contains(";加厚:") == true })
      #expect(try await data(.emptyAddress)["product_url"].string == "")
      #expect(try await data(.emptyPackage)["skus"].list.allSatisfy { $0["package_info"]["weight"].double == 0 })
      #expect(try await data(.noPackage)["skus"].list.allSatisfy { !$0.has("package_info") })
      #expect(try await data(.coloursOnly)["sku_props"].list.count == 1)
      #expect(try await data(.marketplaceIDs)["sku_props"].list.first?["pid"].string == "3216")
      #expect(try await data(.valuesOnly)["skus"].list.first?["props_names"].string?.contains("颜色") == false)
      #expect(try await data(.soldOut)["is_sold_out"].bool == true)
      let empty = try await data(.everythingNull)
      #expect(empty["item_id"].int != nil && !empty["title"].exists && empty["skus"].list.isEmpty)
    }
  }

  @Test func whatIsNotThereOrNotOnSaleIs417() async throws {
    try await visiting { _, visitor async throws in
      var numbers = ["1"]
      for peculiarity in [Peculiarity.withdrawn, .memberExpired, .offSale] {
        numbers.append(try #require(Self.offers.first(with: [peculiarity])?.number))
      }
      for number in numbers {
        let answer = try await Self.detail(visitor, number)
        #expect(answer.status == 417 && answer.json["code"].int == 417)
        #expect(answer.json["msg"].string == "Get item detail error")
      }
    }
  }

  @Test(arguments: [
    ("language", "fr"), ("scene", "retail"), ("optimize_title", "1"), ("page", "1"), ("item_id", "7"),
  ])
  func refusesParametersThatItDoesNotKnow(_ parameter: (String, String)) async throws {
    try await visiting { _, visitor async throws in
      #expect(try await Self.detail(visitor, Self.offers[0].number, parameter).status == 422)
      #expect(try await Self.detail(visitor, "mug").status == 422)
      #expect(try await visitor.get(Self.detail, [("apiToken", "x"), ("item_id", "1")]).status == 403)
    }
  }
}
