import Catalog
import Photos
import Queries
import Sourcing
import Wording

/// How lists of listings are said.
protocol ResultPhrases: CommonPhrases {
  /// By how many filters the results were asked for.
  func filters(_ count: Int) -> String
  /// The pane's title.
  var results: String { get }

  // What stands over the columns, in short
  /// Over a column.
  ///
  /// - Parameter quantity: how many pieces are wanted, when prices are those at that.
  func heading(of column: ListColumn, at quantity: Int?) -> String
  /// - Parameter quantity: how many pieces are wanted, when the prices are those at that.
  func priceHeading(at quantity: Int?) -> String
  /// Over prices of picks at the quantity that is wanted of each.
  var priceAtWantHeading: String { get }
  var minimumOrderHeading: String { get }
  var quantityHeading: String { get }
  var statusHeading: String { get }
  var vendorHeading: String { get }
  var shopHeading: String { get }
  var titleHeading: String { get }

  // In the columns
  /// A letter behind a price that is not wholesale; the details say the word.
  func basisMark(_ basis: PriceBasis) -> String
  func windowMark(_ window: SalesWindow) -> String
  func years(_ years: Int) -> String
  func hours(_ hours: Int) -> String
  /// What the marketplace certifies of a shop, the weightiest first.
  func certified(_ flags: ShopFlags) -> String
  /// A range of minimum orders: `MOQ 1–50`.
  func minimumOrders(_ range: String) -> String

  // Around them
  func backOnTrail(_ name: String) -> String
  func partOf(_ name: String, _ region: PixelRegion) -> String
  /// That the results of these vendors are seen.
  func only(_ names: [String]) -> String
  func sortedHere(_ order: LocalOrder) -> String
  /// That the list can't be put in an order by a column.
  func noOrder(of column: ListColumn) -> String
  /// That a row may stand for several offers.
  var folded: String { get }
  /// What the order was learned from.
  func learned(from lessons: Lessons) -> String
  var learning: String { get }
  var learningEnded: String { get }
  /// That so many of the loaded results meet what was typed.
  func narrowed(_ text: String, to count: Int, of all: Int) -> String
  /// Which condition leaves nothing of the loaded results.
  func nothingMeets(_ condition: String) -> String
  // The note beside the title; see ``page(_:of:shown:loaded:total:isWhole:unsaid:nextCosts:chance:)``
  func page(_ page: String) -> String
  func here(_ shown: String, of loaded: String) -> String
  /// - Parameter all: how many results there are.
  func among(_ all: String) -> String
  /// Of how many no vendor says whether they meet the filters.
  func unsaid(_ results: String) -> String
  /// The chance that the next page holds a better match.
  func better(_ percent: String) -> (long: String, short: String, shortest: String)
}

extension ResultPhrases {
  /// Before the title of an offer whose picture so many offers show.
  func samePicture(_ offers: Int) -> String { "\(offers)× " }

  /// Beside a price where there are no columns.
  func minimumOrder(_ pieces: Int) -> String { minimumOrders(common.count(pieces)) }

  /// Page n of m, unless a sort has mixed the pages; which of the loaded results, how many there are (`+` when a vendor
  /// does not say), of how many no vendor says whether they meet the filters, the next page's cost.
  ///
  /// - Parameter chance: that the next page holds a better match.
  func page(
    _ page: Int?, of pages: Int?, shown: Int, loaded: Int, total: Int?, isWhole: Bool, unsaid: Int,
    nextCosts: CallForecast?, chance: StopLine.Chance?
  ) -> PageNotes {
    let place = page.map { self.page(common.count($0) + (pages.map { "/\(common.count($0))" } ?? "")) }
    let here = self.here(common.count(shown), of: common.count(loaded))
    let mark = unsaid == 0 ? nil : self.unsaid(common.count(unsaid))
    let marked = mark.map { common.comma + $0 } ?? ""
    let all = total.map { among("\(common.count($0))\(isWhole ? "" : "+")") } ?? ""
    let next = nextCosts.map { "\(key(.nextPage, in: .results)) " + common.callsAhead($0) }
    let chances = chance.map { better(percent($0)) }
    func said(_ chance: String?) -> String? { next.map { $0 + (chance.map { common.comma + $0 } ?? "") } }
    let (long, short, shortest) = (said(chances?.long), said(chances?.short), said(chances?.shortest))
    return PageNotes(
      whole: [
        [place, here + all + marked, long], [place, here + all + marked, short], [place, here + marked, short],
        [place, here + marked, shortest],
      ],
      // The page is missed more than the row.
      parts: [
        [place, mark, shortest], [place, here + marked, next], [here + marked, next], [here, next], [next],
      ])
  }

  private func percent(_ chance: StopLine.Chance) -> String {
    switch chance {
    case .unknown: "?%"
    case .share(let share): share < 0.01 ? "<1%" : "\(min(99, Int(exactly: (100 * share).rounded()) ?? 99))%"
    }
  }

  /// Before the title of a row that stands for several offers: how many, of how many shops, and from what to what they
  /// ask.
  func spread(_ offers: [Listing]) -> String {
    var parts = ["\(offers.count)×"]
    if let shops = common.shops(of: offers) { parts.append(shops) }
    if let first = offers.first?.mainPrice {
      // Figures of another basis, currency or unit mean something else.
      let alike = offers.filter { $0.otherUnitKind == offers.first?.otherUnitKind }.compactMap(\.mainPrice)
        .filter { $0.basis == first.basis && $0.currency == first.currency }
      if let low = alike.map(\.amount).min(), let high = alike.map(\.amount).max(), low < high {
        parts.append("\(low)–\(high)")
      }
    }
    let minimums = offers.compactMap(\.minimumOrder)
    if let low = minimums.min(), let high = minimums.max(), low < high {
      parts.append(minimumOrders("\(common.count(low))–\(common.count(high))"))
    }
    return parts.joined(separator: " ") + "  "
  }

  /// What it began with, and what was searched by since: the pictures of offers, and words.
  func trail(_ steps: [Trail.Step], to name: String) -> String {
    guard let first = steps.first?.inquiry else { return name }
    let names = steps.map { step in
      switch step.next {
      case .picture(of: let offer): offer.key
      case .words(let words): words.text
      }
    }
    return ([first.shortName ?? ""] + names).joined(separator: " › ")
  }
}

extension English: ResultPhrases {
  func filters(_ count: Int) -> String { count == 1 ? "1 filter" : "\(count) filters" }
  var results: String { "Results" }
  func priceHeading(at quantity: Int?) -> String { quantity.map { "CNY at \(common.count($0))" } ?? " CNY/pc" }
  var priceAtWantHeading: String { "CNY at qty" }
  var minimumOrderHeading: String { "MOQ" }
  var quantityHeading: String { "qty" }
  var statusHeading: String { "status" }
  var vendorHeading: String { "vendor" }
  var shopHeading: String { "shop" }
  var titleHeading: String { "title" }

  func heading(of column: ListColumn, at quantity: Int?) -> String {
    switch column {
    case .price: priceHeading(at: quantity)
    case .basis(let basis): common.name(of: basis)
    case .minimumOrder: minimumOrderHeading
    case .sold: "sold 30d"
    case .again: "reorder"
    case .likeness: "match"
    case .vendor: vendorHeading
    case .shop: shopHeading
    case .place: "place"
    case .years: "years"
    case .score: "score"
    case .shopAgain: "back"
    case .certified: "certified"
    case .stock: "stock"
    case .ships: "ships"
    case .freePostage: "free"
    }
  }

  func backOnTrail(_ name: String) -> String { "Back at the results of \(name). Nothing was charged" }
  func partOf(_ name: String, _ region: PixelRegion) -> String {
    "\(name), part \(region.left),\(region.top)–\(region.right),\(region.bottom)"
  }
  func only(_ names: [String]) -> String { names.joined(separator: ", ") + " only" }
  func narrowed(_ text: String, to count: Int, of all: Int) -> String {
    "& \(text): \(common.count(count)) of \(common.count(all)) loaded"
  }
  func nothingMeets(_ condition: String) -> String {
    "No result here meets \(condition). \(key(.narrow, in: .results)): change it, \(key(.back, in: .results)): show all"
  }
  func learned(from lessons: Lessons) -> String {
    let (picks, rejections) = (lessons.picked.count, lessons.rejected.count)
    guard picks + rejections > 0 else { return "order learns as you decide" }
    let said = [
      picks == 0 ? nil : common.picks(picks),
      rejections == 0 ? nil : rejections == 1 ? "1 rejection" : "\(rejections) rejections",
    ]
    return "order learned from " + said.compactMap(\.self).joined(separator: ", ")
  }
  var learningEnded: String { "Ordered as found again" }
  var learning: String {
    "As found until you pick or reject. Then what looks like your picks comes first. \(key(.switchLearning, in: .results)): as found"
  }
  var folded: String { "folded" }
  func noOrder(of column: ListColumn) -> String { "The list cannot be sorted by “\(heading(of: column, at: nil))”" }
  func sortedHere(_ order: LocalOrder) -> String { "by \(name(of: order))" }

  func basisMark(_ basis: PriceBasis) -> String {
    switch basis {
    case .wholesale: ""
    case .retail: "r"
    case .dropShip: "d"
    case .member, .memberBatch: "m"
    case .coupon: "c"
    case .promotion: "p"
    case .sale: "s"
    case .original: "o"
    }
  }

  func windowMark(_ window: SalesWindow) -> String {
    window.days.map { "/\($0)d" } ?? " ever"
  }

  func years(_ years: Int) -> String { "\(years) y" }
  func hours(_ hours: Int) -> String { "\(hours) h" }
  func certified(_ flags: ShopFlags) -> String {
    flags.named.filter { $0.value == true }.map { $0.name.split(separator: "_").joined(separator: " ") }
      .joined(separator: " · ")
  }

  func name(of order: LocalOrder) -> String {
    switch order {
    case .asFound: "as found"
    case .priceUp: "price, low to high (wholesale first)"
    case .priceDown: "price, high to low (wholesale first)"
    case .basis(let basis): "\(common.name(of: basis)) price, low to high"
    case .minimumOrder: "minimum order, lowest first"
    case .sales: "sold, most first"
    case .repurchase: "reorder rate, highest first"
    case .years: "years of the shop, most first"
    case .score: "score of the shop, highest first"
    case .shopRepurchase: "shop's reorder rate, highest first"
    case .stock: "stock, most first"
    case .shipsWithin: "hours until sent, fewest first"
    case .likeness: "match, best first"
    case .learned: "learned from your decisions"
    }
  }

  func minimumOrders(_ range: String) -> String { "MOQ \(range)" }
  func page(_ page: String) -> String { "page \(page)" }
  func here(_ shown: String, of loaded: String) -> String { "\(shown) of \(loaded) here" }
  func among(_ all: String) -> String { " of \(all)" }
  func unsaid(_ results: String) -> String { "\(results) marked ?" }
  func better(_ percent: String) -> (long: String, short: String, shortest: String) {
    ("\(percent) for a better match", "\(percent) better match", "\(percent) for better")
  }
}
