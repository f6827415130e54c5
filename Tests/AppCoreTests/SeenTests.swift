import Catalog
import Likeness
import Photos
import Queries
import Sourcing
import Testing

@testable import AppCore

/// Whether a product was ever seen.
struct SeenTests {
  private func before() -> [SeenBefore] {
    let picked = Listing.sample(1, "Blue water bottle", price: "12.50")
    return [
      SeenBefore(picked, decision: .picked(Pick(listing: picked, pickedAt: Typist().state.now)), match: 83),
      SeenBefore(.sample(2, "Green bottle"), decision: nil, match: 40),
    ]
  }

  @Test(arguments: [(24, 80), (60, 200)]) func thePhotoIsComparedWithWhatWasSeen(rows: Int, columns: Int) {
    var typist = Typist.withPhoto(rows: rows, columns: columns)
    typist.press("B")
    #expect(typist.effects == [.request(.findSeen(typist.state.photo.id, nil))])
    #expect(typist.shows("Comparing the photo"))
    typist.take(.seenFound(typist.state.photo.id, before()))
    #expect(
      typist.screen.contains { $0.contains(" 83  picked") && $0.contains("CNY 12.50  Blue water bottle") }, "\(typist)")
    #expect(typist.shows(" 40 ") && typist.shows("Green bottle"))
    typist.press("<Enter>")
    guard case .openAddress(let address)? = typist.effects.first else {
      return #expect(Bool(false), "\(typist.effects)")
    }
    // Where nothing opens it, the address is shown over the list.
    typist.take(.notOpened(address, .noOpener))
    #expect(typist.shows(address.string) && typist.shows("SNAPSOURCE_OPENER"), "\(typist)")
    typist.press("<Esc>")
    #expect(typist.state.overlay is SeenSheet)
    typist.press("<Esc>")
    #expect(typist.state.overlay == nil)
  }

  @Test func whatCannotBeToldSaysWhy() {
    for (trouble, words) in [
      (SeenTrouble.isOff, "likeness.network is off"),
      (.network(.missing(path: "/x/likeness.safetensors")), "/x/likeness"),
      (.network(.damaged), "pictures cannot be compared"), (.photoGone, "cannot be read any more"),
    ] {
      var typist = Typist.withPhoto()
      typist.press("B")
      typist.take(.seenFailed(typist.state.photo.id, trouble))
      #expect(typist.shows(words), "\(typist)")
    }
    var typist = Typist.withPhoto()
    typist.press("B")
    typist.take(.seenFound(typist.state.photo.id, []))
    #expect(typist.shows("Nothing like it was seen"))
    typist.press("<Esc>")
    typist.take(.seenFound(typist.state.photo.id, before()))
    #expect(typist.state.overlay == nil, "an answer that comes late opens nothing")
  }

  /// A client's new photo is compared before anything is paid for.
  @Test func itIsThePhotoThatIsGivenNow() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "mug 1")])
    typist.answer("beta", [])
    let searched = typist.state.photo.id
    typist.load("~/clients/bolt/lamp.jpg")
    #expect(typist.state.photo.id != searched)
    typist.press("B")
    #expect(typist.effects == [.request(.findSeen(typist.state.photo.id, nil))])
    #expect(typist.shows("Seen before  lamp.jpg"))
    typist.take(.seenFound(searched, before()))
    #expect(!typist.shows("Blue water bottle"), "an answer about the other photo")
    typist.press("?")
    typist.take(.seenFound(typist.state.photo.id, before()))
    typist.press("<Esc>")
    #expect(typist.shows("Blue water bottle"), "an answer that came under the help: \(typist)")
  }

  @Test func withoutAPhotoNothingIsCompared() {
    var typist = Typist()
    typist.press("B")
    #expect(typist.effects.isEmpty && typist.state.overlay == nil, "\(typist)")
  }

  @Test func whereNothingCanBeComparedNothingIsOffered() {
    var typist = Typist(pictures: PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: []))
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "mug 1")])
    typist.answer("beta", [])
    #expect(typist.shows("match"))
    typist.take(.networkFailed(.damaged))
    #expect(typist.shows("pictures cannot be compared") && !typist.shows("match  "), "\(typist)")
    typist.press("M")
    #expect(typist.shows("doctor says why") && typist.state.list.order == .asFound, "\(typist)")
    typist.press("s")
    #expect(!typist.shows("match, best first"), "\(typist)")
  }

  /// Each offer with that picture is kept, as all vendors show it.
  @Test func whatIsLookedAtIsKept() throws {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "mug 1"), .sample(2, "mug 2")])
    let traits = try PictureTraits.drawn(200)
    let picture = try #require(WebAddress("https://cbu01.alicdn.com/1.jpg"))
    typist.take(.pictureSeen(.web(picture), traits))
    let kept = typist.effects.compactMap { if case .request(.keepLooks(let seen)) = $0 { seen } else { nil } }.flatMap(
      \.self)
    #expect(kept.map(\.listing.id.number) == ["1"] && kept.first?.look == traits.look?.bytes, "\(typist.effects)")
  }
}
