import Sourcing
import Wording

/// What is said of the form that narrows the list.
protocol NarrowingPhrases: CommonPhrases {
  /// The sheet's title.
  var narrowing: String { get }
  func name(of row: NarrowingForm.Row) -> String
  /// Where a line asks for nothing.
  var any: String { get }
  func left(_ count: Int, of all: Int) -> String
  /// Conditions that no line shows.
  func besides(_ conditions: [String]) -> String
  func allAgain(_ count: Int) -> String
}

extension English: NarrowingPhrases {
  var narrowing: String { "Narrow" }
  var any: String { "–" }

  func name(of row: NarrowingForm.Row) -> String {
    switch row {
    case .words: "words"
    case .withoutWords: "without the words"
    case .atMost(let figure): "\(name(of: figure)), at most"
    case .atLeast(let figure): "\(name(of: figure)), at least"
    case .flag(.free): "free postage"
    case .flag(let flag): flag.rawValue
    case .vendor: "vendor"
    case .decided: "decided"
    }
  }

  private func name(of figure: NarrowingCondition.Figure) -> String {
    switch figure {
    case .price: "price in CNY"
    case .priceAt(let pieces): "price at \(common.count(pieces)) in CNY"
    case .basis(let basis): "\(common.name(of: basis)) price in CNY"
    case .minimumOrder: "minimum order"
    case .likeness: "match of 100"
    case .sold: "sold"
    case .again: "reorder rate in %"
    case .years: "years of the shop"
    case .score: "score of the shop"
    case .shopAgain: "shop's reorder rate in %"
    case .stock: "stock"
    case .shipsWithin: "hours until sent"
    }
  }

  func left(_ count: Int, of all: Int) -> String { "\(common.count(count)) of \(common.count(all)) loaded" }
  func besides(_ conditions: [String]) -> String { "and " + conditions.joined(separator: " ") }
  func allAgain(_ count: Int) -> String { "All \(common.count(count)) again" }
}
