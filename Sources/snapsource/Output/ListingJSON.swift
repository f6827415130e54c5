import Catalog
import Foundation
import Queries
import Sourcing

extension JSONValue {
  /// A listing under the promised names.
  init(_ listing: Listing) { self = .object(Self.members(of: listing)) }

  /// A listing of a search, and whether it meets what was asked for.
  ///
  /// - Parameter rank: the place among all, of an offer that several vendors were merged to.
  init(_ line: SearchResults.Line, rank: Int) {
    let members = Self.members(of: line.listing) + [Member("filters", .string(line.verdict.rawValue))]
    guard let offer = line.offer else {
      self = .object(members)
      return
    }
    self = .object(
      members.map { $0.name == "rank" ? Member($0.name, .integer(rank)) : $0 } + [
        Member("sources", .array(offer.all.map { JSONValue($0) })),
        Member("conflicts", .array(offer.conflicts.map { JSONValue($0) })),
      ])
  }

  private init(_ conflict: Conflict) {
    self = .object([
      Member("field", .string(conflict.member)),
      Member(
        "values",
        .array(
          conflict.values.map { value in
            .object([
              Member("provider", .string(value.provider.rawValue)), Member("value", Self.one(value.value)),
              Member("fetched_at", .time(value.fetchedAt)),
            ])
          })),
    ])
  }

  /// A list of one is that one.
  private static func one(_ value: FieldValue) -> JSONValue {
    if case .sales(let figures) = value, let figure = figures.first { JSONValue(figure) } else { JSONValue(value) }
  }

  private static func members(of listing: Listing) -> [Member] {
    fields.map { Member($0.name, JSONValue($0.value(listing))) }
  }

  /// What was promised, in its order. What is not named here stands behind it.
  private static let fields = ListingField.members(promised: [
    "key", "marketplace", "provider", "rank", "title", "title_original", "language", "url", "image_url", "prices",
    "price_tiers", "min_order_quantity", "sales", "repurchase_rate", "shop", "ships_within_hours", "free_shipping",
    "stock", "unit", "tags", "facts", "fetched_at", "ships_from", "more_image_urls",
  ])

  private init(_ value: FieldValue) {
    self =
      switch value {
      case .text(let text), .code(let text): .string(text)
      case .number(let number): .integer(number)
      case .flag(let flag): .boolean(flag)
      case .texts(let texts): .array(texts.map { .string($0.string) })
      case .addresses(let addresses): .array(addresses.map { .string($0.string) })
      case .time(let date): .time(date)
      case .saleState(let state): .string(state?.status)
      case .rate(let rate): JSONValue(rate)
      case .price(let price): price.map { JSONValue($0) } ?? .null
      case .prices(let prices): Self.prices(prices)
      case .tiers(let tiers): .array(tiers.map { JSONValue($0) })
      case .sales(let figures): .array(figures.map { JSONValue($0) })
      case .shop(let shop): JSONValue(shop)
      case .flags(let flags): JSONValue(flags)
      case .facts(let facts): .array(facts.map { JSONValue($0.english) })
      }
  }

  /// A pick: the listing, with what details say of it, and what the user says of it.
  init(_ pick: Pick) {
    self = .object([
      Member("key", .string(pick.id.key)),
      Member("picked_at", .time(pick.pickedAt)),
      Member("query_photo", .string(pick.queryPhoto.map(PhotoName.shown))),
      Member("quantity", .integer(pick.quantity)),
      Member("status", .string(pick.status)),
      Member("tags", .array(pick.tags.map { .string($0) })),
      Member("note", .string(pick.note)),
      Member("listing", JSONValue(pick.whole)),
    ])
  }

  /// ISO 8601 in UTC, to the second.
  static func time(_ date: Date) -> JSONValue { .string(date.formatted(.iso8601)) }

  static func prices(_ prices: [Price]) -> JSONValue { .array(prices.map { JSONValue($0) }) }

  private init(_ price: Price) {
    let members = [
      Member("basis", .string(price.basis.rawValue)),
      Member("amount", .string(price.amount.description)),
      Member("currency", .string(price.currency.rawValue)),
    ]
    // Only the lowest of several prices has the vendor's words beside it.
    self = .object(members + (price.written.map { [Member("written", .string($0.string))] } ?? []))
  }

  private init(_ fact: (name: String, value: String)) {
    self = .object([Member("name", .string(fact.name)), Member("value", .string(fact.value))])
  }

  private init(_ tier: PriceTier) {
    self = .object([
      Member("from", .integer(tier.from)),
      Member("to", .integer(tier.to)),
      Member("amount", .string(tier.amount.description)),
      Member("currency", .string(tier.currency.rawValue)),
    ])
  }

  private init(_ sales: SalesFigure) {
    self = .object([
      Member("window_days", .integer(sales.window.days)),
      Member("count", .integer(sales.count)),
      Member("at_least", .boolean(sales.isAtLeast)),
    ])
  }

  private init(_ rate: Rate?) {
    guard let rate else {
      self = .null
      return
    }
    self = .object([Member("percent", .string(rate.percent?.shortest)), Member("raw", .string(rate.raw))])
  }

  private init(_ shop: Shop) {
    self = .object([
      Member("name", .string(shop.name?.string)),
      Member("id", .string(shop.id?.string)),
      Member("url", .string(shop.address?.string)),
      Member("location", .string(shop.location?.string)),
      Member("years", .integer(shop.years)),
      Member("score", .string(shop.score?.shortest)),
      Member("repurchase_rate", JSONValue(shop.repurchaseRate)),
      Member("flags", JSONValue(shop.flags)),
      Member("business_type", .string(shop.businessType?.string)),
    ])
  }

  private init(_ flags: ShopFlags) {
    self = .object(flags.named.map { Member($0.name, .boolean($0.value)) })
  }
}
