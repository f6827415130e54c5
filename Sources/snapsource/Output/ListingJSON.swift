import Catalog
import Foundation
import Queries

extension JSONValue {
  /// A listing under the promised names.
  init(_ listing: Listing) { self = .object(Self.members(of: listing)) }

  /// A listing of a search, and whether it meets what was asked for.
  init(_ listing: Listing, filters verdict: FilterVerdict) {
    self = .object(Self.members(of: listing) + [Member("filters", .string(verdict.rawValue))])
  }

  private static func members(of listing: Listing) -> [Member] {
    [
      Member("key", .string(listing.id.key)),
      Member("marketplace", .string(listing.id.marketplace.rawValue)),
      Member("provider", .string(listing.provenance.provider.rawValue)),
      Member("rank", .integer(listing.provenance.rank)),
      Member("title", .string(listing.title.preferTranslated)),
      Member("title_original", .string(listing.title.original?.string)),
      Member("language", .string(listing.title.language)),
      Member("url", .string(listing.address?.string)),
      Member("image_url", .string(listing.pictureAddress?.string)),
      Member("prices", .array(listing.prices.map { JSONValue($0) })),
      Member("price_tiers", .array(listing.tiers.map { JSONValue($0) })),
      Member("min_order_quantity", .integer(listing.minimumOrder)),
      Member("sales", .array(listing.sales.map { JSONValue($0) })),
      Member("repurchase_rate", JSONValue(listing.repurchaseRate)),
      Member("shop", JSONValue(listing.shop)),
      Member("ships_within_hours", .integer(listing.shipsWithinHours)),
      Member("free_shipping", .boolean(listing.freeShipping)),
      Member("stock", .integer(listing.stock)),
      Member("unit", .string(listing.unit?.string)),
      Member("tags", .array(listing.tags.map { .string($0.string) })),
      Member("facts", .array(listing.facts.map { JSONValue($0.english) })),
      Member("fetched_at", .time(listing.provenance.fetchedAt)),
    ]
  }

  /// A pick: the listing as it was, and what the user says of it.
  init(_ pick: Pick) {
    self = .object([
      Member("key", .string(pick.id.key)),
      Member("picked_at", .time(pick.pickedAt)),
      Member("query_photo", .string(pick.queryPhoto.map(PhotoName.shown))),
      Member("quantity", .integer(pick.quantity)),
      Member("status", .string(pick.status)),
      Member("tags", .array(pick.tags.map { .string($0) })),
      Member("note", .string(pick.note)),
      Member("listing", JSONValue(pick.listing)),
    ])
  }

  /// ISO 8601 in UTC, to the second.
  static func time(_ date: Date) -> JSONValue { .string(date.formatted(.iso8601)) }

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
      Member("flags", .object(shop.flags.named.map { Member($0.name, .boolean($0.value)) })),
    ])
  }
}
