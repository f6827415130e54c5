import Catalog

/// The columns of the result list that a width has room for; they are dropped from the right of the list below, while
/// mark, price, minimum order and title stay to the end.
struct ResultColumns {
  let width: Int
  private let showsSales: Bool
  private let showsRate: Bool
  private let showsLikeness: Bool
  private let vendorWidth: Int
  private let shopWidth: Int

  init(width: Int, showsVendor: Bool, showsLikeness: Bool = false) {
    self.width = width
    self.showsLikeness = showsLikeness && width >= 48
    showsSales = width >= 54
    showsRate = width >= 64
    vendorWidth = showsVendor && width >= (showsLikeness ? 80 : 74) ? (width < 96 ? 8 : 12) : 0
    shopWidth = width >= 92 ? min(28, width / 5) : 0
  }

  var heading: Line {
    var pieces = [
      Piece("   "), Piece(Words.priceHeading, .dim, width: 9),
      Piece(Words.minimumOrderHeading, .dim, width: 6, alignment: .right),
      Piece("  "),
    ]
    if showsSales { pieces += [Piece(Words.salesHeading, .dim, width: 12, alignment: .right), Piece("  ")] }
    if showsRate { pieces += [Piece(Words.rateHeading, .dim, width: 6, alignment: .right), Piece("  ")] }
    if showsLikeness { pieces += [Piece(Words.likenessHeading, .dim, width: 4, alignment: .right), Piece("  ")] }
    if vendorWidth > 0 { pieces += [Piece(Words.vendorHeading, .dim, width: vendorWidth), Piece(" ")] }
    if shopWidth > 0 { pieces += [Piece(Words.shopHeading, .dim, width: shopWidth), Piece("  ")] }
    pieces.append(Piece(Words.titleHeading, .dim))
    return Line(pieces)
  }

  func line(
    _ listing: Listing, vendor: String, mark: String, twins: Int = 0, folded: [Listing] = [], likeness: Int? = nil,
    originalTitle: Bool, isSelected: Bool, isRejected: Bool
  ) -> Line {
    let style: Style = isRejected ? .dim : .plain
    var pieces = [
      Piece(mark, mark.hasSuffix("*") ? .picked : .bold, width: 2), Piece(" "),
      Piece(Self.price(of: listing), isRejected ? .dim : .bold, width: Self.priceWidth),
      Piece(listing.minimumOrder.map(Words.count) ?? "–", style, width: 6, alignment: .right), Piece("  "),
    ]
    if showsSales {
      pieces += [Piece(Self.sales(listing.sales.first), style, width: 12, alignment: .right), Piece("  ")]
    }
    if showsRate {
      pieces += [Piece(Self.rate(listing.repurchaseRate), style, width: 6, alignment: .right), Piece("  ")]
    }
    if showsLikeness {
      pieces += [Piece(likeness.map(String.init) ?? "", style, width: 4, alignment: .right), Piece("  ")]
    }
    if vendorWidth > 0 { pieces += [Piece(vendor, style, width: vendorWidth), Piece(" ")] }
    if shopWidth > 0 { pieces += [Piece(listing.shop.name?.string ?? "–", style, width: shopWidth), Piece("  ")] }
    if !folded.isEmpty {
      pieces.append(Piece(Words.spread(folded), .bold))
    } else if twins > 0 {
      pieces.append(Piece(Words.samePicture(twins + 1), .dim))
    }
    pieces.append(Piece(originalTitle ? listing.title.preferOriginal : listing.title.preferTranslated, style))
    return Line(pieces, selected: isSelected)
  }

  private static let priceWidth = 9

  /// An amount with its point in a fixed column, and a letter for a basis that is not wholesale: `  34.50  `, `  9.90 r`.
  /// A `+` says that it begins there, and a unit that it is not the price of a piece: `  12.00+`, `12.00/set`.
  static func price(of listing: Listing) -> String {
    guard let price = listing.mainPrice else { return "    –" }
    let text = price.amount.description + (price.written == nil ? "" : "+")
    guard price.currency == .yuan else { return "\(price.currency) \(text)" }
    if let unit = listing.otherUnit {
      // The amount is never cut; of the unit there is what room is left for.
      return DisplayWidth.clipped("\(text)/\(unit)", to: max(priceWidth, text.count + 2)).text
    }
    let whole = text.prefix { $0 != "." }.count
    let padded = String(repeating: " ", count: max(0, 4 - whole)) + text
    let mark = Words.basisMark(price.basis)
    guard !mark.isEmpty else { return padded }
    return padded + String(repeating: " ", count: max(0, 8 - padded.count)) + mark
  }

  /// The figure; its window is written beside it when it is not the column's 30 days.
  private static func sales(_ figure: SalesFigure?) -> String {
    guard let figure else { return "–" }
    let count = Words.count(figure.count) + (figure.isAtLeast ? "+" : "")
    return figure.window == .days(30) ? count : count + Words.windowMark(figure.window)
  }

  private static func rate(_ rate: Rate?) -> String {
    guard let rate else { return "–" }
    return rate.percent.map { $0.shortest + "%" } ?? rate.raw + "?"
  }
}
