package import Catalog
package import Foundation

/// The picks as a CSV sheet: UTF-8, comma, CRLF, quoted after RFC 4180, one header line.
///
/// Not known is an empty cell. The header is a promise: columns are only ever added at its end.
package enum PicksSheet {
  package static let header = columns.map(\.name)

  /// The sheet's bytes.
  ///
  /// - Parameters:
  ///   - byteOrderMark: Whether it begins with the mark by which Excel recognises UTF-8.
  ///   - timeZone: The zone that times are written in, each with its offset.
  package static func csv(_ picks: [Pick], byteOrderMark: Bool = true, timeZone: TimeZone = .current) -> [UInt8] {
    table(picks.map { Line(pick: $0) }, byteOrderMark: byteOrderMark, timeZone: timeZone)
  }

  /// Picks, and below them listings that were rejected: these have a reason, and nothing of what only a pick has.
  package static func csv(
    _ picks: [Pick], rejected: [Rejection], byteOrderMark: Bool = true, timeZone: TimeZone = .current
  ) -> [UInt8] {
    let others = rejected.map { rejection in
      let pick = Pick(
        listing: rejection.listing, queryPhoto: rejection.queryPhoto, pickedAt: rejection.rejectedAt,
        note: rejection.note)
      return Line(pick: pick, isPicked: false, reason: rejection.reason)
    }
    return table(picks.map { Line(pick: $0) } + others, byteOrderMark: byteOrderMark, timeZone: timeZone)
  }

  /// The listings of a search under the same header; what only a pick has is empty.
  ///
  /// - Parameter listings: each with what is to be said of it, if anything.
  package static func csv(
    _ listings: [(listing: Listing, note: String?)], queryPhoto: String?, byteOrderMark: Bool = true,
    timeZone: TimeZone = .current
  ) -> [UInt8] {
    let lines = listings.map { listing, note in
      let pick = Pick(listing: listing, queryPhoto: queryPhoto, pickedAt: listing.provenance.fetchedAt, note: note)
      return Line(pick: pick, isPicked: false)
    }
    return table(lines, byteOrderMark: byteOrderMark, timeZone: timeZone)
  }

  /// Offers side by side, each with what is decided of it: what only a pick has is empty for the others.
  package static func csv(
    compared offers: [(listing: Listing, decision: Decision?)], byteOrderMark: Bool = true,
    timeZone: TimeZone = .current
  ) -> [UInt8] {
    let lines = offers.map { listing, decision in
      let bare = Pick(listing: listing, pickedAt: listing.provenance.fetchedAt)
      return switch decision {
      case .picked(let pick): Line(pick: pick)
      case .rejected(let rejection):
        Line(
          pick: Pick(listing: listing, pickedAt: listing.provenance.fetchedAt, note: rejection.note), isPicked: false,
          reason: rejection.reason)
      case nil: Line(pick: bare, isPicked: false)
      }
    }
    return table(lines, byteOrderMark: byteOrderMark, timeZone: timeZone)
  }

  private static func table(_ lines: [Line], byteOrderMark: Bool, timeZone: TimeZone) -> [UInt8] {
    var bytes: [UInt8] = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    bytes += CSVLine.bytes(header)
    for line in lines { bytes += CSVLine.bytes(columns.map { $0.cell(line, timeZone).text }) }
    return bytes
  }

  /// What a line of the sheet says: of a pick, or of a listing that is none and is given as if it were.
  private struct Line {
    let pick: Pick
    /// With what details say of it.
    let listing: Listing
    let isPicked: Bool
    /// Why it was rejected.
    let reason: RejectionReason?

    init(pick: Pick, isPicked: Bool = true, reason: RejectionReason? = nil) {
      (self.pick, self.isPicked, self.reason) = (pick, isPicked, reason)
      listing = pick.whole
    }

    /// What a piece costs when as many are ordered as are wanted; `nil` below the smallest order, where only the lowest of
    /// several prices is known, where it is sold by another unit, and where it cannot be bought.
    var priceAtQuantity: Amount? {
      guard let wanted = pick.quantity.flatMap({ listing.price(at: $0) }), !wanted.isBelowMinimum,
        wanted.price.currency == .yuan, wanted.price.written == nil, listing.otherUnit == nil,
        listing.saleState?.canBeBought != false
      else { return nil }
      return wanted.price.amount
    }
  }

  private struct Column {
    let name: String
    let cell: @Sendable (Line, TimeZone) -> SheetCell

    init(_ name: String, _ cell: @escaping @Sendable (Line, TimeZone) -> SheetCell) {
      self.name = name
      self.cell = cell
    }
  }

  /// The header that was promised, in its order. What is not named here stands behind it.
  private static let promised = [
    "key", "provider", "marketplace", "title", "title_original", "price_cny", "price_basis", "min_order_quantity",
    "price_tiers", "drop_ship_price_cny", "sales", "sales_window_days", "repurchase_rate_pct", "shop_name",
    "shop_location", "shop_years", "shop_flags", "ships_within_hours", "stock", "quantity", "status", "tags", "note",
    "product_url", "image_url", "query_photo", "picked_at", "fetched_at", "reject_reason", "unit", "price_as_written",
    "ships_from", "free_shipping", "business_type", "shop_score", "shop_repurchase_rate_pct", "coupon_price_cny",
    "member_price_cny", "vendor_tags", "facts", "more_image_urls", "sources",
    "sale_status",
  ]

  private static let columns: [Column] = {
    let all =
      ofThePick
      + ListingField.columns(promised: promised).map { output in
        Column(output.name) { SheetCell(output.value($0.listing), in: $1) }
      }
    return promised.compactMap { name in all.first { $0.name == name } } + all.filter { !promised.contains($0.name) }
  }()

  /// What the user says, beside what the listing says (``ListingField``).
  private static let ofThePick = [
    Column("quantity") { line, _ in .number(line.pick.quantity) },
    Column("status") { line, _ in .text(line.pick.status) },
    Column("tags") { line, _ in .text(SheetCell.list(line.pick.tags)) },
    Column("note") { line, _ in .text(line.pick.note) },
    Column("query_photo") { line, _ in .text(line.pick.queryPhoto.map(PhotoName.shown)) },
    Column("picked_at") { line, zone in .plain(line.isPicked ? SheetCell.time(line.pick.pickedAt, in: zone) : nil) },
    Column("reject_reason") { line, _ in .plain(line.reason?.rawValue) },
    Column("price_at_quantity_cny") { line, _ in .plain(line.priceAtQuantity?.description) },
    Column("total_cny") { line, _ in
      .plain(
        line.priceAtQuantity.flatMap { price in
          line.pick.quantity.map { Amount(price.decimal * Decimal($0)).description }
        })
    },
  ]
}
