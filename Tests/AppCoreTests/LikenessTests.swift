import Catalog
import Likeness
import Photos
import Sourcing
import Testing

@testable import AppCore

@Suite("Likeness and very same pictures")
struct LikenessTests {
  private func searched(results: Int = 6) -> Typist {
    var typist = Typist(
      rows: 36, columns: 120, pictures: PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: []))
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("<Enter>")
    typist.answer(
      "alpha",
      (1...results).map { .sample($0, "mug \($0)", price: "\(10 + $0).00", rank: $0, minimumOrder: 100 * $0) })
    typist.take(.searchEnded(SearchID(typist.state.session.lastSearch)))
    return typist
  }

  private func source(_ number: Int) throws -> PictureSource {
    .web(try #require(WebAddress("https://cbu01.alicdn.com/\(number).jpg")))
  }

  /// The numbers of the results in the order of the rows.
  private func shown(_ typist: Typist) -> [String] {
    typist.state.list.shown.map { typist.state.offers[$0].listing.title.preferTranslated ?? "" }
  }

  @Test func `each hit says how alike it is, and nothing is hidden by it`() throws {
    var typist = searched()
    #expect(typist.shows("match"))
    typist.take(.pictureSeen(.photo(typist.state.photo.id), try PictureTraits.drawn(200)))
    typist.take(.pictureSeen(try source(1), try PictureTraits.drawn(40, isBar: true)))
    typist.take(.pictureSeen(try source(3), try PictureTraits.drawn(190)))
    let listings = typist.state.offers.offers.map(\.listing)
    let bar = try #require(typist.state.likeness(of: listings[0]))
    let disc = try #require(typist.state.likeness(of: listings[2]))
    #expect(disc > 85 && bar < disc)
    #expect(typist.state.likeness(of: listings[1]) == nil)
    #expect(typist.screen.contains { $0.contains("mug 3") && $0.contains(" \(disc) ") })
    #expect(typist.shows("\(bar) of 100"))
    #expect(shown(typist).count == 6)
  }

  @Test func `without pictures a match is met by nothing, and it is said why`() throws {
    var typist = searched()
    while typist.state.pictures.look != nil { typist.press("P") }
    typist.press("&match>50<Enter>")
    #expect(typist.shows("Pictures are off") && !typist.shows("No result here meets"), "\(typist)")
    #expect(typist.state.list.narrowed != nil, "it is asked for all the same")
  }

  @Test func `in one vendor's view an offer's match is the same, whatever picture that vendor has`() throws {
    var typist = Typist(
      rows: 36, columns: 120, pictures: PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: []))
    typist.load("mug.jpg")
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "mug 1")])
    var other = Listing.sample(1, "mug 1", from: "beta")
    other.pictureAddress = WebAddress("https://cbu01.alicdn.com/another.jpg")
    typist.answer("beta", [other])
    typist.take(.pictureSeen(.photo(typist.state.photo.id), try PictureTraits.drawn(200)))
    typist.take(.pictureSeen(try source(1), try PictureTraits.drawn(190)))
    let match = try #require(typist.state.likeness(of: typist.state.offers.offers[0].listing))
    typist.press("vv")
    #expect(typist.shows("Beta only"), "\(typist)")
    #expect(typist.screen.contains { $0.contains("mug 1") && $0.contains(" \(match) ") }, "\(typist)")
  }

  @Test func `sorted by likeness, what was not looked at comes last`() throws {
    var typist = searched()
    typist.take(.pictureSeen(.photo(typist.state.photo.id), try PictureTraits.drawn(200)))
    typist.take(.pictureSeen(try source(2), try PictureTraits.drawn(40, isBar: true)))
    typist.take(.pictureSeen(try source(5), try PictureTraits.drawn(190)))
    typist.press("sjjjjjj<Enter>")
    #expect(shown(typist) == ["mug 5", "mug 2", "mug 1", "mug 3", "mug 4", "mug 6"])
    // What is seen later moves nothing.
    typist.take(.pictureSeen(try source(6), try PictureTraits.drawn(195)))
    #expect(shown(typist).last == "mug 6")
  }

  @Test func `a new list keeps the sort by likeness, and sorts itself as pictures are looked at until the user moves`()
    throws
  {
    var typist = searched()
    typist.take(.pictureSeen(.photo(typist.state.photo.id), try PictureTraits.drawn(200)))
    typist.press("sjjjjjj<Enter>")
    typist.press("a")
    typist.answer("alpha", (1...6).map { .sample($0, "mug \($0)", rank: $0) })
    #expect(typist.state.list.order == .likeness)
    #expect(shown(typist).first == "mug 1")
    typist.take(.pictureSeen(try source(5), try PictureTraits.drawn(190)))
    #expect(shown(typist) == ["mug 5", "mug 1", "mug 2", "mug 3", "mug 4", "mug 6"])
    typist.press("j")
    typist.take(.pictureSeen(try source(6), try PictureTraits.drawn(200)))
    #expect(shown(typist).first == "mug 5")
  }

  @Test func `without pictures there is no likeness to sort by`() {
    var typist = Typist.withPhoto()
    typist.press("s")
    #expect(!typist.shows("match, best"))
  }

  @Test func `offers with the very same picture are counted and folded with the spread of what they ask`() throws {
    var typist = searched()
    let same = try PictureTraits.drawn(200)
    for number in [2, 4, 5] { typist.take(.pictureSeen(try source(number), same)) }
    typist.take(.pictureSeen(try source(3), try PictureTraits.drawn(40, isBar: true)))
    let listings = typist.state.offers.offers.map(\.listing)
    #expect(listings.map { typist.state.offers.twinCount(of: $0) } == [0, 2, 0, 2, 2, 0])
    #expect(typist.screen.contains { $0.contains("3× mug 4") })
    typist.press("jjj")
    typist.press("F")
    #expect(shown(typist) == ["mug 1", "mug 2", "mug 3", "mug 6"])
    #expect(typist.state.selectedListing?.title.preferTranslated == "mug 2", "it stands for the one that was selected")
    #expect(typist.shows("3× 12.00–15.00 MOQ"))
    typist.press("FF")
    #expect(shown(typist).count == 6)
    // A later offer with a known copy's address belongs to them at once.
    typist.answer("beta", [.sample(5, "mug 5 again", from: "beta", minimumOrder: 7)])
    #expect(typist.state.offers.twinCount(of: listings[1]) == 2)
  }

  @Test func `a folded row says how many shops have the picture`() throws {
    func offers(_ shops: [String?]) -> [Listing] {
      shops.enumerated().map {
        .sample($0.offset + 1, "mug", price: "\(12 + $0.offset).50", minimumOrder: 5, shop: $0.element)
      }
    }
    #expect(English().spread(offers(["潮州陶瓷厂", "深圳市杯业", "潮州陶瓷厂"])) == "3× 2 shops 12.50–14.50  ")
    #expect(English().spread(offers(["潮州陶瓷厂", "潮州陶瓷厂"])) == "2× 1 shop 12.50–13.50  ")
    // An offer that does not say may be of any shop.
    #expect(English().spread(offers(["潮州陶瓷厂", nil])) == "2× 1+ shop 12.50–13.50  ")
    #expect(English().spread(offers([nil, nil])) == "2× 12.50–13.50  ")
    #expect(English().sharing(offers(["潮州陶瓷厂", "深圳市杯业"])) == "2 offers of 2 shops")
  }

  @Test func `the photo of a reopened search is looked at when it has been read`() throws {
    var typist = searched()
    let photo = PictureSource.photo(typist.state.photo.id)
    // As after reopening: the loader was asked before the photo was there.
    typist.take(.pictureFailed(photo, .unreachable))
    #expect(!typist.unseenPictures.contains(photo))
    typist.take(
      .photoLoaded(
        typist.state.photo.id, PhotoFacts(format: "JPEG", width: 1_200, height: 900, bytes: 214_000, isRemote: false)))
    #expect(typist.unseenPictures.contains(photo))
  }

  @Test func `what is near the hand is looked at first, and not all of ten thousand`() throws {
    var typist = searched(results: 2_000)
    #expect(typist.unseenPictures.first == .photo(typist.state.photo.id))
    #expect(typist.unseenPictures.contains(try source(1)))
    #expect(typist.unseenPictures.count < 200)
    typist.press("G")
    #expect(typist.unseenPictures.contains(try source(2_000)))
    #expect(!typist.unseenPictures.contains(try source(1)))
    typist.take(.pictureSeen(try source(2_000), try PictureTraits.drawn(200)))
    #expect(!typist.unseenPictures.contains(try source(2_000)))
    typist.press("PPPP")
    #expect(typist.unseenPictures.isEmpty)
  }
}
