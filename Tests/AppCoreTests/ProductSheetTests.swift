import Catalog
import Foundation
import Likeness
import Photos
import Queries
import Sourcing
import Testing

@testable import AppCore

@Suite("The page of a product")
struct ProductSheetTests {
  private static let abilities = PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: [])
  private let mug: ListingID

  init() throws { mug = try #require(ListingID(.alibaba1688, number: "1")) }

  private func found(
    rows: Int = 36, columns: Int = 120, vendors: [Vendor] = Typist.vendors, pictures: PictureAbilities = .none
  ) -> Typist {
    var typist = Typist(rows: rows, columns: columns, vendors: vendors, pictures: pictures)
    typist.cost = Cost("0.05 USD")
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("<Enter>")
    typist.answer(
      "alpha", [.sample(1, "Blue water bottle", original: "蓝色水杯", minimumOrder: 2), .sample(2, "Red mug", rank: 2)])
    typist.answer("beta", [.sample(1, "Blue water bottle", from: "beta")])
    return typist
  }

  private func target(_ vendor: ProviderID = "alpha") -> DetailTarget { DetailTarget(mug, from: vendor) }

  /// The page with 60 variants open on it.
  private func opened(_ typist: Typist) -> Typist {
    var typist = typist
    typist.press("<Enter><Enter>")
    typist.take(.detailsFound([target(): .varied(target(), at: typist.state.now)]))
    return typist
  }

  @Test func `Enter in the details shows what searches said, and what more would cost, and asks nobody`() {
    var typist = found()
    typist.press("<Enter>")
    #expect(typist.shows("Enter product"), "\(typist)")
    typist.press("<Enter>")
    for words in [
      "Product  1688:1", "蓝色水杯", "Prices and order", "wholesale CNY 19.00 · MOQ 2", "Sources", "search ",
      "D: ask Alpha or Beta for variants, weight and minimum order, 1 call, 0.05 USD",
    ] {
      #expect(typist.shows(words), "\(words) \(typist)")
    }
    #expect(!typist.shows("Variants"), "what is not known has no section \(typist)")
    #expect(typist.effects == [.request(.lookUpDetails([target(), target("beta")], language: "en"))])
    #expect(typist.state.session.calls == 0 && !typist.state.session.details.isAsking)
    typist.press("D")
    #expect(typist.shows("Details of “Blue") && typist.shows("Product  1688:1"), "seen around the menu \(typist)")
    typist.press("<Esc><Esc>")
    #expect(typist.state.overlay == nil && typist.state.showsDetails)
  }

  @Test func `details that were paid for before are on the page and in the list, and are not asked for again`() {
    var typist = opened(found())
    for words in ["Variants", "White / 300 ml", "20 (said 1, first price from 2, lots of 20)", "Alpha"] {
      #expect(typist.shows(words), "\(words) \(typist)")
    }
    #expect(!typist.shows("D asks"), "\(typist)")
    typist.press("<Esc>")
    #expect(typist.state.selectedListing?.minimumOrder == 20)
    typist.press("<Enter>")
    #expect(!typist.effects.contains { if case .request(.countDetails) = $0 { true } else { false } })
  }

  @Test func `old details fill what a newer search leaves out, and take nothing from it`() {
    var typist = found()
    typist.press("<Enter><Enter>")
    var kept = KeptDetails.varied(target(), at: typist.state.now - 90_000)
    kept.details.listing.provenance.fetchedAt = kept.at
    typist.take(.detailsFound([target(): kept]))
    #expect(typist.screen.contains { $0.contains("│ wholesale CNY 19.00 · MOQ 2 ") }, "\(typist)")
    #expect(typist.shows("White / 300 ml"), "\(typist)")
    typist.press("lll")
    #expect(typist.shows("义乌市杯业有限公司"), "\(typist)")
    #expect(typist.state.selectedListing?.minimumOrder == 2)
  }

  @Test func `where the vendors would cost different sums each says its own`() {
    let words = AppCore.English()
    var free = CallForecast()
    free.known = 1
    var paid = CallForecast(calls: ["beta": [.detail]])
    paid.spend.add(Cost("0.05 USD"))
    #expect(
      words.detailsAhead([("Alpha", free), ("Beta", paid)])
        == "D: ask for variants, weight and minimum order: Alpha (free), Beta (1 call, 0.05 USD)")
    #expect(words.detailsAhead([("Alpha", nil)]) == "D: ask Alpha for variants, weight and minimum order, 1 call")
  }

  @Test func `sections are in their order, and words are found on the page in both languages`() throws {
    var typist = opened(found(rows: 24, columns: 80))
    var headings: [String] = []
    var last = -1
    while let page = typist.state.overlay as? ProductSheet, page.cursor.index != last, headings.count < 20 {
      last = page.cursor.index
      typist.press("l")
      let row = try #require(typist.state.frame().rows.first { row in row.contains { $0.style.isReversed } })
      headings.append(TypedText.trimmed(row.map(\.text).joined().replacing("│", with: "")))
    }
    let order = ["Prices", "Variants", "Attributes", "Delivery", "Shop", "Pictures", "Description", "Sources"]
    #expect(zip(headings, order).allSatisfy { $0.hasPrefix($1) } && headings.count > order.count, "\(headings)")
    typist.press("g/dark green 2 / 1 l")
    #expect(typist.shows("Dark green 2 / 1 l") && typist.shows("Product  1688:1"), "seen while it is typed \(typist)")
    typist.press("<Enter>g")
    typist.press("/墨绿<Enter>")
    let first = (typist.state.overlay as? ProductSheet)?.cursor.index
    typist.press("n")
    let second = (typist.state.overlay as? ProductSheet)?.cursor.index
    #expect(first.map { $0 + 1 } == second, "\(typist)")
    typist.press("N")
    #expect((typist.state.overlay as? ProductSheet)?.cursor.index == first)
    typist.press("/no such colour<Enter>")
    #expect(typist.shows("Nothing on this page contains") && typist.state.overlay is ProductSheet, "\(typist)")
    typist.press("/red<Esc>")
    #expect((typist.state.overlay as? ProductSheet)?.cursor.index == first, "as before it was typed")
  }

  // MARK: Pictures

  private func colour(_ number: Int) throws -> PictureSource {
    .web(try #require(KeptDetails.picture(ofColour: number)))
  }

  /// All pictures that are wanted now.
  private func wanted(_ typist: Typist) -> [PictureSource] {
    typist.awaitedPictures.map(\.source) + typist.unseenPictures
  }

  @Test func `pictures of the variants that are seen are compared, each once, and of no others`() throws {
    var typist = opened(found(rows: 24, columns: 80, pictures: Self.abilities))
    let isColour = { (source: PictureSource) in
      if case .web(let web) = source { web.string.contains("colour") } else { false }
    }
    #expect(try wanted(typist).filter(isColour) == (0..<2).map(colour), "six variants of four sizes each \(typist)")
    typist.press("ll")
    #expect(try wanted(typist).filter(isColour) == (0..<5).map(colour), "\(typist)")
    typist.press("<PgDn><PgDn>")
    #expect(try !wanted(typist).contains(colour(0)) && wanted(typist).contains(colour(5)))
    typist.press("G")
    #expect(!wanted(typist).contains(where: isColour), "further down there are none")
    typist.press("h<Esc>")
    #expect(!wanted(typist).contains(where: isColour), "nor when the page is closed")
    #expect(wanted(typist).contains { !isColour($0) }, "the results are compared again")
  }

  @Test func `each variant says how alike it is, and the most alike is marked`() throws {
    var typist = opened(found(rows: 24, columns: 80, pictures: Self.abilities))
    typist.press("ll")
    #expect(typist.screen.contains { $0.contains("White / 300 ml") && $0.contains(" –  ") }, "\(typist)")
    typist.take(.pictureSeen(.photo(typist.state.photo.id), try PictureTraits.drawn(200)))
    typist.take(.pictureSeen(try colour(0), try PictureTraits.drawn(40, isBar: true)))
    #expect(!typist.shows("◂"), "one is not better than another")
    typist.take(.pictureSeen(try colour(2), try PictureTraits.drawn(190)))
    let marked = typist.screen.filter { $0.contains("◂") }
    #expect(marked.count == 4 && marked.allSatisfy { $0.contains("Sky blue / ") }, "\(typist)")
    #expect(marked.allSatisfy { $0.contains(/\d\d ◂/) }, "\(typist)")
    #expect(!wanted(typist).contains(try colour(2)))
  }

  @Test func `without a photo, or with pictures off, there is no likeness`() {
    var typist = opened(found())
    typist.press("ll")
    #expect(typist.shows("Red / 1 l") && !typist.screen.contains { $0.contains("variant ") && $0.contains("like") })
    let words = WordsCapabilities(takes: .any, paging: .pages(maximumSize: 20), languages: ["en"])
    var searched = Typist(
      vendors: [Typist.vendor("alpha", "Alpha", paging: .pages(maximumSize: 20), details: true, words: words)],
      pictures: Self.abilities)
    searched.press("Wmug<Enter>")
    searched.press("<Enter>")
    searched.answer("alpha", [.sample(1, "Blue water bottle")])
    searched = opened(searched)
    searched.press("ll")
    #expect(searched.shows("Red / 1 l"), "\(searched)")
    #expect(!searched.screen.contains { $0.contains("variant ") && $0.contains("like") }, "\(searched)")
  }

  @Test func `on a wide screen the selected variant's picture stands under the photo`() throws {
    var typist = opened(found(pictures: Self.abilities))
    #expect(typist.awaitedPictures.first?.source == .web(try #require(WebAddress("https://cbu01.alicdn.com/1.jpg"))))
    #expect(typist.shows("this listing"), "\(typist)")
    typist.press("/sky blue<Enter>")
    let pictures = typist.awaitedPictures.prefix(2).map(\.source)
    #expect(pictures == [try colour(2), .photo(typist.state.photo.id)], "\(typist)")
    #expect(Set(typist.awaitedPictures.prefix(2).map(\.box)).count == 1, "in one scale")
    #expect(typist.screen.contains { $0.hasPrefix("│ Sky blue / 300 ml") }, "\(typist)")
    typist.press("O")
    #expect(typist.effects.contains(.openAddress(try #require(KeptDetails.picture(ofColour: 2)))))
  }

  @Test func `pictures, the page in a browser and decisions are one key away, and the page comes back`() throws {
    var typist = opened(found(pictures: Self.abilities))
    typist.press("V")
    #expect(typist.state.overlay is Gallery && typist.shows("Pictures  “"), "\(typist)")
    typist.press("<Esc>")
    #expect(typist.state.overlay is ProductSheet)
    typist.press("o")
    #expect(typist.effects.contains(.openAddress(try #require(WebAddress("https://detail.1688.com/offer/1.html")))))
    typist.press("<Space>")
    #expect(typist.state.triage.isPicked(mug) && typist.shows("picked"), "\(typist)")
    typist.press("Q500<Enter>")
    #expect(typist.state.overlay is ProductSheet && typist.shows("at 500"), "\(typist)")
  }

  // MARK: Picks

  @Test func `a pick follows the details that come after it, and says what it was picked at`() throws {
    var typist = found()
    typist.press("<Space>")
    typist.save()
    typist.press("kD<Enter>")
    typist.take(.detailsReported(.details(target(), .sample(target(), at: typist.state.now))))
    let pick = try #require(typist.state.triage.pick(mug))
    #expect(pick.listing.minimumOrder == 2 && pick.whole.minimumOrder == 20)
    typist.press("<Esc>")
    #expect(typist.shows("MOQ 2, now 20 (+18)"), "\(typist)")
    typist.press("p")
    #expect(typist.screen.contains { $0.contains("Blue water bottle") && $0.contains(#/ 20 +– /#) }, "\(typist)")
    typist.press("<Space>")
    typist.save()
    typist.press("u")
    #expect(typist.state.triage.pick(mug)?.whole.minimumOrder == 20, "what comes back follows them too")
    #expect(typist.state.triage.pick(mug)?.listing.minimumOrder == 2)
  }

  @Test func `a result that was picked is shown as the pick is, also after a restart`() throws {
    var typist = found()
    var pick = Pick(listing: .sample(1, "Blue water bottle", minimumOrder: 2), pickedAt: typist.state.now)
    pick.take(details: KeptDetails.sample(target(), at: typist.state.now).details.listing)
    typist.take(.picksRead([pick]))
    #expect(typist.state.selectedListing?.minimumOrder == 20)
    #expect(typist.state.triage.picks.map(\.whole.minimumOrder) == [20])
  }

  @Test func `an answer without anything in it is said to be none`() {
    var typist = found()
    typist.press("<Enter><Enter>")
    typist.press("D1")
    let nothing = ProductDetails(
      Listing(
        id: mug, title: Listing.sample(1, "Blue water bottle").title,
        provenance: Provenance(provider: "alpha", fetchedAt: typist.state.now, page: 1, rank: 1)))
    typist.take(
      .detailsReported(.details(target(), KeptDetails(nothing, at: typist.state.now, isFromCache: false))))
    #expect(typist.shows("Alpha answered without a price, a minimum order or a variant"), "\(typist)")
    typist.press("D2")
    typist.take(.detailsReported(.details(target("beta"), .sample(target("beta"), at: typist.state.now + 60))))
    #expect(!typist.shows("answered without"), "\(typist)")
  }

  @Test func `what the page says is made anew when what it is made from has changed`() {
    var typist = opened(found())
    typist.press("t")
    #expect(typist.shows("白色 / 300 ml") && !typist.shows("White / 300 ml"), "\(typist)")
    typist.press("Q500<Enter>")
    #expect(typist.shows("at 500"), "\(typist)")
    typist.take(.detailsReported(.details(target("beta"), .sample(target("beta"), at: typist.state.now + 60))))
    #expect(typist.shows("v: 2 of 2") && !typist.shows("白色 / 300 ml"), "\(typist)")
    typist.press("v")
    #expect(typist.shows("白色 / 300 ml"), "\(typist)")
    typist.take(.terminal(.resized(FrameSize(rows: 24, columns: 80))))
    #expect(typist.screen.first?.count == 80 && typist.shows("Product  1688:1"), "\(typist)")
  }

  @Test func `the page of a pick from another search opens from the picks`() throws {
    var typist = found()
    let other = Pick(listing: .sample(7, "Old vase"), pickedAt: typist.state.now - 86_400)
    typist.take(.triageLoaded([other], done: [], undone: []))
    typist.press("p<Enter>")
    #expect(typist.shows("Product  1688:7") && typist.shows("Old vase"), "\(typist)")
    #expect(typist.state.session.calls == 0)
  }
}
