import Catalog
import Wording

/// The columns of the picks: what the listing asks, and what the user says of it.
struct PickColumns {
  private let words: any ResultPhrases
  private let showsStatus: Bool
  private let showsVendor: Bool
  private let shopWidth: Int
  private let priceWidth: Int
  private let minimumOrderWidth: Int
  private let quantityWidth: Int
  /// What the groups are, where the picks stand in groups.
  private let groupHeading: String?
  private let groupWidth: Int
  /// Whether prices are those at the quantities that are wanted.
  private let isAtWant: Bool

  /// - Parameters:
  ///   - shown: the picks that are seen.
  ///   - heading: what the groups are; `nil` when the picks stand in none.
  init(_ words: any ResultPhrases, width: Int, shown: [Pick], heading group: String?) {
    self.words = words
    groupHeading = group
    groupWidth = group == nil ? 0 : max(10, min(22, width / 5))
    isAtWant = shown.contains { $0.quantity != nil }
    let heading = isAtWant ? DisplayWidth.columns(words.priceAtWantHeading) : 0
    priceWidth = shown.reduce(max(ResultCell.leastPriceWidth, heading)) {
      max($0, DisplayWidth.columns(ResultCell.price(of: $1.whole, at: $1.quantity, words)))
    }
    func figureWidth(_ heading: String, _ figures: [Int?]) -> Int {
      figures.reduce(DisplayWidth.columns(heading)) {
        max($0, $1.map { DisplayWidth.columns(words.common.count($0)) } ?? 0)
      }
    }
    // Nothing sets the minimum order apart from the price.
    minimumOrderWidth = max(6, figureWidth(words.minimumOrderHeading, shown.map(\.whole.minimumOrder)) + 1)
    quantityWidth = max(6, figureWidth(words.quantityHeading, shown.map(\.quantity)))
    let room = width - groupWidth
    showsStatus = room >= 46
    showsVendor = room >= 72
    shopWidth = room >= 96 ? min(28, width / 5) : 0
  }

  var heading: Line {
    line(
      group: groupHeading ?? "", mark: "", price: isAtWant ? words.priceAtWantHeading : words.priceHeading(at: nil),
      minimumOrder: words.minimumOrderHeading,
      quantity: words.quantityHeading,
      status: words.statusHeading, vendor: words.vendorHeading, shop: words.shopHeading, title: words.titleHeading,
      style: .dim)
  }

  /// - Parameters:
  ///   - group: what it stands with others for.
  ///   - mark: whether it is selected, and saved.
  func line(_ pick: Pick, vendor: String, group: String, mark: String, originalTitle: Bool, isSelected: Bool) -> Line {
    let listing = pick.whole
    var line = line(
      group: group, mark: mark, price: ResultCell.price(of: listing, at: pick.quantity, words),
      minimumOrder: listing.minimumOrder.map { words.common.count($0) } ?? "–",
      quantity: pick.quantity.map { words.common.count($0) } ?? "–", status: pick.status ?? "–", vendor: vendor,
      shop: listing.shop.name?.string ?? "–", title: words.common.title(of: listing, original: originalTitle))
    line.isSelected = isSelected
    return line
  }

  private func line(
    group: String, mark: String, price: String, minimumOrder: String, quantity: String, status: String, vendor: String,
    shop: String,
    title: String, style: Style = .plain
  ) -> Line {
    var pieces = [
      Piece(mark, ResultColumns.style(ofMark: mark), width: 2), Piece(" "),
    ]
    if groupWidth > 0 {
      pieces += [Piece(group, style == .plain ? .accent : style, width: groupWidth - 1), Piece(" ")]
    }
    pieces += [
      Piece(price, style, width: priceWidth),
      Piece(minimumOrder, style, width: minimumOrderWidth, alignment: .right),
      Piece("  "),
      Piece(quantity, style, width: quantityWidth, alignment: .right), Piece("  "),
    ]
    if showsStatus { pieces += [Piece(status, style, width: 9), Piece("  ")] }
    if showsVendor { pieces += [Piece(vendor, style, width: 6), Piece(" ")] }
    if shopWidth > 0 { pieces += [Piece(shop, style, width: shopWidth), Piece("  ")] }
    return Line(pieces + [Piece(title, style)])
  }
}
