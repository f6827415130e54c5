import Catalog
import Foundation
import Queries
import Sourcing
import TestSupport
import Testing

@testable import AppCore

/// What vendors say of the same offers, arriving in whatever order: pages, pages once more, details, failures.
///
/// `SNAPSOURCE_TRIALS` multiplies the rounds, `SNAPSOURCE_SEED` repeats those of a failure.
struct ArrivalTests {
  private static let vendors: [ProviderID] = ["alpha", "beta", "gamma"]
  private static let rounds = 40 * (ProcessInfo.processInfo.environment["SNAPSOURCE_TRIALS"].flatMap { Int($0) } ?? 1)
  private static let seed = Dice.seed(usual: 31)

  @Test func mergingIsTheSameInWhateverOrderRepliesArrive() {
    for round in 0..<Self.rounds {
      var dice = Dice(seed: Self.seed &+ UInt64(round))
      let pages = Self.pages(&dice)
      let details = pages.flatMap(\.listings).filter { _ in dice.isOne(in: 6) }
      let check = dice.isOne(in: 2) ? FilterCheck() : FilterCheck(ImageQuery(highestPrice: Amount(12)))
      // The last one that was asked for details is shown, so that each offer has one.
      let last = Dictionary(details.map { ($0.id, $0) }) { first, _ in first }.values.sorted { $0.id.key < $1.id.key }
      let expected = Self.shown(pages, details: Array(last), check)
      for _ in 0..<8 {
        let shown = Self.shown(pages.shuffled(using: &dice), details: last.shuffled(using: &dice), check)
        #expect(shown == expected, "round \(round), seed \(Self.seed)")
      }
    }
  }

  /// The one that the user has gone to stays selected, and on its line of the screen, whatever comes.
  @Test func theOfferUnderTheCursorStaysWhateverArrives() {
    for round in 0..<Self.rounds {
      var dice = Dice(seed: Self.seed &+ 1_000 &+ UInt64(round))
      var pages = Self.pages(&dice).shuffled(using: &dice)
      var offers = OfferList(vendors: Self.vendors)
      var list = ListView(order: LocalOrder.allCases[dice.below(LocalOrder.allCases.count)])
      func add(_ page: ResultPage) {
        let known = offers.count
        _ = offers.add(page)
        list.came(page: page.number, known: known, to: offers)
      }
      add(pages.removeFirst())
      let row = dice.below(list.shown.count)
      list.cursor = ListCursor(index: row, top: dice.below(row + 1))
      list.userMoved()
      var line = list.cursor.index - list.cursor.top
      let selected = list.selectedPlace.map { offers[$0].listing.id }
      for page in pages {
        add(page)
        let story = "\(page.provider) \(page.number), round \(round), seed \(Self.seed)"
        #expect(list.selectedPlace.map { offers[$0].listing.id } == selected, "\(story)")
        // In an order in which it has risen, no more rows may stand above it.
        line = min(line, list.cursor.index)
        #expect(list.cursor.index - list.cursor.top == line, "\(story)")
        #expect(Set(list.shown).count == offers.count && list.shown.count == offers.count, "\(story)")
      }
    }
  }

  private static let failures: [SearchError.Reason] = [
    .credentialsRefused, .balanceEmpty, .tooManyCalls, .vendorFault, .vendorTimedOut, .requestRefused, .photoUnknown,
    .emptyReply, .notJSON, .nothingReadable(nil), .noReply(.timedOut), .noReplyInTime(.seconds(60)),
  ]

  @Test(arguments: failures) func noFailureTakesAnothersRows(reason: SearchError.Reason) {
    var dice = Dice(seed: Self.seed &+ 2_000)
    let pages = Self.pages(&dice).filter { $0.number == 1 }
    for failing in Self.vendors {
      for place in 0..<3 {
        let others = pages.filter { $0.provider != failing }.shuffled(using: &dice)
        var (whole, typist) = (searching(), searching())
        for (number, page) in others.enumerated() {
          if number == place { typist.fail(failing, reason) }
          typist.answer(page.provider, page.listings)
          whole.answer(page.provider, page.listings)
        }
        if place == others.count { typist.fail(failing, reason) }
        #expect(rows(typist) == rows(whole) && !rows(typist).isEmpty, "\(failing) fails as number \(place) \(typist)")
        #expect(typist.state.inquiry?[failing].failure?.reason == reason)
      }
    }
  }

  private func searching() -> Typist {
    var typist = Typist(
      vendors: Self.vendors.map { Typist.vendor($0.rawValue, $0.rawValue, paging: .pages(maximumSize: 20)) })
    typist.load("red-mug.jpg")
    typist.press("<Enter>")
    return typist
  }

  private func rows(_ typist: Typist) -> [Listing] {
    typist.state.list.shown.map { typist.state.offers.whole(typist.state.offers[$0], of: nil) }
  }

  // MARK: What arrives

  private struct Shown: Equatable {
    var rows: [[Listing]]
    var verdicts: [FilterVerdict]
    var conflicts: [[String]]
  }

  private static func shown(_ pages: [ResultPage], details: [Listing], _ check: FilterCheck) -> Shown {
    var offers = OfferList(vendors: vendors, check: check)
    for page in pages { _ = offers.add(page) }
    for listing in details { offers.take(details: listing) }
    let orders: [LocalOrder] = [.asFound, .priceUp, .priceDown, .minimumOrder, .sales, .repurchase]
    let found = offers.arranged(by: .asFound)
    return Shown(
      rows: orders.map { order in offers.arranged(by: order).map { offers.whole(offers[$0.place], of: nil) } },
      verdicts: found.map(\.verdict),
      conflicts: found.map { arranged in
        offers[arranged.place].conflicts.map { "\($0.member): \($0.values.map(\.provider.rawValue))" }
      })
  }

  /// Two pages of each vendor with some of a dozen offers, of which each says something else and leaves something else out,
  /// and of one of them the first page once more.
  private static func pages(_ dice: inout Dice) -> [ResultPage] {
    var pages: [ResultPage] = []
    for vendor in vendors {
      var numbers = (1...12).shuffled(using: &dice)
      for number in 1...2 {
        let some = numbers.prefix(3 + dice.below(3))
        // What came on the first page may come again on the second.
        numbers.removeFirst(some.count - dice.below(2))
        let listings = some.enumerated().map { place, offer in
          listing(offer, vendor, page: number, rank: (number - 1) * 6 + place + 1, &dice)
        }
        pages.append(ResultPage(provider: vendor, number: number, size: 6, listings: listings, hasNext: true))
      }
    }
    return pages + [pages[dice.below(pages.count)]]
  }

  private static func listing(
    _ number: Int, _ vendor: ProviderID, page: Int, rank: Int, _ dice: inout Dice
  ) -> Listing {
    let basis: PriceBasis = dice.isOne(in: 3) ? .dropShip : .wholesale
    var listing = Listing.sample(
      number, "\(vendor) \(number)", price: "\(8 + dice.below(9)).50", basis: basis, from: vendor, page: page,
      rank: rank, minimumOrder: dice.isOne(in: 2) ? 1 + dice.below(5) : nil,
      shop: dice.isOne(in: 2) ? "shop of \(number)" : nil)
    if dice.isOne(in: 5) { listing.prices = [] }
    if dice.isOne(in: 2) {
      listing.sales = [SalesFigure(dice.isOne(in: 2) ? .days(30) : .days(90), count: dice.below(4))]
    }
    if dice.isOne(in: 3) { listing.tiers = [PriceTier(from: 10, to: nil, amount: Amount(Decimal(7 + dice.below(3))))] }
    listing.repurchaseRate = [nil, Rate("0.5"), Rate("\(dice.below(90))%")][dice.below(3)]
    listing.unit = [nil, nil, nil, CleanText("双"), CleanText("箱")][dice.below(5)]
    listing.shop.years = dice.isOne(in: 2) ? dice.below(9) : nil
    if dice.isOne(in: 3) { listing.pictureAddress = WebAddress("https://cbu01.alicdn.com/\(vendor)-\(number).jpg") }
    listing.tags = dice.isOne(in: 3) ? ["\(vendor)"].compactMap { CleanText($0) } : []
    return listing
  }
}
