import Photos
import Queries
import Sourcing
import Testing

@testable import AppCore

@Suite("Parts that vendors suggest")
struct SuggestionTests {
  private let mug = PixelRegion(left: 100, top: 200, right: 500, bottom: 800)
  private let lamp = PixelRegion(left: 700, top: 90, right: 1_100, bottom: 850)

  private func suggested(_ regions: [PixelRegion?]) throws -> Typist {
    var typist = Typist(
      rows: 36, columns: 120, pictures: PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: []))
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("<Enter>")
    typist.take(
      .searchReported(
        SearchID(1),
        .page(
          ResultPage(
            provider: "alpha", number: 1, size: 20, listings: [.sample(1, "mug")], hasNext: false,
            suggestedRegions: regions.compactMap { $0 }))))
    typist.answer("beta", [])
    return typist
  }

  private func open(_ typist: inout Typist) throws {
    typist.press("c")
    let wish = try #require(typist.awaitedPictures.first)
    let photo = Picture(size: PixelSize(width: 12, height: 9), pixels: [UInt8](repeating: 90, count: 12 * 9 * 3))
    typist.take(.pictureShown(wish, try #require(photo).cells(in: wish.box, look: wish.look)))
  }

  @Test func `they are numbered on the photo and chosen by number`() throws {
    var typist = try suggested([mug, lamp, PixelRegion(left: 0, top: 0, right: 1_200, bottom: 900)])
    try open(&typist)
    #expect(typist.shows("1–2 suggested"))
    #expect(typist.screen.contains { $0.contains("▒1──") } && typist.screen.contains { $0.contains("▒2──") })
    typist.press("2<Enter>")
    #expect(typist.state.filters.query.region == lamp)
    try open(&typist)
    typist.press("3")
    #expect(typist.shows("2 parts are suggested"))
    typist.press("1<Enter>")
    #expect(typist.state.filters.query.region == mug)
    typist.press("2<Enter>")
    #expect(typist.shows("red-mug.jpg, part 100,200–500,800"))
  }

  @Test func `what is nearly the same is told once, and another photo has its own`() throws {
    var typist = try suggested([mug, PixelRegion(left: 102, top: 199, right: 501, bottom: 803), lamp])
    #expect(typist.state.session.suggestedParts == [mug, lamp].compactMap { $0 })
    typist.load("~/clients/acme/blue-lamp.jpg")
    #expect(typist.state.session.suggestedParts.isEmpty)
    typist.press("c1")
    #expect(typist.shows("Looking at the photo"))
  }

  @Test func `things are looked for when the box is opened, once, and told with what vendors suggest`() throws {
    var typist = try suggested([lamp])
    typist.press("c")
    #expect(typist.effects.contains(.request(.findThings(typist.state.photo.id))), "\(typist.effects)")
    let thing = PixelRegion(left: 690, top: 100, right: 1_110, bottom: 840)
    typist.take(.reported(.thingsFound(typist.state.photo.id, [mug, thing].compactMap(\.self))))
    // The vendor's box stands where a thing shows the same.
    #expect(typist.state.session.suggestedParts == [mug, lamp].compactMap(\.self))
    typist.press("<Esc>c")
    #expect(!typist.state.session.isFindingThings)
  }

  @Test func `a number that is typed before things are found says so`() throws {
    var typist = try suggested([])
    typist.press("c1")
    #expect(typist.shows("Looking at the photo"), "\(typist)")
    typist.take(.reported(.thingsFound(typist.state.photo.id, [])))
    typist.press("1")
    #expect(typist.shows("No part of this photo is suggested"), "\(typist)")
  }

  @Test func `no more than there are keys for`() {
    var suggestions = Suggestions()
    let photo = PhotoID(1)
    for left in 0..<30 {
      let region = PixelRegion(left: left * 50, top: 0, right: left * 50 + 40, bottom: 40)
      suggestions.add([region].compactMap { $0 }, of: photo)
    }
    #expect(suggestions[photo].count == 9)
  }
}
