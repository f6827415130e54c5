import Catalog
import Foundation
import Queries
import Sourcing
import Testing

@testable import AppCore

@Suite struct NarrowingTests {
  private func found() -> Typist {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    var cheap = Listing.sample(1, "Blue water bottle", original: "蓝色水杯", price: "12.00", minimumOrder: 50, shop: "Acme")
    cheap.shop.flags.factory = true
    cheap.tiers = [
      PriceTier(from: 50, to: 499, amount: Amount(12)), PriceTier(from: 500, to: nil, amount: Amount(9.5)),
    ]
    cheap.shipsWithinHours = 48
    cheap.prices.append(Price(.dropShip, Amount(14)))
    (cheap.shop.score, cheap.shop.repurchaseRate) = (Amount(4.5), Rate("31%"))
    var dear = Listing.sample(2, "Red mug, 500 ml", price: "40.00", minimumOrder: 2)
    dear.shop.flags.factory = false
    let unknown = Listing.sample(3, "Green MUG of plastic", price: "8.00")
    typist.answer("alpha", [cheap, dear, unknown], total: 180)
    typist.answer("beta", [Listing.sample(2, "Red mug, 500 ml", price: "41.00", from: "beta")])
    return typist
  }

  private func shown(_ typist: Typist) -> [String] {
    typist.state.list.shown.map { typist.state.offers.id(at: $0).number }.sorted()
  }

  @Test(arguments: [
    ("mug", ["2", "3"]), ("-mug", ["1"]), ("水杯", ["1"]), ("acme", ["1"]), ("\"red mug\"", ["2"]),
    ("price<40", ["1", "3"]), ("price<=40", ["1", "2", "3"]), ("moq<=50", ["1", "2"]), ("-moq<=10", ["1"]),
    ("at500<10", ["1", "3"]), ("at500<50", ["1", "2", "3"]), ("at10<50", ["2", "3"]), ("factory", ["1"]),
    ("trader", ["2"]),
    ("-factory", ["2"]), ("48h", ["1"]), ("vendor:beta", ["2"]), ("vendor:Al", ["1", "2", "3"]),
    ("again>=5%", ["1", "2", "3"]),
    ("drop-ship<20", ["1"]), ("-drop-ship<20", []), ("wholesale<20", ["1", "3"]), ("score>=4.5", ["1"]),
    ("shop-again>30%", ["1"]), ("ships<=48", ["1"]),
    ("moq<1,000", ["1", "2"]), ("mug price<20 -factory", []), ("mug price<20", ["3"]), ("years>3", []),
    ("-years>3", []), ("", ["1", "2", "3"]),
  ]) func aListIsNarrowedWhileItIsTyped(text: String, numbers: [String]) {
    var typist = found()
    typist.press("&" + text)
    #expect(shown(typist) == numbers, "\(typist)")
    typist.press("<Enter>")
    #expect(shown(typist) == numbers, "\(typist)")
  }

  @Test func theTitleSaysHowManyAreLeftAndEscGivesBackWhatWas() {
    var typist = found()
    typist.press("&price<20<Enter>")
    #expect(typist.shows("& price<20: 2 of 3 loaded"), "\(typist)")
    typist.press("&")
    typist.press(" mug")
    #expect(shown(typist) == ["3"])
    typist.press("<Esc>")
    #expect(shown(typist) == ["1", "3"])
    typist.press("&<^U><Enter>")
    #expect(shown(typist) == ["1", "2", "3"] && !typist.shows("& price"), "\(typist)")
  }

  @Test func escShowsAllBeforeItTakesMarksAway() {
    var typist = found()
    typist.press("g,,")
    typist.look(1)
    typist.press("&nothing<Enter>")
    #expect(typist.state.list.shown.isEmpty && !typist.state.marks.isEmpty, "\(typist)")
    typist.press("<Esc>")
    #expect(!typist.state.list.shown.isEmpty && !typist.state.marks.isEmpty, "\(typist)")
  }

  @Test func whatWouldLeaveNothingSaysWhichConditionDoes() {
    var typist = found()
    typist.press("&mug price<1 factory<Enter>")
    #expect(typist.shows("No result here meets price<1."), "\(typist)")
    typist.press("<Space>")
    #expect(typist.shows("No result here meets price<1."), "\(typist)")
  }

  @Test(arguments: [
    ("pirce<40", "did you mean price?"), ("price<x", "“price<x” cannot be read"),
    ("vendor:acme", "there is no vendor acme"),
    ("price<", "“price<” cannot be read"), ("price<3,5", "“price<3,5” cannot be read"),
    ("price<40%", "“price<40%” cannot be read"),
  ]) func whatIsNoConditionIsSaidAndLosesNothing(text: String, words: String) {
    var typist = found()
    typist.press("&mug<Enter>")
    typist.press("&<^U>" + text)
    #expect(shown(typist) == ["1", "2", "3"], "what cannot be read does not count")
    typist.press("<Enter>")
    #expect(typist.shows(words) && typist.shows(text), "\(typist)")
  }

  @Test func theSelectionSurvivesAndWhatIsDecidedLeavesNoGap() {
    var typist = found()
    typist.press("G")
    let last = typist.state.selectedListing?.id
    #expect(last?.number != "2")
    typist.press("&price<20<Enter>")
    #expect(typist.state.selectedListing?.id == last)
    typist.press("&<^U>-picked<Enter>G<Space>")
    #expect(shown(typist) == ["1", "2", "3"], "what was picked just now stays until the line is typed again")
    typist.press("&<Enter>")
    #expect(shown(typist).count == 2 && !shown(typist).contains(last?.number ?? ""), "\(typist)")
  }

  @Test func aNameThatIsNotWholeYetLeavesTheListAsItIs() {
    var typist = found()
    for text in ["&p", "r", "ice", "<"] {
      typist.press(text)
      #expect(shown(typist) == ["1", "2", "3"], "\(typist)")
    }
    typist.press("9")
    #expect(shown(typist) == ["3"])
  }

  @Test func whatArrivesLaterIsNarrowedToo() {
    var typist = found()
    typist.press("&price<20<Enter>")
    typist.answer("alpha", [.sample(9, "Tin mug", price: "3.00"), .sample(10, "Gold mug", price: "90.00")], page: 2)
    #expect(shown(typist) == ["1", "3", "9"], "\(typist)")
  }

  @Test func namesAreCompleted() {
    var typist = found()
    typist.press("&-fac<Tab>")
    #expect(typist.shows("Narrow: -factory"), "\(typist)")
    #expect(shown(typist) == ["2"])
  }

  @Test func `rejected ones are hidden by a key, listed with their reason, and shown again`() {
    var typist = found()
    typist.pass(1)
    typist.press("R")
    #expect(typist.shows("Nothing here is rejected"), "\(typist)")
    typist.press("X1")
    #expect(typist.screen.contains { $0.contains("-p  40.00") }, "\(typist)")
    typist.press("&mug<Enter>")
    #expect(shown(typist) == ["2", "3"])
    typist.press("R")
    #expect(shown(typist) == ["3"] && typist.shows("1 rejected offer is hidden. R: show it"), "\(typist)")
    #expect(typist.shows("& -rejected mug"))
    typist.press("R")
    #expect(shown(typist) == ["2", "3"] && typist.shows("1 rejected offer is shown again"), "\(typist)")
    typist.press("&<^U>rejected<Enter>")
    #expect(shown(typist) == ["2"])
  }
}
