import Catalog
import Queries
import Sourcing
import Testing

@testable import AppCore

/// From the results of a photo to those of a hit's picture, and back.
@Suite struct TrailTests {
  private func found() -> Typist {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", (1...3).map { .sample($0, "mug \($0)", rank: $0) }, total: 30, hasNext: true)
    typist.answer("beta", [])
    typist.press("gj")
    typist.look(1)
    return typist
  }

  /// Searches by the picture of the selected offer.
  private func searchByPicture(_ typist: inout Typist, finding numbers: ClosedRange<Int>) {
    typist.press("S")
    typist.arrive()
    typist.press("<Enter>")
    typist.answer("alpha", numbers.map { .sample($0, "vase \($0)", rank: $0) })
    typist.answer("beta", [])
  }

  @Test func escGoesBackFreeToTheListAsItWas() {
    var typist = found()
    typist.press("Q500<Enter>")
    searchByPicture(&typist, finding: 11...12)
    #expect(typist.shows("red-mug.jpg › 1688:2"), "\(typist)")
    typist.press("j,")
    searchByPicture(&typist, finding: 21...22)
    #expect(typist.shows("red-mug.jpg › 1688:2 › 1688:12"), "\(typist)")
    typist.press("<Esc>")
    #expect(typist.searches.isEmpty && typist.shows("red-mug.jpg › 1688:2"), "\(typist)")
    #expect(typist.state.selectedID?.number == "12" && typist.state.markedListings.isEmpty)
    typist.press("<Esc>")
    #expect(typist.searches.isEmpty && typist.state.selectedID?.number == "2", "\(typist)")
    #expect(typist.shows("Back at the results of red-mug.jpg") && typist.shows("CNY at 500"), "\(typist)")
    // The photo is the first one again, and more of it can be asked for.
    #expect(typist.state.photo.shortName == "red-mug.jpg" && !typist.state.session.questionChanged)
    typist.press("]")
    #expect(typist.searches.map { $0.targets.map(\.page) } == [[2]], "\(typist)")
    typist.answer("alpha", [.sample(4, "mug 4", page: 2, rank: 4)], page: 2)
    typist.press("<Esc>")
    #expect(typist.shows("nothing"), "\(typist)")
  }

  @Test func aPictureThatFindsNothingLeavesNoStep() {
    var typist = found()
    typist.press("S")
    typist.arrive()
    typist.press("<Enter>")
    typist.fail("alpha", .balanceEmpty)
    typist.fail("beta", .balanceEmpty)
    typist.press("<Esc>")
    #expect(typist.state.session.trail.steps.isEmpty && typist.state.listsOnTrail.isEmpty, "\(typist)")
  }

  @Test func anotherPhotoEndsTheTrail() {
    var typist = found()
    searchByPicture(&typist, finding: 11...12)
    typist.load("~/clients/acme/blue.jpg")
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(31, "blue")])
    typist.answer("beta", [])
    #expect(typist.state.session.trail.steps.isEmpty && typist.state.listsOnTrail.isEmpty, "\(typist)")
    typist.press("<Esc>")
    #expect(typist.state.offers.count == 1)
  }

  @Test func askingThePictureAgainKeepsTheListOfTheFirstPhoto() {
    var typist = found()
    searchByPicture(&typist, finding: 11...15)
    typist.forgetAnswers()
    typist.press("3Gkk<Space>")
    typist.look(1)
    typist.press("a")
    #expect(typist.searches.count == 1, "\(typist)")
    typist.answer("alpha", [.sample(16, "another")])
    typist.answer("beta", [])
    #expect(typist.state.session.trail.steps.count == 1, "\(typist)")
    typist.press("<Esc>")
    #expect(typist.state.list.shown.count == 3 && typist.state.selectedID?.number == "2", "\(typist)")
  }

  @Test func anotherPictureThanTheOneChosenFirstLeadsBackAsWell() {
    var typist = found()
    typist.press("S")
    typist.arrive()
    typist.press("4k")
    searchByPicture(&typist, finding: 11...12)
    #expect(typist.shows("red-mug.jpg › 1688:1"), "\(typist)")
    typist.press("<Esc>")
    #expect(typist.state.photo.shortName == "red-mug.jpg" && typist.state.selectedID?.number == "1", "\(typist)")
  }

  @Test func aPictureThatIsAskedAgainAfterItFailedLeadsBack() {
    var typist = found()
    typist.press("S")
    typist.arrive()
    typist.press("<Enter>")
    typist.fail("alpha", .balanceEmpty)
    typist.fail("beta", .balanceEmpty)
    typist.press("a")
    typist.answer("alpha", [.sample(11, "vase")])
    typist.answer("beta", [])
    #expect(typist.state.session.trail.steps.map(\.next) == [.picture(of: Listing.sample(2, "mug 2").id)], "\(typist)")
    typist.press("Q700<Enter>")
    typist.press("<Esc>")
    #expect(typist.shows("CNY at 700") && typist.state.list.shown.count == 3, "\(typist)")
  }
}
