import Catalog
import Queries
import TestSupport
import Testing

@testable import AppCore
@testable import Sourcing

@Suite("What is set holds for what is shown")
struct FilteredResultsTests {
  /// Alpha can filter by factory and price, Beta by neither. The question has both.
  private func searched(rows: Int = 36, columns: Int = 120) -> Typist {
    var typist = Typist.withPhoto(rows: rows, columns: columns)
    typist.press("3")
    _ = typist.state.session.filters.set(.lowestPrice, to: "10")
    _ = typist.state.session.filters.set(.highestPrice, to: "15")
    typist.state.session.filters.step(.filter(.factory), by: 1, vendors: [])
    // What was set past the keys is counted.
    typist.take(.terminal(.resized(typist.state.size)))
    typist.press("a")
    return typist
  }

  private func factory(_ number: Int, _ title: String, _ isFactory: Bool?, price: String, rank: Int) -> Listing {
    var listing = Listing.sample(number, title, price: price, from: "beta", rank: rank)
    listing.shop.flags.factory = isFactory
    return listing
  }

  private var betas: [Listing] {
    [
      factory(11, "too dear", true, price: "46.90", rank: 1), factory(12, "who knows", nil, price: "12.00", rank: 2),
      factory(13, "a factory", true, price: "13.00", rank: 3), factory(14, "a trader", false, price: "11.00", rank: 4),
    ]
  }

  private func titles(_ typist: Typist) -> [String] {
    typist.state.list.shown.map { typist.state.offers[$0].listing.title.preferTranslated ?? "" }
  }

  @Test func `what fails is hidden and counted, what nobody says comes last and is marked`() {
    var typist = searched()
    typist.answer("beta", betas)
    #expect(titles(typist) == ["a factory", "who knows"])
    typist.answer(
      "alpha", [.sample(1, "vouched for", price: "14.00"), .sample(2, "yet dear", price: "20.50", rank: 2)])
    #expect(titles(typist) == ["vouched for", "a factory", "who knows"])
    #expect(typist.screen.contains { $0.contains("?  12.00") && $0.contains("who knows") }, "\(typist)")
    #expect(!typist.screen.contains { $0.contains("?  13.00") })
    #expect(typist.shows("1 of 3 here, 1 marked ?"))
    #expect(typist.shows("3 hidden: do not meet the filters"))
    #expect(typist.shows("1 more where the vendor does not say"))
  }

  @Test func `a key shows the hidden ones after all others, and hides them again`() {
    var typist = searched()
    typist.answer("beta", betas)
    typist.press(".")
    #expect(titles(typist) == ["a factory", "who knows", "too dear", "a trader"])
    #expect(typist.screen.contains { $0.contains("/  46.90") && $0.contains("too dear") }, "\(typist)")
    typist.press(".")
    #expect(titles(typist) == ["a factory", "who knows"])
  }

  @Test func `where all are hidden the list says so`() {
    var typist = searched()
    typist.answer("beta", [factory(11, "too dear", true, price: "46.90", rank: 1)])
    typist.answer("alpha", [])
    #expect(typist.shows("1 result is hidden: it does not meet the filters. Press . to show it"))
    typist.press("<Space>")
    #expect(typist.state.triage.picks.isEmpty)
  }

  @Test func `another vendor's yes is enough, and the price in the range is shown`() {
    var typist = searched()
    typist.answer("beta", betas)
    typist.answer(
      "alpha", [.sample(12, "who knows", price: "20.50"), .sample(14, "a trader", price: "11.50", rank: 2)])
    #expect(titles(typist) == ["who knows", "a trader", "a factory"])
    #expect(typist.screen.contains { $0.contains("12.00") && $0.contains("who knows") }, "\(typist)")
    #expect(!typist.screen.contains { $0.contains("20.50") && $0.contains("who knows") })
  }

  @Test func `a vendor's own value is vouched for only where one vendor is asked`() {
    for vendors: Set<ProviderID> in [["alpha"], ["alpha", "beta"]] {
      var typist = Typist.withPhoto()
      typist.state.session.chosen = vendors
      typist.state.session.filters.take(ImageQuery(filters: [FilterName("raw:own")]))
      // Nothing was done that would settle it.
      typist.state.plans = typist.state.madePlans
      typist.press("3a")
      typist.answer("alpha", [.sample(1, "mug", price: "14.00")])
      #expect(titles(typist) == ["mug"])
      #expect(typist.screen.contains { $0.contains("?  14.00") } == (vendors.count > 1), "\(typist)")
    }
  }

  @Test func `the filters are those of the question, not those being set for the next one`() {
    var typist = searched()
    typist.answer("beta", betas)
    _ = typist.state.session.filters.set(.highestPrice, to: "50")
    typist.state.session.filters.step(.filter(.factory), by: 1, vendors: [])
    typist.answer("alpha", [])
    #expect(titles(typist) == ["a factory", "who knows"])
  }

  @Test func `a search without filters hides and marks nothing`() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("beta", betas)
    #expect(titles(typist).count == 4)
    #expect(!typist.shows("hidden") && !typist.shows("marked"))
    typist.press(".")
    #expect(typist.shows("Every result here meets the filters"))
  }

  @Test(arguments: [(24, 80), (60, 200)]) func `it looks as it did`(rows: Int, columns: Int) throws {
    var typist = searched(rows: rows, columns: columns)
    typist.answer("beta", betas)
    typist.answer("alpha", [.sample(1, "vouched for", price: "14.00")], total: 666, hasNext: true)
    typist.press(".jk")
    let golden = try Fixture.golden("screens/filtered-\(columns)x\(rows).screen", now: typist.text)
    #expect(typist.text == golden)
  }
}
