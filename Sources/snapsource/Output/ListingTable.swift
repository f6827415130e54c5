import Catalog
import Foundation
import Queries
import Wording

/// Listings as lines for people: what a choice is made by, the title last because it is long.
enum ListingTable {
  /// The lines, the columns' titles first; nothing at all without a listing.
  ///
  /// - Parameters:
  ///   - marks: what stands before each line; none is no column for it.
  ///   - limit: how many columns a line has at most; `nil` is any number.
  static func text(_ listings: [Listing], marks: [String] = [], within limit: Int? = nil) -> String {
    guard !listings.isEmpty else { return "" }
    let mark: [TextTable.Column] = marks.isEmpty ? [] : [.init(" ")]
    var table = TextTable(
      mark + facts + [
        .init("SOLD", .right, spare: 2), .init("AGAIN", .right, spare: 3), .init("SHOP", least: 10, spare: 4),
        .init("TITLE", least: 16),
      ])
    for (index, listing) in listings.enumerated() {
      let mark = marks.isEmpty ? [] : [marks.indices.contains(index) ? marks[index] : ""]
      table.add(
        mark + cells(of: listing) + [
          listing.sales.first.map(sales), listing.repurchaseRate.map(rate), listing.shop.name?.string,
          wording.title(of: listing, original: false),
        ])
    }
    return table.text(within: limit)
  }

  /// The results of a search; those of which it is not known whether they meet the filters are marked.
  static func text(_ results: SearchResults, within limit: Int? = nil) -> String {
    let marks = results.lines.map { $0.verdict == .unknown ? "?" : "" }
    return text(results.lines.map(\.listing), marks: results.unsaid == 0 ? [] : marks, within: limit)
  }

  /// Offers that were seen before, as they were shown then, with what was decided of them.
  static func text(_ offers: [SeenBefore], within limit: Int? = nil) -> String {
    var table = TextTable(
      [.init("MATCH", .right), .init("DECIDED")] + facts + [
        .init("SEEN"), .init("SHOP", least: 10, spare: 4), .init("TITLE", least: 16),
      ])
    for offer in offers {
      let seen = offer.listing.provenance.fetchedAt
        .formatted(Date.ISO8601FormatStyle(timeZone: .current).year().month().day())
      table.add(
        ["\(offer.match)", decision(offer.decision)] + cells(of: offer.listing) + [
          seen, offer.listing.shop.name?.string, wording.title(of: offer.listing, original: false),
        ])
    }
    return table.text(within: limit)
  }

  private static func decision(_ decision: Decision?) -> String? {
    switch decision {
    case .picked: "picked"
    case .rejected(let rejection): "rejected: " + (rejection.note.map(Console.shown) ?? rejection.reason.rawValue)
    case nil: ""
    }
  }

  /// The same of picks, with what the user said of them.
  static func text(_ picks: [Pick], within limit: Int? = nil) -> String {
    var table = TextTable(
      facts + [
        .init("QTY", .right), .init("STATUS", least: 6), .init("TITLE", least: 16), .init("NOTE", least: 10, spare: 1),
        .init("TAGS", least: 8, spare: 3), .init("PHOTO", least: 10, spare: 4), .init("SHOP", least: 10, spare: 5),
      ])
    for pick in picks {
      let listing = pick.whole
      let said: [String?] = [
        pick.quantity.map(String.init), pick.status, wording.title(of: listing, original: false), pick.note,
        pick.tags.isEmpty ? nil : pick.tags.joined(separator: ", "), pick.queryPhoto.map(name),
        listing.shop.name?.string,
      ]
      table.add(cells(of: listing) + said.map { $0.map(Console.shown) })
    }
    return table.text(within: limit)
  }

  private static let wording = Wording.English()

  private static let facts: [TextTable.Column] = [
    .init("KEY"), .init("VENDOR", spare: 2), .init("PRICE", .point), .init("BASIS", spare: 1), .init("MOQ", .right),
  ]

  private static func cells(of listing: Listing) -> [String?] {
    [
      listing.id.key, listing.provenance.provider.rawValue, listing.mainPrice.map { price($0, listing) },
      listing.mainPrice?.basis.rawValue, listing.minimumOrder.map(String.init),
    ]
  }

  /// `CNY 12.00` for a piece, `CNY 12.00/set`; `CNY 12.00+` where it begins there.
  private static func price(_ price: Price, _ listing: Listing) -> String {
    "\(price.currency) \(price.amount)" + (price.written == nil ? "" : "+")
      + (listing.otherUnit.map { "/\($0)" } ?? "")
  }

  /// A rate without a known unit is shown as the vendor wrote it.
  private static func rate(_ rate: Rate) -> String {
    rate.percent.map { $0.shortest + "%" } ?? rate.probablePercent.map { $0.shortest + "%?" } ?? rate.raw + " ?"
  }

  /// `3911/30d`, `50+` for at least 50 in all.
  private static func sales(_ sales: SalesFigure) -> String {
    "\(sales.count)" + (sales.isAtLeast ? "+" : "") + (sales.window.days.map { "/\($0)d" } ?? "")
  }

  /// What a photo is called, without its folder.
  private static func name(_ photo: String) -> String { (PhotoName.shown(photo) as NSString).lastPathComponent }
}
