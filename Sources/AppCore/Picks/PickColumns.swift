import Catalog
import Wording

/// The columns of the picks: what the listing asks, and what the user says of it.
struct PickColumns {
  private let showsStatus: Bool
  private let showsVendor: Bool
  private let shopWidth: Int
  private let priceWidth: Int

  /// - Parameter priceWidth: columns that the longest price takes.
  init(width: Int, priceWidth: Int) {
    self.priceWidth = priceWidth
    showsStatus = width >= 46
    showsVendor = width >= 72
    shopWidth = width >= 96 ? min(28, width / 5) : 0
  }

  var heading: Line {
    line(
      mark: "", price: Words.priceHeading, minimumOrder: Words.minimumOrderHeading, quantity: Words.quantityHeading,
      status: Words.statusHeading, vendor: Words.vendorHeading, shop: Words.shopHeading, title: Words.titleHeading,
      style: .dim)
  }

  /// - Parameter mark: whether it is selected, and saved.
  func line(_ pick: Pick, vendor: String, mark: String, originalTitle: Bool, isSelected: Bool) -> Line {
    let title = pick.listing.title
    var line = line(
      mark: mark, price: ResultColumns.price(of: pick.listing),
      minimumOrder: pick.listing.minimumOrder.map(Wording.count) ?? "–",
      quantity: pick.quantity.map(Wording.count) ?? "–", status: pick.status ?? "–", vendor: vendor,
      shop: pick.listing.shop.name?.string ?? "–", title: originalTitle ? title.preferOriginal : title.preferTranslated)
    line.isSelected = isSelected
    return line
  }

  private func line(
    mark: String, price: String, minimumOrder: String, quantity: String, status: String, vendor: String, shop: String,
    title: String, style: Style = .plain
  ) -> Line {
    var pieces = [
      Piece(mark, mark.hasSuffix("*") ? .picked : .bold, width: 2), Piece(" "),
      Piece(price, style, width: priceWidth),
      Piece(minimumOrder, style, width: 6, alignment: .right), Piece("  "),
      Piece(quantity, style, width: 6, alignment: .right), Piece("  "),
    ]
    if showsStatus { pieces += [Piece(status, style, width: 9), Piece("  ")] }
    if showsVendor { pieces += [Piece(vendor, style, width: 6), Piece(" ")] }
    if shopWidth > 0 { pieces += [Piece(shop, style, width: shopWidth), Piece("  ")] }
    return Line(pieces + [Piece(title, style)])
  }
}
