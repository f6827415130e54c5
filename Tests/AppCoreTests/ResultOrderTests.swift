import Catalog
import Foundation
import Photos
import Queries
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

  private func list(_ pages: [ResultPage], order: LocalOrder = .asFound) -> ResultList {
    var list = ResultList(vendors: vendors, order: order)
    for page in pages { _ = list.add(page) }
    return list
  }

  private func numbers(_ list: ResultList) -> [String] { list.shown.map { list.rows[$0].listing.id.number } }

  /// The rows as they are shown, whatever the places in which they are kept.
  private func shown(_ list: ResultList) -> [Listing] { list.shown.map { list.whole(list.rows[$0]) } }

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
    let expected = list(pages)
    // 1 and 3 stand high at two vendors each; 4 at two, but only their first page counts.
    #expect(numbers(expected) == ["1", "3", "4", "5", "2", "6", "8", "7", "9"])
    for (number, order) in permutations(pages).enumerated() {
      var order = order
      order[number % order.count].keptSince = .distantPast
      let list = list(order)
      #expect(shown(list) == shown(expected), "\(order.map { "\($0.provider) \($0.number)" })")
      let sorted = self.list(order, order: .priceDown)
      #expect(shown(sorted) == shown(self.list(pages, order: .priceDown)))
    }
  }

  @Test func `vendors that have nothing in common are mixed by rank, not put one after the other`() {
    let list = list([page("gamma", [7, 8, 9], isKept: true), page("alpha", [1, 2, 3]), page("beta", [4, 5, 6])])
    #expect(numbers(list) == ["1", "4", "7", "2", "5", "8", "3", "6", "9"])
  }

  @Test func `a page of a vendor that lags behind stands with its page, and the selected row on its line`() {
    var list = list([page("alpha", [1, 2, 3]), page("alpha", [4, 5, 6], page: 2)])
    list.cursor = ListCursor(index: 4, top: 2)
    list.userMoved()
    _ = list.add(page("beta", [7, 8, 9]))
    #expect(numbers(list) == ["1", "7", "2", "8", "3", "9", "4", "5", "6"])
    #expect(list.selected?.listing.id.number == "5" && list.cursor == ListCursor(index: 7, top: 5))
  }

  @Test func `until the user moves the beginning of the list is seen, and the selected offer stays selected`() {
    var list = list([page("beta", [4, 5, 6])])
    #expect(list.selected?.listing.id.number == "4")
    _ = list.add(page("alpha", [1, 2, 3]))
    #expect(list.selected?.listing.id.number == "4" && list.cursor == ListCursor(index: 1, top: 0))
  }

  @Test func `the first vendor of the picker shows an offer, whoever came first`() {
    let list = list([page("gamma", [1]), page("beta", [1]), page("alpha", [1])])
    #expect(list.rows.map { $0.all.map(\.provenance.provider) } == [["alpha", "beta", "gamma"]])
    #expect(shown(list).map(\.title.preferTranslated) == ["alpha 1"])
  }

  @Test func `one vendor's results stand in that vendor's order`() {
    var list = list([page("alpha", [1, 2, 3]), page("beta", [3, 2, 4])])
    list.show("beta")
    #expect(numbers(list) == ["3", "2", "4"])
    list.show(nil)
    #expect(numbers(list) == ["3", "2", "1", "4"])
  }

  @Test func `what a vendor shows again is one row and not new`() {
    var list = ResultList(vendors: vendors)
    #expect(list.add(page("alpha", [1, 2, 1])) == 2)
    #expect(list.add(page("alpha", [2, 3, 1], page: 2)) == 1)
    #expect(numbers(list) == ["1", "2", "3"])
  }

  @Test func `of many rows each is there once, as often as it is repeated`() {
    var list = ResultList(vendors: vendors)
    _ = list.add(page("alpha", Array(repeating: 7, count: 3_000)))
    #expect(list.rows.count == 1)
    _ = list.add(page("beta", Array(1...3_000)))
    #expect(list.rows.count == 3_000)
  }

  @Test func `a new search and asking again keep the sort that was chosen here`() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "dear", price: "30.00"), .sample(2, "cheap", price: "10.00", rank: 2)])
    typist.answer("beta", [])
    typist.press("s2")
    #expect(typist.state.results.order == .priceUp)
    for keys in ["a", "a"] {
      typist.take(.searchEnded(SearchID(typist.state.lastSearch)))
      typist.press(keys)
      typist.answer("alpha", [.sample(1, "dear", price: "30.00"), .sample(2, "cheap", price: "10.00", rank: 2)])
      typist.answer("beta", [])
      #expect(typist.state.results.order == .priceUp, "\(keys)")
      #expect(numbers(typist.state.results) == ["2", "1"], "\(keys)")
      #expect(typist.shows("by price, lowest first"), "\(typist)")
    }
    typist.press("s1")
    #expect(numbers(typist.state.results) == ["1", "2"])
  }

  @Test func `what several vendors sort each for itself is sorted here as a whole`() {
    var typist = Typist.withPhoto()
    // The sort of the vendors, in the filters: sales.
    typist.press("3<Space>a")
    #expect(typist.state.question?.query.sort == .sales)
    func sold(_ number: Int, _ count: Int, _ provider: ProviderID, rank: Int) -> Listing {
      .sample(number, "sold \(count)", from: provider, rank: rank, sales: [SalesFigure(.days(30), count: count)])
    }
    typist.answer("beta", [sold(3, 900, "beta", rank: 1), sold(4, 20, "beta", rank: 2)])
    typist.answer("alpha", [sold(1, 100, "alpha", rank: 1), sold(2, 50, "alpha", rank: 2)])
    #expect(numbers(typist.state.results) == ["3", "1", "2", "4"])
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
