import Catalog
import Queries
import Sourcing
import Testing

@testable import AppCore

/// What one is told who begins.
struct FirstTimeTests {
  @Test(arguments: [(24, 80), (36, 120), (60, 200)])
  func threeStepsAreShownUntilThereIsAPhoto(rows: Int, columns: Int) {
    var typist = Typist(rows: rows, columns: columns)
    for step in ["1  Photo: press i", "2  Search: press Enter", "3  Decide: Space picks"] {
      #expect(typist.shows(step), "\(step)\n\(typist)")
    }
    typist.load("~/clients/acme/red-mug.jpg")
    #expect(!typist.shows("2  Search"), "\(typist)")
  }

  @Test func theFirstCallsAreSaidInASentenceOnce() {
    var typist = Typist.withPhoto()
    typist.take(.reported(.preferencesRead([:])))
    typist.press("<Enter>")
    #expect(typist.shows("This costs 4 calls") && typist.shows("$ shows what you have spent"), "\(typist)")
    #expect(typist.effects.contains(.request(.keepPreference(.firstCost, "said"))))
    typist.answer("alpha", [.sample(1, "mug")], total: 60)
    typist.answer("beta", [])
    typist.press("]")
    #expect(!typist.shows("This costs"))
    #expect(!typist.effects.contains(.request(.keepPreference(.firstCost, "said"))))
  }

  @Test func aFailureIsReadInFullBesideThatSentence() {
    var typist = Typist.withPhoto(rows: 24, columns: 80)
    typist.take(.reported(.preferencesRead([:])))
    typist.press("<Enter>")
    // The other vendor of the same balance was asked: that is no failure.
    typist.fail("alpha", .noWords(instead: "Beta"))
    #expect(typist.shows("This costs") && typist.state.message?.isFailure == false, "\(typist)")
    typist.fail("beta", .balanceEmpty)
    let said = typist.screen.suffix(7).map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: " ")
    #expect(said.contains("subscription has ended – top up with the vendor, then try again"), "\(typist)")
    #expect(said.contains("This costs"), "\(typist)")
    typist.press("j")
    #expect(!typist.shows("This costs"), "\(typist)")
  }

  @Test func whoKnowsIsNotToldAgain() {
    var typist = Typist.withPhoto()
    typist.take(.reported(.preferencesRead([.firstCost: "said"])))
    typist.press("<Enter>")
    #expect(!typist.shows("This costs"), "\(typist)")
  }

  @Test func copyingSaysWhichWayItWent() {
    var typist = Typist.withPhoto()
    typist.take(.copied(.tmux))
    #expect(typist.shows("Copied to tmux"))
    typist.take(.copied(.tooLong))
    #expect(typist.shows("Not copied: this is longer than terminals take"))
  }

  @Test func theWindowIsCalledByTheSearch() {
    var typist = Typist.withPhoto()
    #expect(typist.state.frame().title.hasSuffix("red-mug.jpg – snapsource"))
    typist.press("<Enter>")
    #expect(typist.state.frame().title == "red-mug.jpg – snapsource")
    #expect(Typist(rows: 24, columns: 80).state.frame().title == "snapsource")
  }
}
