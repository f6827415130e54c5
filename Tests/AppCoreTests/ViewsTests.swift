import Catalog
import Foundation
import Queries
import Sourcing
import Testing

@testable import AppCore

@Suite struct ViewsTests {
  private static let cheap = KeptView(
    name: "cheap", columns: ["moq", "price", "of another version"], narrowing: "price<20", order: "price-down",
    quantity: 500)

  private func found(_ views: [KeptView] = []) -> Typist {
    var typist = Typist.withPhoto()
    typist.take(.viewsRead(views))
    typist.press("<Enter>")
    typist.answer("alpha", Self.listings)
    return typist
  }

  private static var listings: [Listing] {
    [
      .sample(1, "Blue bottle", price: "12.00", minimumOrder: 50), .sample(2, "Red mug", price: "40.00"),
      .sample(3, "Green mug", price: "8.00"),
    ]
  }

  private func shown(_ typist: Typist) -> [String] {
    typist.state.list.shown.map { typist.state.offers.id(at: $0).number }
  }

  private func saved(_ typist: Typist) -> [KeptView] {
    typist.effects.compactMap { if case .request(.saveView(let view)) = $0 { view } else { nil } }
  }

  @Test func aViewThatComesWithTheProgramIsTaken() {
    var typist = found()
    typist.press("L")
    for name in ["usual", "price hunt", "supplier check", "drop-shipping"] { #expect(typist.shows(name), "\(typist)") }
    typist.press("j<Enter>")
    #expect(typist.shows("View price hunt") && typist.state.columns.shown.contains(.basis(.original)), "\(typist)")
    #expect(shown(typist) == ["3", "1", "2"], "the cheapest first: \(typist)")
    typist.press("L")
    #expect(typist.shows("* price hunt"), "\(typist)")
    typist.press("gg<Enter>")
    #expect(shown(typist) == ["1", "2", "3"] && typist.state.columns == .usual, "\(typist)")
  }

  @Test func whatWasChangedSinceIsSaid() {
    var typist = found()
    typist.press("Lj<Enter>s1L")
    #expect(typist.shows("+ price hunt"), "\(typist)")
  }

  @Test func aSavedViewHasColumnsNarrowingOrderAndQuantity() {
    var typist = found([Self.cheap])
    typist.press("LG")
    #expect(typist.shows("cheap") && typist.shows("MOQ, CNY/pc · by price, high to low (wholesale first)"), "\(typist)")
    typist.press("<Enter>")
    #expect(shown(typist) == ["1", "3"], "\(typist)")
    #expect(typist.shows("MOQ  CNY at 500"), "\(typist)")
    #expect(typist.shows("& price<20: 2 of 3 loaded"), "\(typist)")
    #expect(typist.state.columns.shown == [.minimumOrder, .price], "what is not known is left out")
  }

  @Test func aViewNarrowsWhatIsAskedForLater() {
    var typist = found([Self.cheap])
    typist.press("LG<Enter>")
    typist.load("other.jpg")
    typist.press("2<Enter>")
    typist.answer("alpha", Self.listings)
    #expect(shown(typist) == ["1", "3"], "\(typist)")
    #expect(typist.shows("& price<20: 2 of 3 loaded"), "\(typist)")
    typist.press("Lgg<Enter>")
    #expect(Set(shown(typist)) == ["1", "2", "3"], "\(typist)")
  }

  @Test func aViewDoesNotNarrowAgainWhatTheUserHasShownAgain() {
    var typist = found([Self.cheap])
    typist.press("LG<Enter>&<^U><Enter>")
    #expect(shown(typist).count == 3, "\(typist)")
    typist.load("other.jpg")
    typist.press("2<Enter>")
    typist.answer("alpha", Self.listings)
    #expect(shown(typist).count == 3 && typist.state.list.narrowed == nil, "\(typist)")
  }

  @Test func aViewIsSavedWhenTheArchiveHasIt() {
    var typist = found()
    typist.press("Lwmine<Enter>")
    #expect(typist.shows("Saving the view mine"), "\(typist)")
    typist.take(.viewsRead(saved(typist)))
    #expect(typist.shows("Saved as the view mine"), "\(typist)")
  }

  @Test func howTheListLooksIsSavedUnderAName() {
    var typist = found()
    typist.press("|j<Space><Esc>&price<20<Enter>Q500<Enter>s3")
    typist.press("Lw  home   ware <Enter>")
    #expect(
      saved(typist) == [
        KeptView(
          name: "home ware", columns: ["price", "sold", "again", "like", "vendor", "shop"], narrowing: "price<20",
          order: "price-down", quantity: 500)
      ])
    typist.take(.viewsRead(saved(typist)))
    #expect(typist.shows("* home ware"), "\(typist)")
  }

  @Test(arguments: ["", "   ", String(repeating: "x", count: 41)]) func aNameThatNobodyCouldTellApartIsRefused(
    name: String
  ) {
    var typist = found()
    typist.press("Lw" + name + "<Enter>")
    #expect(saved(typist).isEmpty && typist.shows("A view needs a name of 1 to 40 characters"), "\(typist)")
  }

  @Test func whatIsSavedStandsBeforeWhatIsConfiguredAndThatBeforeWhatIsBuiltIn() {
    let configured = SavedView("price hunt", from: .configured, columns: ListColumns([.stock]))
    var book = ViewBook(configured: [configured, SavedView("mine", from: .configured, columns: .usual)])
    #expect(book.all.map(\.name) == ["usual", "price hunt", "supplier check", "drop-shipping", "mine"])
    #expect(book["price hunt"]?.origin == .configured)
    book.read([KeptView(name: "price hunt", columns: ["years"], narrowing: "", order: "as-found", quantity: nil)])
    #expect(book["price hunt"]?.columns.shown == [.years] && book.all.count == 5)
  }

  @Test func whatOfAViewHasNoRoomIsSaid() {
    var typist = found()
    typist.press("Ljj<Enter>")
    #expect(typist.shows("View supplier check; no room for"), "\(typist)")
  }

  @Test func whatWasSavedJustNowIsSelected() {
    var typist = found()
    typist.press("Lwmine<Enter>")
    typist.take(.viewsRead(saved(typist)))
    typist.press("x")
    #expect(typist.effects.contains(.request(.removeView(named: "mine"))), "\(typist)")
  }

  @Test func onlyWhatWasSavedHereIsRemovedHere() {
    var typist = found([Self.cheap])
    typist.press("Lgjx")
    #expect(typist.shows("price hunt comes with the program"), "\(typist)")
    #expect(!typist.effects.contains { if case .request(.removeView) = $0 { true } else { false } })
    typist.press("Gx")
    #expect(typist.effects.contains(.request(.removeView(named: "cheap"))))
    typist.take(.viewsRead([]))
    #expect(!typist.shows("cheap  "), "\(typist)")
  }

  @Test func aViewThatCannotNarrowSaysWhyAndShowsAll() {
    var typist = found([KeptView(name: "bad", columns: ["price"], narrowing: "pirce<4", order: "sales", quantity: nil)])
    typist.press("LG<Enter>")
    #expect(typist.shows("View bad does not narrow: pirce is nothing to compare"), "\(typist)")
    #expect(shown(typist).count == 3)
  }

  @Test func builtInViewsAreWhatTheyAreWhenKept() {
    for view in SavedView.builtIn {
      #expect(SavedView(view.kept).looks(like: view) && SavedView.name(view.name) == view.name)
      #expect(view.columns.shown.count > 2)
    }
  }
}
