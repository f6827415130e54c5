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
    #expect(typist.shows("back at the results of red-mug.jpg, free") && typist.shows("CNY at 500"), "\(typist)")
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
    #expect(typist.state.session.trail.steps.isEmpty && typist.state.trailLists.isEmpty, "\(typist)")
  }

  @Test func anotherPhotoEndsTheTrail() {
    var typist = found()
    searchByPicture(&typist, finding: 11...12)
    typist.load("~/clients/acme/blue.jpg")
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(31, "blue")])
    typist.answer("beta", [])
    #expect(typist.state.session.trail.steps.isEmpty && typist.state.trailLists.isEmpty, "\(typist)")
    typist.press("<Esc>")
    #expect(typist.state.offers.count == 1)
  }
}
