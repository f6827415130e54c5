import Catalog
import Queries
import Wording

/// The columns of the result list that a width has room for. Mark, price, minimum order and title are always there; each of
/// the others is as long as it leaves the title enough.
struct ResultColumns {
  private let words: any ResultPhrases
  let widths: Widths
  private let quantity: Int?

  /// How wide they are; 0 and `false` are not there.
  struct Widths: Hashable, Sendable {
    let price: Int
    let sales: Bool
    let rate: Bool
    let likeness: Bool
    let vendor: Int
    let shop: Int
  }

  /// Columns that the title has before anything else is shown beside it, and before the shop is.
  private static let titleWidth = (least: 22, besideShop: 36)

  /// - Parameters:
  ///   - priceWidth: columns that the longest price takes: it takes them from the titles, and is never cut.
  ///   - vendorWidth: columns that the vendors' codes take at most; 0 when they are not shown.
  ///   - holdsTitle: whether the title stands in the same line.
  ///   - quantity: how many pieces are wanted: the prices are those at that.
  init(
    _ words: any ResultPhrases, width: Int, priceWidth: Int = leastPriceWidth, vendorWidth: Int,
    showsLikeness: Bool = false, holdsTitle: Bool = true, quantity: Int? = nil
  ) {
    self.words = words
    self.quantity = quantity
    let title = holdsTitle ? Self.titleWidth : (least: 0, besideShop: 0)
    // The marks, and the minimum order with its gap.
    var room = width - 3 - priceWidth - 8
    func takes(_ columns: Int) -> Bool {
      guard columns > 0, room - columns >= title.least else { return false }
      room -= columns
      return true
    }
    let sales = takes(14)
    let likeness = showsLikeness && takes(6)
    let vendor = vendorWidth > 0 && takes(vendorWidth + 1) ? vendorWidth : 0
    let rate = takes(8)
    let shop = min(28, room - title.besideShop - 2)
    widths = Widths(
      price: priceWidth, sales: sales, rate: rate, likeness: likeness, vendor: vendor, shop: shop >= 12 ? shop : 0)
  }

  var heading: Line {
    var pieces = [
      Piece("   "), Piece(words.priceHeading(at: quantity), .dim, width: widths.price),
      Piece(words.minimumOrderHeading, .dim, width: 6, alignment: .right),
      Piece("  "),
    ]
    if widths.sales { pieces += [Piece(words.salesHeading, .dim, width: 12, alignment: .right), Piece("  ")] }
    if widths.rate { pieces += [Piece(words.rateHeading, .dim, width: 6, alignment: .right), Piece("  ")] }
    if widths.likeness { pieces += [Piece(words.likenessHeading, .dim, width: 4, alignment: .right), Piece("  ")] }
    if widths.vendor > 0 { pieces += [Piece(words.vendorHeading, .dim, width: widths.vendor), Piece(" ")] }
    if widths.shop > 0 { pieces += [Piece(words.shopHeading, .dim, width: widths.shop), Piece("  ")] }
    pieces.append(Piece(words.titleHeading, .dim))
    return Line(pieces)
  }

  func line(_ row: ResultRow) -> Line {
    let listing = row.listing
    let style: Style = row.isRejected ? .dim : .plain
    var pieces = [
      Self.mark(of: row), Piece(row.note, .bold, width: 1),
      Piece(Self.price(of: listing, at: row.quantity, words), row.isRejected ? .dim : .bold, width: widths.price),
      Piece(listing.minimumOrder.map { words.common.count($0) } ?? "–", style, width: 6, alignment: .right),
      Piece("  "),
    ]
    if widths.sales {
      pieces += [Piece(sales(listing.sales.first), style, width: 12, alignment: .right), Piece("  ")]
    }
    if widths.rate {
      pieces += [Piece(Self.rate(listing.repurchaseRate), style, width: 6, alignment: .right), Piece("  ")]
    }
    if widths.likeness {
      pieces += [Piece(row.likeness.map(String.init) ?? "", style, width: 4, alignment: .right), Piece("  ")]
    }
    if widths.vendor > 0 { pieces += [Piece(row.vendor, style, width: widths.vendor), Piece(" ")] }
    if widths.shop > 0 { pieces += [Piece(listing.shop.name?.string ?? "–", style, width: widths.shop), Piece("  ")] }
    if !row.folded.isEmpty {
      pieces.append(Piece(words.spread(row.folded), .bold))
    } else if row.twins > 0 {
      pieces.append(Piece(words.samePicture(row.twins + 1), .dim))
    }
    let title = listing.title
    pieces.append(Piece(row.showsOriginalTitle ? title.preferOriginal : title.preferTranslated, style))
    return Line(pieces, selected: row.isSelected)
  }

  /// The line of a row of which nothing but the selection may have changed.
  func line(_ known: Line, of row: ResultRow) -> Line {
    let mark = Self.mark(of: row)
    guard known.pieces.first != mark || known.isSelected != row.isSelected else { return known }
    return Line([mark] + known.pieces.dropFirst(), selected: row.isSelected)
  }

  private static func mark(of row: ResultRow) -> Piece {
    let mark = row.mark
    return Piece(mark, mark.hasSuffix("*") ? .picked : .bold, width: 2)
  }

  static let leastPriceWidth = 9

  /// Columns that a price takes at least, with what stands over it.
  static func leastPriceWidth(at quantity: Int?, _ words: any ResultPhrases) -> Int {
    max(leastPriceWidth, quantity == nil ? 0 : DisplayWidth.columns(words.priceHeading(at: quantity)))
  }

  /// An amount with its point in a fixed column, and a letter for a basis that is not wholesale: `  34.50  `, `  9.90 r`.
  /// A `+` says that it begins there, and a unit that it is not the price of a piece: `  12.00+`, `12.00/set`. A `<` says
  /// that fewer are wanted than the shop sells: the price is that of its smallest order.
  static func price(of listing: Listing, at quantity: Int? = nil, _ words: any ResultPhrases) -> String {
    let wanted = quantity.flatMap { listing.price(at: $0) }
    guard let price = quantity == nil ? listing.mainPrice : wanted?.price else { return "    –" }
    let least = wanted?.isBelowMinimum == true ? "<" : ""
    let text = price.amount.description + (price.written == nil ? "" : "+")
    guard price.currency == .yuan else { return "\(price.currency) \(text)\(least)" }
    if let unit = listing.otherUnit {
      // The amount is never cut; of the unit there is what room is left for.
      return DisplayWidth.clipped("\(text)\(least)/\(unit)", to: max(leastPriceWidth, text.count + least.count + 2))
        .text
    }
    let whole = text.prefix { $0 != "." }.count
    let padded = String(repeating: " ", count: max(0, 4 - whole)) + text
    let mark = least + words.basisMark(price.basis)
    guard !mark.isEmpty else { return padded }
    return padded + String(repeating: " ", count: max(0, 8 - padded.count)) + mark
  }

  /// The figure; its window is written beside it when it is not the column's 30 days.
  private func sales(_ figure: SalesFigure?) -> String {
    guard let figure else { return "–" }
    let count = words.common.count(figure.count) + (figure.isAtLeast ? "+" : "")
    return figure.window == .days(30) ? count : count + words.windowMark(figure.window)
  }

  private static func rate(_ rate: Rate?) -> String {
    guard let rate else { return "–" }
    return rate.percent.map { $0.shortest + "%" } ?? rate.probablePercent.map { $0.shortest + "%?" } ?? rate.raw + "?"
  }
}

extension FilterVerdict {
  /// Before a result's price: whether it meets the filters.
  var mark: String {
    switch self {
    case .holds: " "
    case .unknown: "?"
    case .fails: "/"
    }
  }
}
