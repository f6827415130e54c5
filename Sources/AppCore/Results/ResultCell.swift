import Catalog
import Sourcing
import Wording

/// What stands in one column of a result's row.
enum ResultCell {
  /// What is not known.
  private static let unknown = "–"

  static func text(of column: ListColumn, in row: ResultRow, _ words: any ResultPhrases) -> String {
    let listing = row.listing
    switch column {
    case .price: return price(of: listing, at: row.quantity, words)
    case .basis(let basis): return listing.price(basis).map { amount(of: $0, listing) } ?? noPrice
    case .minimumOrder: return listing.minimumOrder.map { words.common.count($0) } ?? unknown
    case .sold: return sales(listing.sales.first, words)
    case .again: return rate(listing.repurchaseRate)
    case .likeness: return row.likeness.map(String.init) ?? ""
    case .vendor: return row.vendor
    case .shop: return listing.shop.name?.string ?? unknown
    case .place: return listing.shop.location?.string ?? unknown
    case .years: return listing.shop.years.map(words.years) ?? unknown
    case .score: return listing.shop.score?.shortest ?? unknown
    case .shopAgain: return rate(listing.shop.repurchaseRate)
    case .certified: return words.certified(listing.shop.flags)
    case .stock: return listing.stock.map { words.common.count($0) } ?? unknown
    case .ships: return listing.shipsWithinHours.map(words.hours) ?? unknown
    case .freePostage: return listing.freeShipping.map(words.common.yesOrNo) ?? unknown
    }
  }

  // MARK: Where it stands

  /// Columns of the screen between a column and the next one.
  static func gap(after column: ListColumn, before next: ListColumn?) -> Int {
    // Amounts stand by their points, and the minimum order to the right of its column: between them there is room.
    if column.isMoney { return next == .minimumOrder ? 0 : 1 }
    return column == .vendor ? 1 : 2
  }

  static func alignment(of column: ListColumn) -> Piece.Alignment {
    switch column {
    case .price, .basis, .vendor, .shop, .place, .certified: .left
    default: .right
    }
  }

  // MARK: Money

  static let leastPriceWidth = 9

  /// Columns that a price takes at least, with what stands over it.
  static func leastMoneyWidth(_ column: ListColumn, at quantity: Int?, _ words: any ResultPhrases) -> Int {
    let isUsual = column == .price && quantity == nil
    return max(leastPriceWidth, isUsual ? 0 : DisplayWidth.columns(words.heading(of: column, at: quantity)))
  }

  private static let noPrice = "    –"

  /// An amount with its point in a fixed column, and a letter for a basis that is not wholesale: `  34.50  `, `  9.90 r`.
  /// A `+` says that it begins there, and a unit that it is not the price of a piece: `  12.00+`, `12.00/set`. A `<` says
  /// that fewer are wanted than the shop sells: the price is that of its smallest order.
  static func price(of listing: Listing, at quantity: Int? = nil, _ words: any ResultPhrases) -> String {
    let wanted = quantity.flatMap { listing.price(at: $0) }
    guard let price = quantity == nil ? listing.mainPrice : wanted?.price else { return noPrice }
    let mark = listing.otherUnit == nil && price.currency == .yuan ? words.basisMark(price.basis) : ""
    return amount(of: price, listing, mark: (wanted?.isBelowMinimum == true ? "<" : "", mark))
  }

  /// - Parameter mark: right behind the amount, and behind the column of its point.
  private static func amount(
    of price: Price, _ listing: Listing, mark: (near: String, far: String) = ("", "")
  ) -> String {
    let text = price.amount.description + (price.written == nil ? "" : "+")
    guard price.currency == .yuan else { return "\(price.currency) \(text)\(mark.near)" }
    if let unit = listing.otherUnit {
      // The amount is never cut; of the unit there is what room is left for.
      return DisplayWidth.clipped(
        "\(text)\(mark.near)/\(unit)", to: max(leastPriceWidth, text.count + mark.near.count + 2)
      ).text
    }
    let whole = text.prefix { $0 != "." }.count
    let padded = String(repeating: " ", count: max(0, 4 - whole)) + text
    let marks = mark.near + mark.far
    guard !marks.isEmpty else { return padded }
    return padded + String(repeating: " ", count: max(0, 8 - padded.count)) + marks
  }

  // MARK: Figures

  /// The figure; its window is written beside it when it is not the column's 30 days.
  private static func sales(_ figure: SalesFigure?, _ words: any ResultPhrases) -> String {
    guard let figure else { return unknown }
    let count = words.common.count(figure.count) + (figure.isAtLeast ? "+" : "")
    return figure.window == .days(30) ? count : count + words.windowMark(figure.window)
  }

  private static func rate(_ rate: Rate?) -> String {
    guard let rate else { return unknown }
    return rate.percent.map { $0.shortest + "%" } ?? rate.probablePercent.map { $0.shortest + "%?" } ?? rate.raw + "?"
  }
}
