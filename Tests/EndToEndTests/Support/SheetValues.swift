import TestSupport

/// What a line of a sheet says of an offer, named as in the JSON document.
enum SheetValues {
  private static let names = [
    "title": "title", "title_original": "title_original", "drop_ship_price_cny": "prices.drop_ship.amount",
    "coupon_price_cny": "prices.coupon.amount", "member_price_cny": "prices.member.amount",
    "min_order_quantity": "min_order_quantity", "repurchase_rate_pct": "repurchase_rate.percent",
    "shop_name": "shop.name", "shop_location": "shop.location", "shop_years": "shop.years",
    "ships_within_hours": "ships_within_hours", "stock": "stock", "product_url": "url", "image_url": "image_url",
    "unit": "unit", "ships_from": "ships_from", "free_shipping": "free_shipping",
    // Of details.
    "lot_size": "lot_size", "weight_g": "weight_g", "article_number": "article_number", "variant_id": "id",
    "business_type": "shop.business_type", "shop_score": "shop.score",
    "shop_repurchase_rate_pct": "shop.repurchase_rate.percent",
  ]

  /// - Parameter line: its cells by the names of their columns, without those that are empty.
  static func all(in line: [String: String]) -> [ShownValue] {
    var values = names.compactMap { column, name in line[column].map { ShownValue(name, $0) } }
    let basis = line["price_basis"] ?? "unknown"
    if let price = line["price_cny"] { values.append(ShownValue("prices.\(basis).amount", price)) }
    if let written = line["price_as_written"] { values.append(ShownValue("prices.\(basis).written", written)) }
    if let sales = line["sales"] {
      let window = "sales.\(line["sales_window_days"] ?? "unknown")"
      let isAtLeast = sales.hasSuffix("+")
      values += [
        ShownValue(window + ".count", String(isAtLeast ? sales.dropLast() : sales[...])),
        ShownValue(window + ".at_least", "\(isAtLeast)"),
      ]
    }
    for step in parts(line["price_tiers"]) {
      guard let match = step.wholeMatch(of: /(\d+)-(\d*):([\d.]+)/) else { return [ShownValue("price_tiers", step)] }
      values += [
        ShownValue("price_tiers[].from", String(match.1)), ShownValue("price_tiers[].amount", String(match.3)),
      ]
      if !match.2.isEmpty { values.append(ShownValue("price_tiers[].to", String(match.2))) }
    }
    values += parts(line["shop_flags"]).map { flag in
      ShownValue("shop.flags.\(flag.drop { $0 == "!" })", flag.hasPrefix("!") ? "false" : "true")
    }
    values += parts(line["vendor_tags"]).map { ShownValue("tags[]", $0) }
    values += parts(line["more_image_urls"]).map { ShownValue("more_image_urls[]", $0) }
    values += parts(line["facts"]).map { fact in
      let name = fact.prefix { $0 != ":" }
      return ShownValue("facts.\(name)", String(fact.dropFirst(name.count + 2)))
    }
    return values
  }

  /// The lines of a sheet, each by the names of its columns. A text that a table would take for a formula has an apostrophe
  /// before it.
  static func lines(of sheet: String) throws -> [[String: String]] {
    let records = try SheetReader.records(sheet)
    let header = records.first ?? []
    return records.dropFirst().map { record in
      Dictionary(uniqueKeysWithValues: zip(header, record)).filter { !$0.value.isEmpty }
        .mapValues { $0.hasPrefix("'") ? String($0.dropFirst()) : $0 }
    }
  }

  /// The values of a cell that holds several, with `|` between them; one in a value has a `\` before it.
  private static func parts(_ cell: String?) -> [String] {
    guard let cell else { return [] }
    var (parts, isEscaped) = ([""], false)
    for scalar in cell.unicodeScalars {
      if !isEscaped, scalar == "\\" || scalar == "|" {
        if scalar == "|" { parts.append("") }
        isEscaped = scalar == "\\"
        continue
      }
      parts[parts.count - 1].unicodeScalars.append(scalar)
      isEscaped = false
    }
    return parts
  }
}
