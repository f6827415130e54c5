import Catalog
import Foundation
import Queries
import Sourcing
import Testing

@testable import AppCore

@Suite struct NarrowingFormTests {
  private func found() -> Typist {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    var cheap = Listing.sample(1, "Blue water bottle", price: "12.00", minimumOrder: 50, shop: "Acme")
    cheap.shop.flags.factory = true
    typist.answer("alpha", [cheap, .sample(2, "Red mug", price: "40.00"), .sample(3, "Green mug", price: "8.00")])
    return typist
  }

  private func shown(_ typist: Typist) -> [String] {
    typist.state.list.shown.map { typist.state.offers.id(at: $0).number }.sorted()
  }

  private func text(_ typist: Typist) -> String { typist.state.list.narrowed?.narrowing.text ?? "" }

  @Test func eachLineNarrowsAtOnce() {
    var typist = found()
    typist.press("+")
    #expect(typist.shows("price in CNY, at most") && typist.shows("3 of 3 loaded"), "\(typist)")
    typist.press("jj<Enter>20<Enter>")
    #expect(shown(typist) == ["1", "3"] && text(typist) == "price<=20", "\(typist)")
    #expect(typist.shows("2 of 3 loaded"), "\(typist)")
    typist.press("gg<Enter>mug<Enter>")
    #expect(shown(typist) == ["3"], "\(typist)")
    typist.press("x")
    #expect(shown(typist) == ["1", "3"] && text(typist) == "price<=20", "\(typist)")
    typist.press("0<Esc>")
    #expect(shown(typist) == ["1", "2", "3"] && text(typist).isEmpty, "\(typist)")
  }

  @Test func whatHasAFewValuesStepsThroughThem() {
    var typist = found()
    typist.press("+")
    while (typist.state.overlay as? NarrowingSheet)?.row != .flag(.factory) { typist.press("j") }
    typist.press("<Space>")
    #expect(shown(typist) == ["1"] && text(typist) == "factory", "\(typist)")
    typist.press("<Space>")
    #expect(text(typist) == "-factory", "\(typist)")
    typist.press("<Space>")
    #expect(text(typist).isEmpty && shown(typist).count == 3, "\(typist)")
  }

  @Test func theFormAndTheLineSayTheSame() {
    var typist = found()
    typist.press("&mug -red price<30 at500<38<Enter>+")
    #expect(typist.shows("and at500<38"), "what no line shows is said: \(typist)")
    #expect(typist.shows("<30"), "\(typist)")
    typist.press("j<Enter><^U>blue plastic<Enter>")
    #expect(text(typist) == "mug price<30 at500<38 -blue -plastic", "\(typist)")
  }

  @Test func twoLimitsOfOneKindStayTwo() {
    var typist = found()
    typist.press("&price<40 price<=30<Enter>+jj<Enter><Enter>")
    #expect(text(typist) == "price<40 price<=30", "\(typist)")
  }

  @Test(arguments: [("factory", "\"factory\""), ("price<3", "\"price<3\""), ("-x", "\"-x\""), ("\"red", "\"red\"")])
  func whatIsTypedAsWordsIsWords(typed: String, written: String) {
    var typist = found()
    typist.press("+<Enter>" + typed + "<Enter>jj<Enter>20<Enter>")
    #expect(text(typist) == written + " price<=20", "\(typist)")
  }

  @Test func whatIsNoNumberIsSaidAndLosesNothing() {
    var typist = found()
    typist.press("+jj<Enter>20<Enter><Enter><^U>cheap<Enter>")
    #expect(typist.shows("cannot be read"), "\(typist)")
    typist.press("<Esc>")
    #expect(text(typist) == "price<=20", "\(typist)")
  }

  /// Whatever the form writes is read as what was meant, and whatever is typed is not lost by the form.
  @Test func eachLineIsReadBackAsItWasWritten() throws {
    let vendors = Typist.vendors
    for row in NarrowingForm.rows {
      let value = row.isText ? (row == .words || row == .withoutWords ? "红色 \"red mug\"" : "12.5") : ""
      let text =
        row.isText
        ? NarrowingForm(nil).text(setting: row, to: value) : NarrowingForm(nil).text(stepping: row, vendors: vendors)
      let form = NarrowingForm(try Narrowing(text, vendors: vendors))
      #expect(form.others.isEmpty && form.text == text, "\(row): \(text)")
      #expect(row.isText ? form.value(of: row) == value : !form.value(of: row).isEmpty, "\(row): \(text)")
      #expect(form.text(setting: row, to: "").isEmpty)
    }
  }
}
