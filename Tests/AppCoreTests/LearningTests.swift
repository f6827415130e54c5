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
    #expect(shown(typist) == Array(1...8), "as found: \(typist)")
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
    #expect(typist.shows("order learns as you decide") && shown(typist) == Array(1...8), "\(typist)")
    typist.press("M")
    #expect(shown(typist) == Array(1...8) && typist.shows("Ordered as found again"), "\(typist)")
  }

  @Test func theSelectedOfferStaysSelected() throws {
    var typist = try looked()
    typist.press("gjjjj")
    let selected = typist.state.selectedID
    typist.press("M")
    #expect(typist.state.selectedID == selected, "\(typist)")
    // Marks decide on others.
    typist.press("gg,j,jj")
    let beside = typist.state.selectedID
    typist.press("x<Enter>")
    #expect(typist.state.triage.rejections.count == 2 && typist.state.selectedID == beside, "\(typist)")
  }

  /// What was not looked at stands among its like.
  @Test func whatWasNotLookedAtStandsBetweenPicksAndRejections() throws {
    var typist = try looked()
    typist.answer("beta", [.sample(20, "unseen 20", from: "beta"), .sample(21, "unseen 21", from: "beta")])
    typist.press("gM")
    let unseen = try #require(typist.state.offers.offers.first { $0.listing.id.number == "20" }).listing.id
    typist.state.list.select(unseen, of: typist.state.offers)
    typist.press(" ")
    typist.press("gj")
    let rejected = try #require(typist.state.selectedID.flatMap { Int($0.number) })
    typist.press("x<Enter>")
    let order = shown(typist)
    #expect(order.first == 20 && order.last == rejected && order.dropLast().last == 21, "\(order)")
  }

  @Test func withoutPicturesNothingIsLearned() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "offer")])
    typist.press("M")
    #expect(typist.state.list.order == .asFound && typist.shows("Pictures are off"), "\(typist)")
  }
}
