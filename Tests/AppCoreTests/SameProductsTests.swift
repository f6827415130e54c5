import Catalog
import Likeness
import Photos
import Sourcing
import Testing

@testable import AppCore

/// Offers of the same product, in one row.
@Suite struct SameProductsTests {
  /// Discs of slightly different reds, and bars.
  private func looked(columns: Int = 120, movingBy step: Int = 0) throws -> Typist {
    var typist = Typist(
      rows: 36, columns: columns, pictures: PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: []))
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("<Enter>")
    typist.answer("alpha", (1...6).map { .sample($0, "offer \($0)", rank: $0) })
    typist.answer("beta", [])
    typist.take(.pictureSeen(.photo(typist.state.photo.id), try .drawn(200)))
    for number in 1...6 {
      let picture = try #require(WebAddress("https://cbu01.alicdn.com/\(number).jpg"))
      typist.take(
        .pictureSeen(.web(picture), try .drawn(UInt8(200 + number), isBar: number % 2 == 0, movedBy: step * number)))
    }
    return typist
  }

  private func shown(_ typist: Typist) -> [Int] {
    typist.state.list.shown.compactMap { Int(typist.state.offers.id(at: $0).number) }
  }

  @Test func aKeyFoldsTheSamePictureThenTheSameProductThenNothing() throws {
    var typist = try looked()
    typist.press("gF")
    #expect(typist.shows("Offers with the same picture are in one row"), "\(typist)")
    typist.press("F")
    #expect(shown(typist) == [1, 2] && typist.shows("the same product. F: ungroup"), "\(typist)")
    #expect(typist.shows("3×"), "\(typist)")
    typist.press("F")
    #expect(shown(typist) == Array(1...6) && typist.shows("Every offer has its own row again"), "\(typist)")
  }

  @Test func theTitleSaysThatRowsAreFoldedAndTheDetailsWhatTheyStandFor() throws {
    var typist = try looked(columns: 200, movingBy: 3)
    #expect(!typist.shows("folded"), "\(typist)")
    func told(_ number: Int) -> Bool {
      typist.screen.contains { $0.contains("folded ") && $0.contains(" 1688:\(number)") }
    }
    typist.press("gF")
    #expect(typist.shows("red-mug.jpg  folded") && !told(3), "\(typist)")
    typist.press("F")
    #expect(told(3) && !typist.shows("1688:4"), "\(typist)")
  }

  @Test func theSelectedOfferIsStoodForAndEscapeUnfolds() throws {
    var typist = try looked()
    typist.press("gjjFF")
    #expect(typist.state.selectedID?.number == "1", "\(typist)")
    typist.press("<Esc>")
    #expect(typist.state.list.folding == .none && shown(typist) == Array(1...6), "\(typist)")
  }

  @Test func whatIsLookedAtLaterIsFoldedWhenAllIs() throws {
    var typist = try looked()
    typist.press("gFF")
    typist.answer("beta", [.sample(21, "offer 21", from: "beta", rank: 1)], page: 2)
    #expect(shown(typist).contains(21), "\(typist)")
    let picture = try #require(WebAddress("https://cbu01.alicdn.com/21.jpg"))
    typist.take(.pictureSeen(.web(picture), try .drawn(205)))
    #expect(shown(typist) == [1, 2], "\(typist)")
  }

  /// The user looks at something else: neither his place nor his details move.
  @Test func whatComesMovesNothing() throws {
    var typist = try looked()
    typist.press("gFFs7")
    typist.answer("beta", [.sample(21, "offer 21", from: "beta", rank: 1)], page: 2)
    let picture = try #require(WebAddress("https://cbu01.alicdn.com/21.jpg"))
    typist.state.list.order(as: .likeness, of: typist.state.offers)
    let awaits = typist.state.list.awaitsLikenesses
    typist.take(.pictureSeen(.web(picture), try .drawn(205)))
    #expect(typist.state.list.awaitsLikenesses == awaits && awaits, "\(typist)")
  }

  @Test func aPictureThatCannotBeHadHoldsNothingUp() throws {
    var typist = try looked()
    typist.press("gFF")
    typist.answer(
      "beta", [.sample(21, "offer 21", from: "beta", rank: 1), .sample(22, "offer 22", from: "beta", rank: 2)], page: 2)
    let pictures = try [21, 22].map { try #require(WebAddress("https://cbu01.alicdn.com/\($0).jpg")) }
    typist.take(.pictureSeen(.web(pictures[0]), try .drawn(205)))
    typist.take(.pictureFailed(.web(pictures[1]), .unreachable))
    #expect(!shown(typist).contains(21) && shown(typist).contains(22), "\(typist)")
  }

  @Test func withoutTheNetworkOnlyTheSamePictureFolds() throws {
    var typist = try looked()
    typist.take(.networkFailed(.damaged))
    typist.press("gFF")
    #expect(typist.state.list.folding == .none)
  }
}
