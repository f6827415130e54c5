import Catalog
import Sourcing
import Testing

@testable import AppCore

/// Why offers are not wanted.
struct RejectingTests {
  private func withResults() -> Typist {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one"), .sample(2, "two"), .sample(3, "three")])
    typist.answer("beta", [])
    return typist
  }

  @Test func aRejectionHasAReasonByOneKeyAndLasts() throws {
    var typist = withResults()
    typist.press("X")
    #expect(typist.shows("not the same") && typist.shows("minimum order"))
    typist.press("3")
    let one = try #require(typist.state.offers.offers.first?.listing)
    #expect(typist.state.triage.rejections[one.id]?.reason == .notTheSame)
    #expect(typist.state.list.cursor.index == 1)
    typist.press("k<Enter>")
    #expect(typist.shows("rejected: not the same"))
    typist.press("X2")
    #expect(typist.state.triage.rejections[one.id]?.reason == .minimumOrder)
    typist.press("u")
    #expect(typist.state.triage.rejections[one.id]?.reason == .notTheSame)
    typist.press("uX<Esc>")
    #expect(typist.state.triage.rejections.isEmpty && typist.state.overlay == nil)
  }

  @Test func theReasonCanBeSaidInWords() throws {
    var typist = withResults()
    typist.press("X5too glossy<Enter>")
    let one = try #require(typist.state.offers.offers.first?.listing)
    func rejection() -> Rejection? { typist.state.triage.rejections[one.id] }
    #expect(rejection()?.reason == .other && rejection()?.note == "too glossy")
    typist.press("k<Enter>")
    #expect(typist.shows("rejected: too glossy"), "\(typist)")
    // Enter on the same words leaves it as it is; without words it is rejected all the same.
    typist.press("<Esc>X5")
    #expect(typist.shows("too glossy"), "\(typist)")
    typist.press("<Enter>")
    #expect(rejection()?.note == "too glossy")
    typist.press("kX5<^U><Enter>")
    #expect(rejection()?.reason == .other && rejection()?.note == nil)
    typist.press("u")
    #expect(rejection()?.note == "too glossy")
    typist.press("X5<Esc><Esc>")
    #expect(rejection()?.note == "too glossy" && typist.state.overlay == nil)
  }
}
