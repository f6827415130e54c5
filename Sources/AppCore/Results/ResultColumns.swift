import Catalog
import Likeness
import Queries
import Sourcing
import Wording

/// The columns of the result list that a width has room for. Each of those that are wanted is there as long as it leaves
/// the title enough; the first two always are, and so is the title.
struct ResultColumns {
  /// A column and how wide it is.
  struct Placed: Hashable, Sendable {
    let column: ListColumn
    let width: Int
    /// Columns of the screen behind it.
    let gap: Int
  }

  let placed: [Placed]
  private let words: any ResultPhrases
  private let quantity: Int?

  /// Columns of the screen that the title has before anything else is shown beside it, and before the shop is where
  /// nobody has asked for it.
  private static let titleWidth = (least: 22, leastOnWide: 30, besideShop: 36)
  /// Columns of the screen that a list has at least which has the whole width of a wide screen.
  private static let wide = Layout.leastWide.columns - 4
  private static let shopWidth = 12...28
  /// How many columns are there however narrow the list is.
  private static let always = 2
  /// What stands before the first column: the marks, and a note.
  private static let leadWidth = 3

  /// - Parameters:
  ///   - wanted: without what cannot be shown now.
  ///   - figureWidths: columns that the longest amount or count takes of each column of them: it takes them from the titles,
  ///     and is never cut.
  ///   - vendorWidth: columns that the vendors' codes take at most.
  ///   - holdsTitle: whether the title stands in the same line.
  ///   - quantity: how many pieces are wanted: the prices are those at that.
  init(
    _ wanted: ListColumns, _ words: any ResultPhrases, width: Int, figureWidths: FigureWidths = FigureWidths(),
    vendorWidth: Int, holdsTitle: Bool = true, quantity: Int? = nil
  ) {
    self.words = words
    self.quantity = quantity
    let least = !holdsTitle ? 0 : width < Self.wide ? Self.titleWidth.least : Self.titleWidth.leastOnWide
    let besideShop = holdsTitle ? (wanted.isUsual ? Self.titleWidth.besideShop : least) : 0
    var room = width - Self.leadWidth
    var widths: [ListColumn: Int] = [:]
    let gaps = Dictionary(
      uniqueKeysWithValues: wanted.shown.enumerated().map { place, column in
        (column, ResultCell.gap(after: column, before: wanted.shown.dropFirst(place + 1).first))
      })
    let figures = figureWidths.byColumn(wanted)
    for column in wanted.byNeed {
      let gap = gaps[column] ?? 0
      let narrowest =
        column.isMoney
        ? ResultCell.leastMoneyWidth(column, at: quantity, words)
        : column == .vendor ? vendorWidth : Self.usualWidth(of: column)
      let heading = column == .minimumOrder ? DisplayWidth.columns(words.minimumOrderHeading) + 1 : 0
      var columns = max(narrowest, figures[column] ?? 0, heading)
      if column == .shop {
        columns = min(Self.shopWidth.upperBound, room - besideShop - gap)
        guard columns >= Self.shopWidth.lowerBound else { continue }
      }
      guard widths.count < Self.always || room - columns - gap >= least else { continue }
      room -= columns + gap
      widths[column] = columns
    }
    placed = wanted.shown.compactMap { column in
      widths[column].map { Placed(column: column, width: $0, gap: gaps[column] ?? 0) }
    }
  }

  /// Columns of the screen that a column takes at least that is not one of money.
  static func usualWidth(of column: ListColumn) -> Int {
    switch column {
    case .price, .basis, .shop, .vendor: 0
    case .minimumOrder, .shopAgain: 6
    case .again: 7
    case .sold: 12
    case .likeness: 5
    case .freePostage: 4
    case .place: 18
    case .years, .score, .ships: 6
    case .certified: 16
    case .stock: 9
    }
  }

  /// The column that stands there in a line; `nil` inside is the title, which has none.
  func column(at place: Int) -> ListColumn?? {
    var end = Self.leadWidth
    guard place >= end else { return nil }
    for column in placed {
      end += column.width + column.gap
      if place < end { return column.column }
    }
    return .some(nil)
  }

  var heading: Line {
    var pieces = [Piece("", width: Self.leadWidth)]
    for column in placed {
      pieces += self.pieces(words.heading(of: column.column, at: quantity), .dim, in: column)
    }
    pieces.append(Piece(words.titleHeading, .dim))
    return Line(pieces)
  }

  func line(_ row: ResultRow) -> Line {
    let style: Style = row.isRejected ? .dim : .plain
    var pieces = [Self.mark(of: row), Piece(row.note, row.note == ResultRow.disputed ? .conflict : .bold, width: 1)]
    for column in placed {
      let style = row.isRejected ? style : Self.style(of: column.column, in: row)
      pieces += self.pieces(ResultCell.text(of: column.column, in: row, words), style, in: column)
    }
    if !row.folded.isEmpty {
      pieces.append(Piece(words.spread(row.folded), .bold))
    } else if row.twins > 0 {
      pieces.append(Piece(words.samePicture(row.twins + 1), .dim))
    }
    pieces.append(Piece(words.common.title(of: row.listing, original: row.showsOriginalTitle), style))
    return Line(pieces, selected: row.isSelected)
  }

  /// Of what decides first: the price, and a match that likely is the same product.
  private static func style(of column: ListColumn, in row: ResultRow) -> Style {
    switch column {
    case .price: .price
    case .likeness where row.likeness.map { $0 >= LookGroups.leastMatch } == true: .match
    default: .plain
    }
  }

  private func pieces(_ text: String, _ style: Style, in column: Placed) -> [Piece] {
    let piece = Piece(text, style, width: column.width, alignment: ResultCell.alignment(of: column.column))
    return column.gap == 0 ? [piece] : [piece, Piece(String(repeating: " ", count: column.gap))]
  }

  /// The line of a row of which nothing but the selection may have changed.
  func line(_ known: Line, of row: ResultRow) -> Line {
    let mark = Self.mark(of: row)
    guard known.pieces.first != mark || known.isSelected != row.isSelected else { return known }
    return Line([mark] + known.pieces.dropFirst(), selected: row.isSelected)
  }

  private static func mark(of row: ResultRow) -> Piece {
    let mark = row.mark
    return Piece(mark, style(ofMark: mark), width: 2)
  }
}

extension ResultColumns {
  /// Of the marks before a row, whose last is what was decided.
  static func style(ofMark mark: String) -> Style {
    mark.hasSuffix("*") ? .picked : mark.hasSuffix("x") ? .rejected : .bold
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
