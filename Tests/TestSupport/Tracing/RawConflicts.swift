import Foundation

/// Of what vendors say different things of one offer, by their replies alone.
package enum RawConflicts {
  private typealias Claim = (low: Decimal, high: Decimal)

  /// What is in conflict: `prices wholesale`, `sales 30`, `min_order_quantity`.
  ///
  /// - Parameter items: one offer in the replies of several vendors.
  package static func all(among items: [RawItem]) -> Set<String> {
    let claims = items.map(claims)
    let names = Set(claims.flatMap(\.keys))
    return names.filter { name in
      let said = claims.compactMap { $0[name] }
      guard said.count > 1, let low = said.map(\.low).max(), let high = said.map(\.high).min() else { return false }
      return low > high
    }
  }

  /// What a conflict in the JSON document is called here.
  package static func name(of conflict: RawJSON) -> String {
    let field = conflict["field"].words ?? ""
    guard let value = conflict["values"].elements.first?["value"] else { return field }
    return switch field {
    case "prices": "prices \(value["basis"].words ?? "")"
    case "sales": "sales \(value["window_days"].words ?? "all")"
    default: field
    }
  }

  /// Whether vendors name different minimum orders, where some were asked for details as well: those count before a search,
  /// and of the numbers that they give the greatest.
  package static func differInMinimumOrder(_ items: [RawItem], details: [RawItem]) -> Bool {
    let providers = Set((items + details).map(\.provider))
    let said = providers.compactMap { provider in
      details.first { $0.provider == provider }.flatMap(greatestOrder)
        ?? items.first { $0.provider == provider }.flatMap { claims(of: $0)["min_order_quantity"]?.low }
    }
    return Set(said).count > 1
  }

  private static func greatestOrder(of details: RawItem) -> Decimal? {
    let (numbers, steps) =
      details.provider == "daji"
      ? (["minOrderQuantity", "batchNumber"], ["productSaleInfo.priceRangeList[].startQuantity"])
      : (
        ["tiered_price_info.begin_num", "sku_price_range.begin_num"],
        ["tiered_price_info.prices[].beginAmount", "sku_price_range.sku_param[].beginAmount"]
      )
    func said(_ path: String) -> [Decimal] { details.json.all(at: path).flatMap(Reading.numbers).filter { $0 > 0 } }
    return (numbers.flatMap(said) + steps.compactMap { said($0).min() }).max()
  }

  private static func claims(of item: RawItem) -> [String: Claim] {
    let places = item.provider == "daji" ? daji : tmapi
    var claims: [String: Claim] = [:]
    for (name, form, paths) in places {
      let found = paths.lazy.map { item.json.all(at: $0) }.first {
        form == .flag ? !$0.isEmpty : !$0.flatMap(Reading.numbers).isEmpty
      }
      guard let said = found.flatMap({ claim(form, $0) }) else { continue }
      claims[name] = said
    }
    // A search shows any step as the price.
    let steps = item.json.all(at: "quantity_prices[].price").flatMap(Reading.numbers)
    if let price = claims["prices wholesale"] {
      claims["prices wholesale"] = (
        ([price.low] + steps).min() ?? price.low, ([price.high] + steps).max() ?? price.high
      )
    }
    return claims
  }

  private enum Form { case price, pieces, sales, percent, count, flag }

  /// `nil` where nothing is said that can be held against others.
  private static func claim(_ form: Form, _ found: [RawJSON]) -> Claim? {
    let numbers = found.flatMap(Reading.numbers)
    let words = found.compactMap(\.words).joined(separator: " ")
    let isMore = found.contains { Reading.isAtLeast.allows("true", of: [$0]) }
    switch form {
    case .flag:
      guard let isYes = found.first.map({ Reading.flag.allows("true", of: [$0]) }) else { return nil }
      return isYes ? (1, 1) : (0, 0)
    case .percent where !words.contains("%"): return nil
    case .count where isMore: return nil
    case .price, .pieces: guard numbers.allSatisfy({ $0 > 0 }) else { return nil }
    default: break
    }
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    let isOpen = form == .sales || form == .price ? isMore || low < high : false
    return (low, isOpen ? .greatestFiniteMagnitude : high)
  }

  private static let tmapi: [(String, Form, [String])] = [
    ("prices wholesale", .price, ["price_info.wholesale_price", "price_info.price", "price"]),
    ("prices sale", .price, ["price_info.sale_price"]), ("prices drop_ship", .price, ["price_info.drop_ship_price"]),
    ("prices original", .price, ["price_info.origin_price"]),
    ("min_order_quantity", .pieces, ["quantity_begin", "moq"]),
    ("sales 30", .sales, ["sale_info.sale_quantity_month"]), ("sales 90", .sales, ["sale_info.sale_quantity_90days"]),
    ("sales 360", .sales, ["sale_info.sale_quantity_360days"]), ("sales all", .sales, ["sale_info.sale_quantity"]),
    ("repurchase_rate", .percent, ["item_repurchase_rate"]),
    ("shop.years", .count, ["shop_info.tp_year", "shop_info.shop_years"]),
    ("free_shipping", .flag, ["delivery_info.free_postage", "delivery_info.free_shipping"]),
  ]

  private static let daji: [(String, Form, [String])] = [
    ("prices wholesale", .price, ["priceInfo.price"]), ("prices drop_ship", .price, ["priceInfo.consignPrice"]),
    ("prices member", .price, ["priceInfo.jxhyPrice"]), ("prices member_batch", .price, ["priceInfo.pfJxhyPrice"]),
    ("sales 30", .sales, ["monthSold"]), ("repurchase_rate", .percent, ["repurchaseRate"]),
    ("min_order_quantity", .pieces, ["minOrderQuantity"]),
  ]
}
