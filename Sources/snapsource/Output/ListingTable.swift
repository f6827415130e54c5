import Catalog

/// Listings as lines for people: what a choice is made by, the title last because it is long.
enum ListingTable {
  /// The lines, the columns' titles first; nothing at all without a listing.
  static func text(_ listings: [Listing]) -> String {
    guard !listings.isEmpty else { return "" }
    var table = TextTable(columns)
    for listing in listings { table.add(cells(of: listing)) }
    return table.text
  }

  static func text(_ picks: [Pick]) -> String {
    var table = TextTable(columns + [TextTable.Column("NOTE")])
    for pick in picks { table.add(cells(of: pick.listing) + [pick.note.map(Console.shown)]) }
    return table.text
  }

  private static let columns: [TextTable.Column] = [
    .init("KEY"), .init("VENDOR"), .init("PRICE", .point), .init("BASIS"), .init("MOQ", .right), .init("SOLD", .right),
    .init("AGAIN", .right), .init("SHOP"), .init("TITLE"),
  ]

  private static func cells(of listing: Listing) -> [String?] {
    [
      listing.id.key, listing.provenance.provider.rawValue, listing.mainPrice.map(price),
      listing.mainPrice?.basis.rawValue, listing.minimumOrder.map(String.init), listing.sales.first.map(sales),
      // A rate without a known unit is shown as the vendor wrote it.
      listing.repurchaseRate.map { $0.percent.map { $0.shortest + "%" } ?? $0.raw + " ?" },
      listing.shop.name?.string, listing.title.preferTranslated,
    ]
  }

  private static func price(_ price: Price) -> String {
    price.currency == .yuan ? price.amount.description : "\(price.currency) \(price.amount)"
  }

  /// `3911/30d`, `50+` for at least 50 in all.
  private static func sales(_ sales: SalesFigure) -> String {
    "\(sales.count)" + (sales.isAtLeast ? "+" : "") + (sales.window.days.map { "/\($0)d" } ?? "")
  }
}
