import Catalog
import Photos
import Sourcing
import TestSupport
import Testing

@testable import AppCore

@Suite("All pictures of a listing")
struct GalleryTests {
  private static let abilities = PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: [])

  private func address(_ name: String) throws -> WebAddress {
    try #require(WebAddress("https://cbu01.alicdn.com/\(name).jpg"))
  }

  /// Results of which the second has three pictures, one of them from another vendor.
  private func searched(rows: Int = 36, columns: Int = 120) throws -> Typist {
    var typist = Typist(rows: rows, columns: columns, pictures: Self.abilities)
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("<Enter>")
    var listings = (1...5).map { number in
      Listing.sample(number, "mug \(number)", original: "杯 \(number)", rank: number, minimumOrder: number)
    }
    listings[1].morePictures = [try address("2b")]
    typist.answer("alpha", listings)
    var other = Listing.sample(2, "mug 2", from: "beta", rank: 2)
    other.pictureAddress = try address("2c")
    other.morePictures = [try #require(WebAddress("http://cbu01.alicdn.com/2.jpg"))]
    typist.answer("beta", [.sample(1, "mug 1", original: "杯 1", from: "beta", minimumOrder: 1), other])
    typist.press("4j")
    return typist
  }

  private func fulfil(_ typist: inout Typist) throws {
    for wish in typist.awaitedPictures {
      let pixels = [UInt8](repeating: 90, count: 300)
      let picture = try #require(Picture(size: PixelSize(width: 10, height: 10), pixels: pixels))
      typist.take(.pictureShown(wish, picture.cells(in: wish.box, look: wish.look)))
    }
  }

  @Test func `they are stepped through, those of every vendor, each once`() throws {
    var typist = try searched()
    typist.press("<Enter>V")
    #expect(typist.shows("picture 1 of 3"))
    let first = try #require(typist.awaitedPictures.first)
    #expect(first.source == .web(try address("2")))
    #expect(first.box == typist.state.galleryBox)
    // The photo in the same scale, and the next picture, so that it is there when it is turned to.
    let next = typist.awaitedPictures.prefix(3).map(\.source)
    #expect(next == [.web(try address("2")), .photo(typist.state.photo.id), .web(try address("2b"))])
    typist.press("n")
    #expect(typist.shows("picture 2 of 3"))
    #expect(typist.awaitedPictures.first?.source == .web(try address("2b")))
    typist.press("<→><→>")
    #expect(typist.shows("picture 3 of 3"))
    #expect(typist.state.galleryPicture == (try address("2c")))
    typist.press("hg")
    #expect(typist.shows("picture 1 of 3"))
    typist.press("<Esc>")
    #expect(typist.state.overlay == nil && typist.state.showsDetails)
    #expect(!typist.awaitedPictures.contains { $0.source == .web(typist.state.offers[1].others[0].pictures[0]) })
  }

  @Test func `the next listing begins with its first picture, and is picked or rejected where it is seen`() throws {
    var typist = try searched()
    typist.press("Vn")
    #expect(typist.shows("picture 2 of 3"))
    typist.press("<Space>")
    #expect(typist.changes.count == 1)
    #expect(typist.shows("picture 1 of 1"))
    #expect(typist.shows("mug 3"))
    typist.press("k")
    #expect(typist.shows("picture 1 of 3"))
    #expect(typist.state.triage.isPicked(try #require(typist.state.selectedListing?.id)))
    typist.press("jjx")
    #expect(typist.state.triage.isRejected(typist.state.offers[3].listing.id))
    typist.press("<Esc>")
    #expect(typist.state.selectedListing?.title.preferTranslated == "mug 5")
  }

  @Test func `a pick has the pictures that it was picked with`() throws {
    var typist = try searched()
    typist.press("<Space>")
    typist.save()
    typist.press("pV")
    #expect(typist.shows("picture 1 of 3"))
  }

  @Test func `what is opened and copied is the picture that is seen`() throws {
    var typist = try searched()
    typist.press("VnO")
    #expect(typist.effects.contains(.openAddress(try address("2b"))))
    typist.press("y")
    #expect(typist.effects.contains(.copy(try address("2b").string)))
    typist.press("<Esc>y")
    #expect(typist.effects.contains(.copy("https://detail.1688.com/offer/2.html")))
  }

  @Test func `an address that nothing opens becomes a link, and the gallery comes back`() throws {
    var typist = try searched()
    typist.press("VnO")
    typist.cannotOpen(try address("2b"), "no desktop here")
    let frame = typist.state.frame()
    let link = try #require(frame.links.first)
    #expect(link.address == (try address("2b")))
    #expect(typist.screen[link.position.row].contains(link.text))
    #expect(typist.shows("no desktop here"))
    typist.press("y")
    #expect(typist.effects.contains(.copy(try address("2b").string)))
    typist.press("<Esc>")
    #expect(typist.shows("picture 2 of 3"))
    // The list of keys covers it as well, also after it was narrowed.
    typist.press("?/pick<Enter>")
    #expect(!typist.shows("picture 2 of 3"))
    typist.press("<Esc>")
    #expect(typist.shows("picture 2 of 3"))
    typist.press("<Esc>?<Esc>")
    #expect(typist.state.overlay == nil)
    #expect(typist.state.frame().links.isEmpty)
  }

  @Test func `what opened an address is said, and why nothing did`() throws {
    var typist = try searched()
    typist.take(.opened(try address("2b"), by: "feh"))
    #expect(typist.shows("Asked feh to show https://"))
    typist.take(.notOpened(try address("2b"), .notStarted("no-such-program")))
    #expect(typist.shows("no-such-program could not be started"))
    typist.press("<Esc>")
    typist.take(.notOpened(try address("2b"), .noOpener))
    #expect(typist.shows("SNAPSOURCE_OPENER"))
  }

  @Test func `a long address is a link in every line of it`() throws {
    var typist = try searched(rows: 24, columns: 80)
    let long = try address(String(repeating: "abcdefgh", count: 20))
    typist.press("O")
    typist.cannotOpen(long, "no desktop here")
    let links = typist.state.frame().links
    #expect(links.map(\.text).joined() == long.string)
    #expect(links.count == 3)
    for link in links {
      let row = Array(typist.screen[link.position.row])
      #expect(String(row[link.position.column..<link.position.column + link.text.count]) == link.text)
    }
  }

  @Test func `without pictures there is no gallery`() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "mug")])
    typist.press("4V")
    #expect(typist.state.overlay == nil)
    #expect(typist.shows("This terminal shows no pictures"))
  }

  @Test(arguments: [(24, 80), (60, 200), (10, 40), (200, 300)])
  func `it fits every screen`(rows: Int, columns: Int) throws {
    var typist = try searched(rows: rows, columns: columns)
    typist.press("V")
    for keys in ["", "n", "j", "<Esc>O"] {
      typist.press(keys)
      if keys.hasSuffix("O") { typist.cannotOpen(try address("2b"), "no desktop here") }
      try fulfil(&typist)
      let frame = typist.state.frame()
      for spans in frame.rows {
        var column = 0
        for span in spans {
          #expect(span.column >= column && span.column + span.width <= columns)
          column = span.column + span.width
        }
      }
      #expect((0..<rows).contains(frame.cursor.row) && (0..<columns).contains(frame.cursor.column))
    }
  }

  @Test(arguments: [(24, 80), (60, 200)])
  func `it looks as it did`(rows: Int, columns: Int) throws {
    var typist = try searched(rows: rows, columns: columns)
    typist.press("Vn")
    try fulfil(&typist)
    let golden = try Fixture.golden("screens/gallery-\(columns)x\(rows).screen", now: typist.text)
    #expect(typist.text == golden)
  }

  @Test func `over a product's page they are that product's, whatever the list shows`() throws {
    var typist = try searched()
    typist.press("<Enter><Enter>")
    _ = typist.state.narrow(by: "price>100000")
    typist.press("Vj<Space>")
    #expect(typist.state.triage.picks.map(\.id.number) == ["2"], "\(typist)")
    #expect((typist.state.overlay as? Gallery)?.listing.number == "2", "\(typist)")
  }
}
