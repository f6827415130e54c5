import Catalog
import Likeness
import Photos
import Sourcing
import Testing

@testable import AppCore

/// Offers of the same product, in one row.
@Suite struct SameProductsTests {
  /// Discs of slightly different reds, and bars.
  private func looked() throws -> Typist {
    var typist = Typist(
      rows: 36, columns: 120, pictures: PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: []))
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("<Enter>")
    typist.answer("alpha", (1...6).map { .sample($0, "offer \($0)", rank: $0) })
    typist.answer("beta", [])
    typist.take(.pictureSeen(.photo(typist.state.photo.id), try .drawn(200)))
    for number in 1...6 {
      let picture = try #require(WebAddress("https://cbu01.alicdn.com/\(number).jpg"))
      typist.take(.pictureSeen(.web(picture), try .drawn(UInt8(200 + number), isBar: number % 2 == 0)))
    }
    return typist
  }

  private func shown(_ typist: Typist) -> [Int] {
    typist.state.list.shown.compactMap { Int(typist.state.offers.id(at: $0).number) }
  }

  @Test func aKeyFoldsTheSamePictureThenTheSameProductThenNothing() throws {
    var typist = try looked()
    typist.press("gF")
    #expect(typist.shows("the very same picture stand in one row"), "\(typist)")
    typist.press("F")
    #expect(shown(typist) == [1, 2] && typist.shows("the same product – F unfolds them"), "\(typist)")
    #expect(typist.shows("3×"), "\(typist)")
    typist.press("F")
    #expect(shown(typist) == Array(1...6) && typist.shows("every offer has its row again"), "\(typist)")
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

  @Test func withoutTheNetworkOnlyTheSamePictureFolds() throws {
    var typist = try looked()
    typist.take(.networkFailed(.damaged))
    typist.press("gFF")
    #expect(typist.state.list.folding == .none)
  }
}
