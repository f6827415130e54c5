/// The fields of a listing: each with its row, which says how it is merged, shown and written.
///
/// The raw value is the code in the database. Details say fields in this order; a column of the sheet and a member of the
/// JSON document that was not promised before stands behind those that were, in this order too.
package enum ListingField: String, Hashable, Sendable, CaseIterable {
  case id
  case title
  case saleState = "sale-state"
  /// Prices and price tiers.
  case prices
  case unit
  case minimumOrder = "minimum-order"
  case sales
  case repurchaseRate = "repurchase-rate"
  case shop
  /// From where it is sent, how soon, and whether that is free.
  case delivery
  case stock
  case tags
  case facts
  case address
  case pictures
  case provenance

  var row: FieldRow {
    switch self {
    case .id:
      FieldRow(
        "key", [.own("id")], isTold: false, columns: .named(Self.keys), members: .named(Self.keys))
    case .title:
      FieldRow(
        "title", [.merged("title", \.title) { $0.completed(by: $1) }],
        columns: .named([
          FieldOutput("title") { .text($0.title.translated ?? $0.title.original) },
          FieldOutput("title_original") { .text($0.title.original) },
        ]),
        members: .named([
          FieldOutput("title") { .text($0.title.translated ?? $0.title.original) },
          FieldOutput("title_original") { .text($0.title.original) },
          FieldOutput("language") { .code($0.title.language) },
        ]))
    case .saleState:
      FieldRow(
        "on sale", [.merged("saleState", \.saleState) { $0.orClearer($1) }], said: { .saleState($0.saleState) },
        sayings: { [Saying($0.saleState)].compactMap(\.self) },
        columns: .named([FieldOutput("sale_status") { .saleState($0.saleState) }]),
        members: .named([
          FieldOutput("status") { .code($0.saleState?.status) },
          FieldOutput("status_raw") { .text($0.saleState?.raw) },
        ]))
    case .prices:
      FieldRow(
        "prices",
        [
          .merged("prices", \.prices) { own, others in
            own + others.filter { price in !own.contains { $0.basis == price.basis } }
          },
          .merged("tiers", \.tiers) { $0.isEmpty ? $1 : $0 },
        ], countsGoods: true, sayings: { listing in listing.prices.map { Saying($0, of: listing) } },
        columns: .named([
          FieldOutput("price_cny") { .price($0.mainPrice) },
          FieldOutput("price_basis") { .code($0.mainPrice.flatMap { $0.currency == .yuan ? $0.basis.rawValue : nil }) },
          FieldOutput("price_tiers") { .tiers($0.tiers) },
          FieldOutput("drop_ship_price_cny") { .price($0.price(.dropShip)) },
          FieldOutput("price_as_written") { .text($0.mainPrice?.written) },
          FieldOutput("coupon_price_cny") { .price($0.price(.coupon)) },
          FieldOutput("member_price_cny") { .price($0.price(.member)) },
        ]),
        members: .named([
          FieldOutput("prices") { .prices($0.prices) }, FieldOutput("price_tiers") { .tiers($0.tiers) },
        ]))
    case .unit:
      FieldRow("unit", .kept("unit", \.unit), countsGoods: true, output: "unit") { .text($0.unit) }
    case .minimumOrder:
      FieldRow(
        "minimum order", .kept("minimumOrder", \.minimumOrder), countsGoods: true, output: "min_order_quantity",
        sayings: { [Saying(number: $0.minimumOrder)].compactMap(\.self) }
      ) {
        .number($0.minimumOrder)
      }
    case .sales:
      FieldRow(
        "sales", [.merged("sales", \.sales) { $0.completed(by: $1) }], countsGoods: true, said: { .sales($0.sales) },
        sayings: { $0.sales.map { Saying($0) } },
        columns: .named([
          FieldOutput("sales") { .code($0.sales.first.map { "\($0.count)" + ($0.isAtLeast ? "+" : "") }) },
          FieldOutput("sales_window_days") { .code($0.sales.first.map { $0.window.days.map(String.init) ?? "all" }) },
        ]),
        members: .named([FieldOutput("sales") { .sales($0.sales) }]))
    case .repurchaseRate:
      FieldRow(
        "rate", [.merged("repurchaseRate", \.repurchaseRate) { $0.orBetter($1) }],
        said: { .rate($0.repurchaseRate) }, sayings: { [Saying($0.repurchaseRate)].compactMap(\.self) },
        columns: .named([FieldOutput("repurchase_rate_pct") { .rate($0.repurchaseRate) }]),
        members: .named([FieldOutput("repurchase_rate") { .rate($0.repurchaseRate) }]))
    case .shop:
      FieldRow(
        "shop", [.merged("shop", \.shop) { $0.completed(by: $1) }], said: { .shop($0.shop) },
        sayings: { [Saying("shop.years", number: $0.shop.years)].compactMap(\.self) },
        columns: .named([
          FieldOutput("shop_name") { .text($0.shop.name) }, FieldOutput("shop_location") { .text($0.shop.location) },
          FieldOutput("shop_years") { .number($0.shop.years) }, FieldOutput("shop_flags") { .flags($0.shop.flags) },
          FieldOutput("business_type") { .text($0.shop.businessType) },
          FieldOutput("shop_score") { .code($0.shop.score?.shortest) },
          FieldOutput("shop_repurchase_rate_pct") { .rate($0.shop.repurchaseRate) },
        ]),
        members: .named([FieldOutput("shop") { .shop($0.shop) }]))
    case .delivery:
      FieldRow(
        "delivery",
        [
          .kept("shipsFrom", \.shipsFrom), .kept("shipsWithinHours", \.shipsWithinHours),
          .kept("freeShipping", \.freeShipping),
        ],
        sayings: {
          [Saying("ships_within_hours", number: $0.shipsWithinHours), Saying("free_shipping", flag: $0.freeShipping)]
            .compactMap(\.self)
        },
        columns: .named([
          FieldOutput("ships_within_hours") { .number($0.shipsWithinHours) },
          FieldOutput("ships_from") { .text($0.shipsFrom) }, FieldOutput("free_shipping") { .flag($0.freeShipping) },
        ]),
        members: .named([
          FieldOutput("ships_from") { .text($0.shipsFrom) },
          FieldOutput("ships_within_hours") { .number($0.shipsWithinHours) },
          FieldOutput("free_shipping") { .flag($0.freeShipping) },
        ]))
    case .stock:
      FieldRow(
        "stock", .kept("stock", \.stock), countsGoods: true, output: "stock",
        sayings: { [Saying(number: $0.stock)].compactMap(\.self) }
      ) { .number($0.stock) }
    case .tags:
      FieldRow(
        "tags", [.merged("tags", \.tags) { own, others in own + others.filter { !own.contains($0) } }], isTold: false,
        said: { .texts($0.tags) }, columns: .named([FieldOutput("vendor_tags") { .texts($0.tags) }]),
        members: .named([FieldOutput("tags") { .texts($0.tags) }]))
    case .facts:
      FieldRow(
        "facts",
        [
          .merged("facts", \.facts) { own, others in
            own + others.filter { new in !own.contains { $0.isAbout(sameAs: new) } }
          }
        ],
        isTold: false, said: { .facts($0.facts) },
        columns: .named([FieldOutput("facts") { .facts($0.facts) }]),
        members: .named([FieldOutput("facts") { .facts($0.facts) }]))
    case .address:
      FieldRow(
        "page", [.kept("address", \.address)], isTold: false, said: { .text($0.address) },
        columns: .named([FieldOutput("product_url") { .text($0.address) }]),
        members: .named([FieldOutput("url") { .text($0.address) }]))
    case .pictures:
      FieldRow(
        "picture", [.merged("pictureAddress", \.pictures) { $0 == $1 ? $0 : $0 + $1 }, .own("otherPictures")],
        isTold: false, said: { .text($0.pictureAddress) },
        columns: .named([
          FieldOutput("image_url") { .text($0.pictureAddress) },
          FieldOutput("more_image_urls") { .addresses($0.morePictures) },
        ]),
        members: .named([
          FieldOutput("image_url") { .text($0.pictureAddress) },
          FieldOutput("more_image_urls") { .addresses($0.morePictures) },
        ]))
    case .provenance:
      FieldRow(
        "source", [.own("provenance"), .own("otherSources")], isTold: false,
        columns: .named([
          FieldOutput("provider") { .text($0.provenance.provider.rawValue) },
          FieldOutput("fetched_at") { .time($0.provenance.fetchedAt) },
          FieldOutput("sources") { .code($0.sources.map(\.rawValue).joined(separator: " ")) },
        ]),
        members: .named([
          FieldOutput("provider") { .text($0.provenance.provider.rawValue) },
          FieldOutput("rank") { .number($0.provenance.rank) },
          FieldOutput("fetched_at") { .time($0.provenance.fetchedAt) },
        ]))
    }
  }
}

extension ListingField {
  private static let keys = [
    FieldOutput("key") { .text($0.id.key) }, FieldOutput("marketplace") { .text($0.id.marketplace.rawValue) },
  ]

  /// All rows, made once.
  static let rows = allCases.map { (field: $0, row: $0.row) }
  /// What all rows keep of a listing.
  static let parts = rows.flatMap { field, row in
    row.properties.map { (field: field, countsGoods: row.countsGoods, isTold: row.isTold, property: $0) }
  }
  /// Those of which is told what came from another vendor.
  package static let told = rows.filter(\.row.isTold).map(\.field)

  package var code: FieldCode { FieldCode(rawValue: rawValue) }
  /// What the JSON document calls it: the first of its members.
  package var member: String { known.members.named.first?.name ?? rawValue }
  /// What it is called in English.
  package var english: String { known.name }
  /// What details say of it, where nothing is said of it by hand.
  package func said(of listing: Listing) -> FieldValue { known.said(listing) }

  private var known: FieldRow { Self.known[self] ?? row }
  private static let known = Dictionary(uniqueKeysWithValues: rows.map { ($0.field, $0.row) })

  /// The columns of a sheet, those that were promised first, then the others in the table's order.
  package static func columns(promised names: [String]) -> [FieldOutput] {
    inOrder(rows.flatMap(\.row.columns.named), promised: names)
  }
  /// The members of a JSON document, in the same order.
  package static func members(promised names: [String]) -> [FieldOutput] {
    inOrder(rows.flatMap(\.row.members.named), promised: names)
  }

  private static func inOrder(_ outputs: [FieldOutput], promised names: [String]) -> [FieldOutput] {
    names.compactMap { name in outputs.first { $0.name == name } } + outputs.filter { !names.contains($0.name) }
  }
}

extension FieldCode {
  /// What the field is called in English; what is none has its code.
  package var english: String { ListingField(rawValue: rawValue)?.english ?? rawValue }
}
