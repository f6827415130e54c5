import Catalog
import Foundation
import Photos
import Queries
import Sourcing
import Testing

@testable import AppCore

@Suite("The order of results")
struct ResultOrderTests {
  private let vendors: [ProviderID] = ["alpha", "beta", "gamma"]

  private func page(_ provider: ProviderID, _ numbers: [Int], page: Int = 1, isKept: Bool = false) -> ResultPage {
    ResultPage(
      provider: provider, number: page, size: 3,
      listings: numbers.enumerated().map {
        .sample(
          $0.element, "\(provider) \($0.element)", price: "\($0.element).00", from: provider, page: page,
          rank: (page - 1) * 3 + $0.offset + 1)
      }, hasNext: true, keptSince: isKept ? .distantPast : nil)
  }

  /// Offers, and a list that shows them.
  private struct Results {
    var offers: OfferList
    var list: ListView

    mutating func add(_ page: ResultPage) {
      let known = offers.count
      _ = offers.add(page)
      list.came(page: page.number, known: known, to: offers)
    }

    var numbers: [String] { list.shown.map { offers[$0].listing.id.number } }

    var selected: String? { list.selectedPlace.map { offers[$0].listing.id.number } }

    /// The rows as they are shown, whatever the places in which they are kept.
    var shown: [Listing] { list.shown.map { offers.whole(offers[$0], of: list.view) } }
  }

  private func results(_ pages: [ResultPage], order: LocalOrder = .asFound) -> Results {
    var results = Results(offers: OfferList(vendors: vendors), list: ListView(order: order))
    for page in pages { results.add(page) }
    return results
  }

  private func numbers(_ state: AppState) -> [String] { state.list.shown.map { state.offers[$0].listing.id.number } }

  private func permutations<Element>(_ items: [Element]) -> [[Element]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index -> [[Element]] in
      var rest = items
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }

  @Test func `it is the same whoever answered first and whatever came from the archive`() {
    let pages = [
      page("alpha", [1, 2, 3]), page("beta", [3, 4, 1]), page("gamma", [5, 6, 4]), page("alpha", [7, 4, 8], page: 2),
      page("beta", [8, 2, 9], page: 2),
    ]
    let expected = results(pages)
    // 1 and 3 stand high at two vendors each; 4 at two, but only their first page counts.
    #expect(expected.numbers == ["1", "3", "4", "5", "2", "6", "8", "7", "9"])
    for (number, order) in permutations(pages).enumerated() {
      var order = order
      order[number % order.count].keptSince = .distantPast
      #expect(results(order).shown == expected.shown, "\(order.map { "\($0.provider) \($0.number)" })")
      let sorted = results(order, order: .priceDown)
      #expect(sorted.shown == results(pages, order: .priceDown).shown)
    }
  }

  @Test func `vendors that have nothing in common are mixed by rank, not put one after the other`() {
    let results = results([
      page("gamma", [7, 8, 9], isKept: true), page("alpha", [1, 2, 3]), page("beta", [4, 5, 6]),
    ])
    #expect(results.numbers == ["1", "4", "7", "2", "5", "8", "3", "6", "9"])
  }

  @Test func `a page of a vendor that lags behind stands with its page, and the selected row on its line`() {
    var results = results([page("alpha", [1, 2, 3]), page("alpha", [4, 5, 6], page: 2)])
    results.list.cursor = ListCursor(index: 4, top: 2)
    results.list.userMoved()
    results.add(page("beta", [7, 8, 9]))
    #expect(results.numbers == ["1", "7", "2", "8", "3", "9", "4", "5", "6"])
    #expect(results.selected == "5" && results.list.cursor == ListCursor(index: 7, top: 5))
  }

  @Test func `until the user moves the first row is selected, whoever comes and however it is sorted`() {
    var results = results([page("beta", [4, 5, 6])])
    #expect(results.selected == "4")
    results.add(page("alpha", [1, 2, 3]))
    #expect(results.selected == "1" && results.list.cursor == ListCursor())
    results.list.sort(.priceDown, of: results.offers)
    results.add(page("gamma", [7, 8, 9]))
    #expect(results.selected == "9" && results.list.cursor == ListCursor())
  }

  @Test func `of a page that was asked for the first row is selected, whoever came first`() {
    var results = results([page("alpha", [1, 2, 3]), page("beta", [4, 5, 6])])
    results.list.cursor.index = 5
    results.list.userMoved()
    results.list.awaitedPage = 2
    results.add(page("beta", [14, 15, 16], page: 2))
    #expect(results.selected == "14")
    results.add(page("alpha", [11, 12, 13], page: 2))
    #expect(results.selected == "11" && results.list.cursor == ListCursor(index: 6, top: 6))
  }

  @Test func `a decision that comes as a row changes under the hand is not taken`() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("beta", [.sample(4, "four", from: "beta", rank: 2)])
    typist.look(1)
    typist.answer("alpha", [.sample(1, "one")])
    typist.burst(" ")
    #expect(typist.changes.isEmpty && typist.shows("The list has just changed"), "\(typist)")
    for keys in ["x", "X", " "] {
      typist.look(0.08)
      typist.burst(keys)
      #expect(typist.changes.isEmpty && typist.state.overlay == nil, "\(keys)\(typist)")
    }
    typist.look(0.31)
    typist.burst(" ")
    #expect(typist.changes.map(\.step.listing.number) == ["1"], "\(typist)")
    // What the user does himself needs no second look.
    typist.burst("x")
    #expect(typist.changes.map(\.step.listing.number) == ["4"], "\(typist)")
  }

  @Test func `so it is with the first rows, and with what is typed as a command`() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one"), .sample(2, "two", rank: 2)])
    typist.burst(" ")
    #expect(typist.changes.isEmpty, "\(typist)")
    typist.burst(":pick<Enter>")
    #expect(typist.changes.isEmpty && typist.shows("The list has just changed"), "\(typist)")
    typist.look(0.31)
    typist.burst(":pick<Enter>")
    #expect(typist.changes.map(\.step.listing.number) == ["1"], "\(typist)")
  }

  @Test func `a clock that was set back keeps nobody from deciding`() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one")])
    typist.look(1)
    typist.take(.clockTicked(typist.state.now - 3_600, lastFrame: typist.state.now - 3_601))
    typist.burst(" ")
    #expect(typist.changes.map(\.step.listing.number) == ["1"], "\(typist)")
  }

  @Test(arguments: ["<Enter>", "X"]) func `what is open stays with its listing, whoever answers`(key: String) {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("beta", [.sample(4, "four", from: "beta", rank: 2)])
    typist.press(key)
    typist.answer("alpha", [.sample(1, "one")])
    #expect(typist.state.selectedListing?.id.number == "4", "\(typist)")
    if key == "X" {
      typist.press("1")
      #expect(typist.changes.map(\.step.listing.number) == ["4"], "\(typist)")
    }
  }

  @Test func `a sort goes by what the rows show, whichever vendor says it`() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    let sold = { [SalesFigure(.days(30), count: $0)] }
    typist.answer("alpha", [.sample(1, "one"), .sample(2, "two", rank: 2, sales: sold(100))])
    typist.answer("beta", [.sample(1, "one", from: "beta", sales: sold(500))])
    typist.press("s5")
    #expect(typist.state.list.order == .sales && numbers(typist.state) == ["1", "2"], "\(typist)")
  }

  @Test func `a list that changes below the selected row lets it be picked at once`() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one")])
    typist.look(1)
    typist.answer("beta", [.sample(4, "four", from: "beta", rank: 2)])
    typist.burst(" ")
    #expect(typist.changes.map(\.step.listing.number) == ["1"], "\(typist)")
  }

  @Test func `the first vendor of the picker shows an offer, whoever came first`() {
    let results = results([page("gamma", [1]), page("beta", [1]), page("alpha", [1])])
    #expect(results.offers.offers.map { $0.all.map(\.provenance.provider) } == [["alpha", "beta", "gamma"]])
    #expect(results.shown.map(\.title.preferTranslated) == ["alpha 1"])
  }

  @Test func `one vendor's results stand in that vendor's order`() {
    var results = results([page("alpha", [1, 2, 3]), page("beta", [3, 2, 4])])
    results.list.show("beta", of: results.offers)
    #expect(results.numbers == ["3", "2", "4"])
    results.list.show(nil, of: results.offers)
    #expect(results.numbers == ["3", "2", "1", "4"])
  }

  @Test func `what a vendor shows again is one row and not new`() {
    var offers = OfferList(vendors: vendors)
    #expect(offers.add(page("alpha", [1, 2, 1])) == 2)
    #expect(offers.add(page("alpha", [2, 3, 1], page: 2)) == 1)
    #expect(offers.offers.map(\.listing.id.number) == ["1", "2", "3"])
  }

  @Test func `of many rows each is there once, as often as it is repeated`() {
    var offers = OfferList(vendors: vendors)
    _ = offers.add(page("alpha", Array(repeating: 7, count: 3_000)))
    #expect(offers.count == 1)
    _ = offers.add(page("beta", Array(1...3_000)))
    #expect(offers.count == 3_000)
  }

  @Test func `a new search and asking again keep the sort that was chosen here`() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "dear", price: "30.00"), .sample(2, "cheap", price: "10.00", rank: 2)])
    typist.answer("beta", [])
    typist.press("s2")
    #expect(typist.state.list.order == .priceUp)
    for keys in ["a", "a"] {
      typist.take(.searchEnded(SearchID(typist.state.session.lastSearch)))
      typist.press(keys)
      typist.answer("alpha", [.sample(1, "dear", price: "30.00"), .sample(2, "cheap", price: "10.00", rank: 2)])
      typist.answer("beta", [])
      #expect(typist.state.list.order == .priceUp, "\(keys)")
      #expect(numbers(typist.state) == ["2", "1"], "\(keys)")
      #expect(typist.shows("by price, low to high"), "\(typist)")
    }
    typist.press("s1")
    #expect(numbers(typist.state) == ["1", "2"])
  }

  @Test func `what several vendors sort each for itself is sorted here as a whole`() {
    var typist = Typist.withPhoto()
    // The sort of the vendors, in the filters: sales.
    typist.press("3<Space>a")
    #expect(typist.state.inquiry?.query.sort == .sales)
    func sold(_ number: Int, _ count: Int, _ provider: ProviderID, rank: Int) -> Listing {
      .sample(number, "sold \(count)", from: provider, rank: rank, sales: [SalesFigure(.days(30), count: count)])
    }
    typist.answer("beta", [sold(3, 900, "beta", rank: 1), sold(4, 20, "beta", rank: 2)])
    typist.answer("alpha", [sold(1, 100, "alpha", rank: 1), sold(2, 50, "alpha", rank: 2)])
    #expect(numbers(typist.state) == ["3", "1", "2", "4"])
    #expect(typist.shows("by sold, most first"), "\(typist)")
  }

  @Test func `codes of vendors are never cut`() {
    for (rows, columns) in [(24, 80), (36, 120), (60, 200)] {
      var typist = Typist.withPhoto(rows: rows, columns: columns)
      typist.press("<Enter>")
      typist.answer("alpha", [.sample(1, "Red mug")])
      typist.answer("beta", [.sample(1, "Red mug", from: "beta")])
      #expect(typist.screen.contains { $0.contains("AL·BE") && $0.contains("Red mug") }, "\(typist)")
    }
  }

  @Test(arguments: [false, true]) func `the title grows with the terminal`(hasPictures: Bool) {
    let long = String(repeating: "title ", count: 40)
    let widths = [(30, 100), (24, 80), (36, 120), (60, 200)].map { rows, columns in
      var typist = Typist(
        rows: rows, columns: columns,
        pictures: hasPictures ? PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: []) : .none)
      typist.load("mug.jpg")
      typist.press("<Enter>")
      typist.answer("alpha", [.sample(1, long)])
      let row = typist.screen.first { $0.contains(">") && $0.contains("title ti") } ?? ""
      return row.split(separator: "title", maxSplits: 1).last.map { $0.prefix { $0 != "…" }.count + 5 } ?? 0
    }
    #expect(widths.allSatisfy { $0 >= 21 }, "\(widths)")
    #expect((widths.last ?? 0) > 30, "\(widths)")
  }
}
