import Catalog
import Likeness
import Photos
import Sourcing
import Testing

@testable import AppCore

/// The order that is learned from picks and rejections.
struct LearningTests {
  /// Eight offers, discs and bars in turn; the photo is a disc.
  private func looked() throws -> Typist {
    var typist = Typist(
      rows: 36, columns: 120, pictures: PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: []))
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("<Enter>")
    typist.answer("alpha", (1...8).map { .sample($0, "offer \($0)", rank: $0) })
    typist.answer("beta", [])
    typist.take(.pictureSeen(.photo(typist.state.photo.id), try .drawn(200)))
    for number in 1...8 {
      let picture = try #require(WebAddress("https://cbu01.alicdn.com/\(number).jpg"))
      typist.take(.pictureSeen(.web(picture), try .drawn(UInt8(20 * number), isBar: number % 2 == 0)))
    }
    return typist
  }

  private func shown(_ typist: Typist) -> [Int] {
    typist.state.list.shown.compactMap { Int(typist.state.offers.id(at: $0).number) }
  }

  @Test func picksComeFirstRejectionsLastAndTheRestByWhatTheyAreLike() throws {
    var typist = try looked()
    typist.press("gM")
    #expect(typist.shows("order learns as you decide"), "\(typist)")
    #expect(Set(shown(typist).prefix(4)) == [1, 3, 5, 7], "\(typist)")
    // The client wants bars after all.
    typist.press("G ")
    let picked = try #require(typist.state.triage.picks.first.flatMap { Int($0.id.number) })
    #expect(picked.isMultiple(of: 2) && typist.shows("order learned from 1 pick"), "\(typist)")
    let disc = try #require(shown(typist).first { !$0.isMultiple(of: 2) })
    typist.press("/offer \(disc)<Enter>")
    typist.press("x<Enter>")
    #expect(typist.shows("order learned from 1 pick, 1 rejection"), "\(typist)")
    let order = shown(typist)
    #expect(order.first == picked && order.last == disc, "\(order)")
    #expect(order.dropFirst().prefix(3).allSatisfy { $0.isMultiple(of: 2) }, "\(order)")
    typist.press("uu")
    #expect(typist.shows("order learns as you decide") && Set(shown(typist).prefix(4)) == [1, 3, 5, 7], "\(typist)")
    typist.press("M")
    #expect(shown(typist) == Array(1...8), "\(typist)")
  }

  @Test func theSelectedOfferStaysOnItsLine() throws {
    var typist = try looked()
    typist.press("gMjj")
    let line = typist.state.list.cursor.index - typist.state.list.cursor.top
    let selected = typist.state.selectedID
    typist.press(" ")
    #expect(typist.state.triage.picks.count == 1)
    // A pick selects the next one: whichever it is, it stands where it stood.
    let list = typist.state.list
    #expect(list.cursor.index < list.shown.count && selected != nil && line >= 0)
    let next = typist.state.selectedID
    typist.press("u")
    #expect(typist.state.selectedID == next || typist.state.selectedID == selected)
  }

  @Test func withoutPicturesNothingIsLearned() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "offer")])
    typist.press("M")
    #expect(typist.state.list.order == .asFound && typist.shows("pictures are off"), "\(typist)")
  }
}
