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
        listing: rejection.listing, queryPhoto: rejection.queryPhoto, pickedAt: rejection.rejectedAt)
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

  private static func table(_ lines: [Line], byteOrderMark: Bool, timeZone: TimeZone) -> [UInt8] {
    var bytes: [UInt8] = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    bytes += CSVLine.bytes(header)
    for line in lines { bytes += CSVLine.bytes(columns.map { $0.cell(line, timeZone).text }) }
    return bytes
  }

  /// What a line of the sheet says: of a pick, or of a listing that is none and is given as if it were.
  private struct Line {
    let pick: Pick
    var isPicked = true
    /// Why it was rejected.
    var reason: RejectionReason?
  }

  private struct Column {
    let name: String
    private(set) var cell: @Sendable (Line, TimeZone) -> SheetCell

    /// A column that says the same whatever the line is of.
    init(_ name: String, _ cell: @escaping @Sendable (Pick, TimeZone) -> SheetCell) {
      self.name = name
      self.cell = { cell($0.pick, $1) }
    }

    static func ofLine(_ name: String, _ cell: @escaping @Sendable (Line, TimeZone) -> SheetCell) -> Column {
      var column = Column(name) { _, _ in .plain(nil) }
      column.cell = cell
      return column
    }
  }

  private static let columns: [Column] = [
    Column("key") { pick, _ in .text(pick.id.key) },
    Column("provider") { pick, _ in .text(pick.listing.provenance.provider.rawValue) },
    Column("marketplace") { pick, _ in .text(pick.id.marketplace.rawValue) },
    Column("title") { pick, _ in .text(pick.listing.title.preferTranslated) },
    Column("title_original") { pick, _ in .text(pick.listing.title.original?.string) },
    Column("price_cny") { pick, _ in .plain(pick.listing.mainPrice.flatMap(yuan)) },
    Column("price_basis") { pick, _ in
      .plain(pick.listing.mainPrice.flatMap { yuan($0) == nil ? nil : $0.basis.rawValue })
    },
    Column("min_order_quantity") { pick, _ in .number(pick.listing.minimumOrder) },
    Column("price_tiers") { pick, _ in .plain(pick.listing.tiers.compactMap(tier).joined(separator: "|")) },
    Column("drop_ship_price_cny") { pick, _ in .plain(pick.listing.price(.dropShip).flatMap(yuan)) },
    Column("sales") { pick, _ in .plain(pick.listing.sales.first.map { "\($0.count)" + ($0.isAtLeast ? "+" : "") }) },
    Column("sales_window_days") { pick, _ in
      .plain(pick.listing.sales.first.map { $0.window.days.map(String.init) ?? "all" })
    },
    Column("repurchase_rate_pct") { pick, _ in .plain(pick.listing.repurchaseRate?.percent?.shortest) },
    Column("shop_name") { pick, _ in .text(pick.listing.shop.name?.string) },
    Column("shop_location") { pick, _ in .text(pick.listing.shop.location?.string) },
    Column("shop_years") { pick, _ in .number(pick.listing.shop.years) },
    Column("shop_flags") { pick, _ in .text(flags(pick.listing.shop.flags)) },
    Column("ships_within_hours") { pick, _ in .number(pick.listing.shipsWithinHours) },
    Column("stock") { pick, _ in .number(pick.listing.stock) },
    Column("quantity") { pick, _ in .number(pick.quantity) },
    Column("status") { pick, _ in .text(pick.status) },
    Column("tags") { pick, _ in .text(list(pick.tags)) },
    Column("note") { pick, _ in .text(pick.note) },
    Column("product_url") { pick, _ in .text(pick.listing.address?.string) },
    Column("image_url") { pick, _ in .text(pick.listing.pictureAddress?.string) },
    Column("query_photo") { pick, _ in .text(pick.queryPhoto.map(PhotoName.shown)) },
    .ofLine("picked_at") { line, zone in .plain(line.isPicked ? time(line.pick.pickedAt, in: zone) : nil) },
    Column("fetched_at") { pick, zone in .plain(time(pick.listing.provenance.fetchedAt, in: zone)) },
    .ofLine("reject_reason") { line, _ in .plain(line.reason?.rawValue) },
    Column("unit") { pick, _ in .text(pick.listing.unit?.string) },
    Column("price_as_written") { pick, _ in .text(pick.listing.mainPrice?.written?.string) },
  ]

  /// An amount in yuan; a price in another currency has no place in a column of yuan.
  private static func yuan(_ price: Price) -> String? {
    price.currency == .yuan ? price.amount.description : nil
  }

  /// `1-9:19.00`, or `10-:17.50` without an upper end.
  private static func tier(_ tier: PriceTier) -> String? {
    guard tier.currency == .yuan else { return nil }
    return "\(tier.from)-\(tier.to.map(String.init) ?? ""):\(tier.amount)"
  }

  /// What the marketplace says: `factory` is yes, `!factory` is no, and what it does not say is not there.
  private static func flags(_ flags: ShopFlags) -> String {
    list(flags.named.compactMap { flag in flag.value.map { $0 ? flag.name : "!" + flag.name } })
  }

  /// Values with `|` between them; a `|` or `\` in one of them has a `\` before it.
  private static func list(_ values: [String]) -> String {
    values.map { value in
      var escaped = String.UnicodeScalarView()
      for scalar in value.unicodeScalars {
        if scalar == "\\" || scalar == "|" { escaped.append("\\") }
        escaped.append(scalar)
      }
      return String(escaped)
    }.joined(separator: "|")
  }

  /// ISO 8601 to the second, with the zone's offset: `2026-11-20T17:00:00+08:00`, or `Z` for none.
  private static func time(_ date: Date, in zone: TimeZone) -> String {
    date.formatted(
      Date.ISO8601FormatStyle(timeZone: zone).year().month().day().time(includingFractionalSeconds: false)
        .timeZone(separator: .colon))
  }
}
