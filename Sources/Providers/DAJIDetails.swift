import Catalog
import Foundation
import ImageSearch
import Queries

/// An offer's details as `GET /alibaba/product/queryProductDetail` gives them: the official 1688 objects.
extension DAJI: DetailProvider {
  private static let detailPath = "/alibaba/product/queryProductDetail"

  func details(of listing: ListingID, language: String) async throws(SearchError) -> ProductDetails {
    let pairs: [(String, String?)] = [("offerId", listing.number), ("country", language)]
    let request = HTTPRequest(.get, try endpoint.address(Self.detailPath, try signed(pairs)))
    let reply = try await wire.reply(to: request)
    let data: JSON
    do throws(SearchError) {
      data = try self.data(in: reply)
    } catch {
      // The code that means "no such record", which is a photo in a search.
      throw error.reason == .photoUnknown ? wire.error(.offerUnknown, quoting: error.quote?.string) : error
    }
    guard !data.isBlank else { throw wire.error(.offerUnknown) }
    return try ProductDetails.read(wire.secrets.hidden(in: data), of: listing, from: Self.id, at: now()) {
      (reader: inout ItemReader) throws(UnreadableItem) in
      try Self.details(&reader, of: listing, language: language)
    }
  }

  private static func details(
    _ reader: inout ItemReader, of asked: ListingID, language: String
  ) throws(UnreadableItem) -> ProductDetails {
    let id = reader["offerId"].isBlank ? asked : try reader.id("offerId", in: asked.marketplace)
    let title = reader.knownTitle(original: reader["subject"], translated: reader["subjectTrans"], language)
    var details = ProductDetails(Listing(id: id, title: title, provenance: reader.provenance))
    let sale = reader["productSaleInfo"]
    details.variants = variants(&reader)
    details.variantsLeftOut = max(0, reader["productSkuInfos"].elementCount - ProductDetails.variantLimit)
    readPrices(&reader, sale, into: &details)
    details.takeOrderQuantities(
      minimum: reader.pieces(reader["minOrderQuantity"], "minOrderQuantity"),
      lot: reader.pieces(reader["batchNumber"], "batchNumber"))
    let mix = reader["sellerMixSetting"]
    if mix["generalHunpi"].flag != false {
      details.mixedBatch = MixedBatch(
        pieces: reader.pieces(mix["mixNumber"], "mixNumber"), amount: reader.measure(mix["mixAmount"], "mixAmount"))
    }
    readListing(&reader, sale, into: &details.listing)
    details.listing.saleState = saleState(reader["status"].clean, stock: details.listing.stock)
    details.attributes = attributes(reader["productAttribute"])
    let shipping = reader["productShippingInfo"]
    details.parcel = Parcel(
      weight: Weight(kilograms: reader.measure(shipping["weight"], "weight")), size: reader.boxSize(shipping))
    details.videos = [reader["mainVideo"], reader["detailVideo"]].compactMap(\.webAddress)
    details.description = reader["description"].text.flatMap { ProductDescription(html: $0) }
    return details
  }

  /// What the words that are no end of a sale mean for buying is not documented.
  private static func saleState(_ status: CleanText?, stock: Int?) -> SaleState? {
    guard let status else { return nil }
    switch status.string {
    case "published": return stock == 0 ? .soldOut : .onSale
    case "expired", "auto expired", "member expired", "deleted", "member deleted": return .offSale(status)
    default: return .unclear(status)
    }
  }

  private static func readListing(_ reader: inout ItemReader, _ sale: JSON, into listing: inout Listing) {
    // The reply has no address.
    listing.address = WebAddress("https://detail.1688.com/offer/\(listing.id.number).html")
    listing.pictures = reader["productImage"]["images"].elements.compactMap(\.webAddress)
    let seller = reader["sellerDataInfo"]
    let score = reader.first(of: "compositeServiceScore", in: seller)
    listing.shop = Shop(
      name: reader["companyName"].clean, id: reader["sellerOpenId"].clean,
      score: reader.score(score.isBlank ? reader["tradeScore"] : score, "compositeServiceScore"),
      repurchaseRate: Rate(fraction: reader.measure(seller["repeatPurchasePercent"], "repeatPurchasePercent")))
    listing.shop.flags = flags(reader["offerIdentities"])
    let shipping = reader["productShippingInfo"]
    listing.shipsFrom = shipping["sendGoodsAddressText"].clean
    listing.shipsWithinHours = (shipping["shippingTimeGuarantee"].text ?? "").firstMatch(of: /(?i)shipIn(\d{1,3})Hours/)
      .flatMap { Int($0.1) }
    // The official name of units sold; TMAPI's `is_sold_out` means the opposite.
    listing.sales = [reader.sales(.allTime, reader["soldOut"], "soldOut")].compactMap { $0 }
    listing.stock = reader.count(sale["amountOnSale"], "amountOnSale")
    let tags = reader["tagInfoList"].elements.filter { $0["value"].flag == true }.compactMap { $0["key"].clean }
    listing.tags = tags
    if tags.contains(where: { $0.string == "isOnePsaleFreePostage" }) { listing.freeShipping = true }
    listing.facts = facts([
      (.goodsScore, seller["offerExperienceScore"].factTextUnlessZero),
      (.logisticsScore, seller["logisticsExperienceScore"].factTextUnlessZero),
      (.disputesScore, seller["disputeComplaintScore"].factTextUnlessZero),
      (.answersScore, seller["consultingExperienceScore"].factTextUnlessZero),
      (.returnsScore, seller["afterSalesExperienceScore"].factTextUnlessZero),
      (.sentWithin48Hours, percent(&reader, seller["collect30DayWithin48HPercent"], "collect30DayWithin48HPercent")),
      (.qualityRefunds, percent(&reader, seller["qualityRefundWithin30Day"], "qualityRefundWithin30Day")),
      (.onePiece, reader["isOnePsale"].factFlag),
      (.jxhy, reader["isJxhy"].factFlag),
      (.onSaleSince, reader["createDate"].factText),
    ])
    listing.unit = reader.unit(sale["unitInfo"])
  }

  private static func flags(_ identities: JSON) -> ShopFlags {
    let names = identities.texts.map(\.string)
    return ShopFlags(
      superFactory: names.contains("super_factory") ? true : nil,
      powerful: names.contains("powerful_merchants") ? true : nil, trustPass: names.contains("tp_member") ? true : nil)
  }

  private static func percent(_ reader: inout ItemReader, _ value: JSON, _ name: String) -> FactValue? {
    Rate(fraction: reader.measure(value, name))?.percent.flatMap { CleanText($0.shortest + "%") }.map { .text($0) }
  }

  // MARK: Prices

  /// `quoteType` says which prices count: 1 those of the variants, 0 and 2 those of quantities. The list of quantities is
  /// not empty with 1 either: it then holds the cheapest variant's price, which would understate all others.
  private static func readPrices(_ reader: inout ItemReader, _ sale: JSON, into details: inout ProductDetails) {
    let tiers = reader.tiers(sale["priceRangeList"], from: "startQuantity", to: "endQuantity", price: "price")
    let own = details.variants.compactMap { $0.price(.wholesale) }
    let isByVariant =
      switch sale["quoteType"].count {
      case 1: true
      case 0, 2: false
      default: !own.isEmpty && tiers.count <= 1
      }
    if isByVariant {
      details.pricing = .variant
      let lowest =
        Price.lowest(of: own, on: .wholesale) ?? tiers.first.map { Price.beginning(at: $0.amount, $0.currency) }
      details.listing.prices = [lowest].compactMap { $0 }
    } else if let first = tiers.first {
      details.pricing = .quantity
      details.listing.tiers = tiers
      details.listing.prices = [Price(.wholesale, first.amount, currency: first.currency)]
      for place in details.variants.indices { details.variants[place].prices.removeAll { $0.basis == .wholesale } }
    }
    let dropShip = details.variants.compactMap { $0.price(.dropShip) }
    details.listing.prices += [Price.lowest(of: dropShip, on: .dropShip)].compactMap { $0 }
  }

  // MARK: Variants and attributes

  private static func variants(_ reader: inout ItemReader) -> [Variant] {
    let shipping = reader["productShippingInfo"]
    let parcels = byVariant(shipping["skuShippingDetails"])
    // Deprecated, and in grams.
    let older = byVariant(shipping["skuShippingInfoList"])
    return reader["productSkuInfos"].elements.prefix(ProductDetails.variantLimit).map { sku in
      let id = sku["skuId"].clean
      var variant = Variant(
        id: id,
        options: sku["skuAttributes"].elements.compactMap { option in
          term(option, "value").map { Variant.Option(name: term(option, "attributeName"), value: $0) }
        })
      variant.picture = sku["skuAttributes"].elements.lazy.compactMap { $0["skuImageUrl"].webAddress }.first
      let ownDropShip = reader.first(of: "consignPrice", in: sku)
      variant.prices = [
        reader.price(.wholesale, sku["price"], "price"),
        reader.price(
          .dropShip, ownDropShip.isBlank ? sku["fenxiaoPriceInfo"]["offerPrice"] : ownDropShip, "consignPrice"),
        reader.price(.member, sku["jxhyPrice"], "jxhyPrice"),
        reader.price(.memberBatch, sku["pfJxhyPrice"], "pfJxhyPrice"),
      ].compactMap { $0 }
      variant.stock = reader.count(sku["amountOnSale"], "amountOnSale")
      variant.articleNumber = sku["cargoNumber"].clean
      if let box = id.flatMap({ parcels[$0.string] }) {
        variant.parcel = Parcel(
          weight: Weight(kilograms: reader.measure(box["weight"], "weight")), size: reader.boxSize(box))
      }
      if !variant.parcel.isKnown, let box = id.flatMap({ older[$0.string] }) {
        variant.parcel = Parcel(
          weight: Weight(grams: reader.measure(box["weight"], "weight")), size: reader.boxSize(box))
      }
      return variant
    }
  }

  private static func byVariant(_ list: JSON) -> [String: JSON] {
    Dictionary(list.elements.compactMap { box in box["skuId"].text.map { ($0, box) } }) { first, _ in first }
  }

  /// An attribute's number stands once for each of its values.
  private static func attributes(_ list: JSON) -> [Attribute] {
    var attributes: [Attribute] = []
    var places: [String: Int] = [:]
    for item in list.elements {
      guard let name = term(item, "attributeName"), let value = term(item, "value") else { continue }
      let key = item["attributeId"].text ?? name.preferTranslated
      if let place = places[key] {
        if !attributes[place].values.contains(value) { attributes[place].values.append(value) }
      } else {
        places[key] = attributes.count
        attributes.append(Attribute(name, [value]))
      }
    }
    return attributes
  }

  private static func term(_ item: JSON, _ name: String) -> Term? {
    Term(original: item[name].clean, translated: item[name + "Trans"].clean)
  }
}
