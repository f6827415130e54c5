import Sourcing
import Wording

/// What is said of the columns of the results.
protocol ColumnPhrases: CommonPhrases {
  /// The sheet's title.
  var columns: String { get }
  var columnsNote: String { get }
  /// What a column says, in a few words.
  func meaning(of column: ListColumn) -> String
  /// Why a column that is wanted is not seen.
  func notSeen(_ column: ListColumn) -> String
  var columnNotShown: String { get }
  var usualColumns: String { get }
}

extension English: ColumnPhrases {
  var columns: String { "Columns" }
  var columnsNote: String { "\(key(.back, in: .columns)): close" }

  func meaning(of column: ListColumn) -> String {
    switch column {
    case .price: "the vendor's first price, or that at your quantity"
    case .basis: "the price on this basis, where the vendor gives it"
    case .minimumOrder: "the fewest that the shop sells"
    case .sold: "units sold, in 30 days unless said otherwise"
    case .again: "reorder rate: buyers who bought this item again"
    case .likeness: "match of the picture with your photo, 0 to 100"
    case .vendor: "which vendors have it"
    case .shop: "the shop's name"
    case .place: "where the shop is"
    case .years: "years of the shop on the marketplace"
    case .score: "the marketplace's score of the shop"
    case .shopAgain: "buyers who came back to the shop"
    case .certified: "factory, verified and what else is certified"
    case .stock: "pieces in stock"
    case .ships: "hours until it is sent"
    case .freePostage: "whether postage is free"
    }
  }

  func notSeen(_ column: ListColumn) -> String {
    switch column {
    case .vendor: "not seen: no room, or one vendor's results"
    case .likeness: "not seen: no room, or nothing to compare with"
    default: "no room for it – \(key(.columnLeft, in: .columns)) moves it to the left"
    }
  }

  var columnNotShown: String { "It is not shown. \(key(.toggle, in: .columns)): show it" }
  var usualColumns: String { "The usual columns" }
}
