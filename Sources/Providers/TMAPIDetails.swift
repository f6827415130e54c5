import Catalog
import Foundation
import ImageSearch
import Queries

/// An offer's details as `GET /1688/item_detail` gives them. The reply holds several prices and minimum orders beside each
/// other; which of them counts is decided here, as bodies have shown it.
extension TMAPI {
  static let detailPath = "/1688/item_detail"

  /// The details of an offer, and what of them could not be read.
  static func details(
    _ reader: inout ItemReader, of asked: ListingID, language: String
  ) throws(UnreadableItem) -> ProductDetails {
    let id = reader["item_id"].isBlank ? asked : try reader.id("item_id", in: asked.marketplace)
    // The title is translated whole, and the seller's own is not told.
    let isOriginal = language == "zh"
    let title = reader.knownTitle(
      original: isOriginal ? reader["title"] : .null, translated: isOriginal ? .null : reader["title"], language)
    var details = ProductDetails(Listing(id: id, title: title, provenance: reader.provenance))
    let currency = reader.currency(reader["currency"], "currency")
    details.variants = variants(&reader, currency: currency, language: language)
    details.variantsLeftOut = max(0, reader["skus"].elementCount - ProductDetails.variantLimit)
    readPrices(&reader, into: &details, currency: currency)
    readOrdering(&reader, into: &details)
    readListing(&reader, into: &details.listing)
    details.listing.saleState = reader["is_sold_out"].flag.map { $0 ? .soldOut : .onSale }
    if details.listing.saleState == .soldOut, details.listing.stock == nil { details.listing.stock = 0 }
    details.attributes = attributes(reader["product_props"], language: language)
    let delivery = reader["delivery_info"]
    details.deliveryFee = currency.flatMap {
      reader.price(.wholesale, delivery["delivery_fee"], "delivery_fee", currency: $0)
    }
    details.parcel.weight = Weight(kilograms: reader.measure(delivery["unit_weight"], "unit_weight"))
    details.videos = [reader["video_url"].webAddress].compactMap { $0 }
    return details
  }

  private static func readListing(_ reader: inout ItemReader, into listing: inout Listing) {
    listing.address =
      reader["product_url"].webAddress ?? WebAddress("https://detail.1688.com/offer/\(listing.id.number).html")
    listing.pictures = reader["main_imgs"].elements.compactMap(\.webAddress)
    listing.sales = [
      reader.sales(.days(30), reader["sale_info"]["sale_quantity_30days"], "sale_quantity_30days"),
      reader.sales(.days(90), reader["sale_info"]["sale_quantity_90days"], "sale_quantity_90days"),
    ].compactMap { $0 }
    let shop = reader["shop_info"]
    listing.shop = Shop(
      name: shop["shop_name"].clean, id: shop["seller_member_id"].clean, address: shop["shop_url"].webAddress)
    listing.shipsFrom = reader["delivery_info"]["location"].clean
    listing.stock = reader.count(reader["stock"], "stock")
    listing.tags = reader["service_tags"].texts + reader["promotions"].elements.compactMap { $0["title"].clean }
    listing.facts = facts([
      // Live bodies repeat the ninety days' figure here.
      (.unitsSold, listing.sales.isEmpty ? reader["sale_count"].factText : nil),
      (
        .category,
        CleanText([reader["root_category_id"], reader["category_id"]].compactMap(\.text).joined(separator: "/"))
          .map { .text($0) }
      ),
      (.seller, shop["seller_login_id"].factText),
    ])
    listing.unit = reader.unit(reader["offer_unit"])
  }

  // MARK: Prices

  /// Tiers count where there are any; an offer without them is priced by its variants. `price_info.price` is the price of
  /// the highest quantity, or of the cheapest variant: it is taken where nothing else says more.
  private static func readPrices(_ reader: inout ItemReader, into details: inout ProductDetails, currency: Currency?) {
    guard let currency else { return }
    let tiered = reader["tiered_price_info"]
    let own = details.variants.compactMap { $0.price(.sale) }
    var tiers = reader.tiers(
      tiered["prices"], from: "beginAmount", to: "endAmount", price: "price", currency: currency)
    if tiered.isBlank {
      // The older twin, which an offer that is priced by variant fills with the lowest of their prices.
      let older = reader["sku_price_range"]["sku_param"]
      tiers = reader.tiers(older, from: "beginAmount", to: "endAmount", price: "price", currency: currency)
      if tiers.count == 1, Set(own.map(\.amount)).count > 1 { tiers = [] }
    }
    let info = reader["price_info"]
    if let first = tiers.first {
      details.pricing = .quantity
      details.listing.tiers = tiers
      details.listing.prices = [Price(.wholesale, first.amount, currency: first.currency)]
    } else if let range = Price.lowest(of: own, on: .wholesale) {
      details.pricing = .variant
      details.listing.prices = [range]
      for place in details.variants.indices {
        details.variants[place].prices = details.variants[place].prices.map { price in
          price.basis == .sale ? price.on(.wholesale) : price
        }
      }
    } else {
      let ends = [("price_min", info["price_min"]), ("price_max", info["price_max"]), ("price", info["price"])]
        .compactMap { reader.price(.wholesale, $0.1, $0.0, currency: currency) }
      let lowest = Price.lowest(of: ends, on: .wholesale)
      let isWhole = !info["price_max"].isBlank
      details.listing.prices = [isWhole ? lowest : lowest.map { Price.beginning(at: $0.amount, $0.currency) }]
        .compactMap { $0 }
    }
    let original = reader.first(of: "origin_price", "origin_price_min", in: info)
    details.listing.prices += [reader.price(.original, original, "origin_price", currency: currency)].compactMap { $0 }
  }

  private static func readOrdering(_ reader: inout ItemReader, into details: inout ProductDetails) {
    let older = reader["sku_price_range"]
    let begin = reader.first(of: "begin_num", in: reader["tiered_price_info"])
    let said = reader.pieces(begin.isBlank ? older["begin_num"] : begin, "begin_num")
    details.takeOrderQuantities(minimum: said, lot: nil)
    let mixed = reader["mixed_batch"].isObject ? reader["mixed_batch"] : older["mix_param"]
    guard older["mix_param"]["supportMix"].flag != false else { return }
    let pieces = reader.pieces(reader.first(of: "mix_num", "mixNum", in: mixed), "mix_num")
    let amount = reader.measure(reader.first(of: "mix_amount", "mixAmount", in: mixed), "mix_amount")
    details.mixedBatch = MixedBatch(
      pieces: pieces == noRule ? nil : pieces, amount: amount?.decimal == Decimal(noRule) ? nil : amount)
  }

  /// The largest number of 32 bits is how the vendor says that there is no rule.
  private static let noRule = 2_147_483_647

  // MARK: Variants and attributes

  /// Names are looked up by numbers: those beside a variant are translated apart from those of the list, and differ.
  private static func variants(_ reader: inout ItemReader, currency: Currency?, language: String) -> [Variant] {
    let names = reader["sku_props"].elements
    return reader["skus"].elements.prefix(ProductDetails.variantLimit).map { sku in
      let chosen = (sku["props_ids"].text ?? "").split(separator: ";").map { $0.split(separator: ":") }
      var variant = Variant(id: sku["skuid"].clean, options: [])
      for ids in chosen where ids.count == 2 {
        guard let property = names.first(where: { $0["pid"].text == String(ids[0]) }),
          let value = property["values"].elements.first(where: { $0["vid"].text == String(ids[1]) }),
          let term = term(value["name"].clean, language: language)
        else { continue }
        variant.options.append(
          Variant.Option(name: self.term(property["prop_name"].clean, language: language), value: term))
        variant.picture = variant.picture ?? value["imageUrl"].webAddress
      }
      if variant.options.isEmpty { variant.options = options(named: sku["props_names"].text ?? "", language: language) }
      if let currency {
        variant.prices = [
          reader.price(.sale, sku["sale_price"], "sale_price", currency: currency),
          reader.price(.original, sku["origin_price"], "origin_price", currency: currency),
        ].compactMap { $0 }
      }
      variant.stock = reader.count(sku["stock"], "stock")
      variant.sold = reader.count(sku["sale_count"], "sale_count").flatMap { $0 > 0 ? $0 : nil }
      let box = sku["package_info"]
      variant.parcel = Parcel(
        weight: Weight(kilograms: reader.measure(box["weight"], "weight")), size: reader.boxSize(box))
      return variant
    }
  }

  /// `colour:red;size:L`, for a body that has no numbers.
  private static func options(named text: String, language: String) -> [Variant.Option] {
    text.split(separator: ";").compactMap { pair in
      let parts = pair.split(separator: ":", maxSplits: 1)
      guard let last = parts.last, let value = term(CleanText(String(last)), language: language) else { return nil }
      let name = parts.count == 2 ? term(CleanText(String(parts[0])), language: language) : nil
      return Variant.Option(name: name, value: value)
    }
  }

  /// A list of objects with one pair each; several values are one text with commas.
  private static func attributes(_ list: JSON, language: String) -> [Attribute] {
    list.elements.flatMap { pairs -> [Attribute] in
      guard case .object(let members) = pairs else { return [] }
      return members.sorted { $0.key < $1.key }.compactMap { name, value in
        guard let name = term(CleanText(name), language: language) else { return nil }
        let values = (value.text ?? "").split(whereSeparator: { ",，".contains($0) })
          .compactMap { term(CleanText(String($0)), language: language) }
        return values.isEmpty ? nil : Attribute(name, values)
      }
    }
  }

  /// Names stay Chinese where values are translated: what a text is can only be seen by its letters.
  private static func term(_ text: CleanText?, language: String) -> Term? {
    guard let text else { return nil }
    let isOriginal = language == "zh" || text.string.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    return isOriginal ? Term(original: text, translated: nil) : Term(original: nil, translated: text)
  }
}
