import Photos
import Queries
import Sourcing
import Testing

@testable import AppCore

@Suite("The crop box")
struct CropTests {
  private func opened() throws -> Typist {
    var typist = Typist(
      rows: 36, columns: 120, pictures: PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: []))
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("c")
    let wish = try #require(typist.awaitedPictures.first)
    #expect(wish.source == .photo(typist.state.photo.id))
    #expect(wish.box == typist.state.cropRoom)
    let photo = Picture(size: PixelSize(width: 12, height: 9), pixels: [UInt8](repeating: 90, count: 12 * 9 * 3))
    typist.take(.pictureShown(wish, try #require(photo).cells(in: wish.box, look: wish.look)))
    return typist
  }

  private func box(_ typist: Typist) throws -> CropBox {
    guard let box = typist.state.overlay as? CropBox else { throw NoBox() }
    return box
  }

  private struct NoBox: Error {}

  @Test func `a part is chosen by keys and searched by`() throws {
    var typist = try opened()
    #expect(try box(typist).isWhole)
    typist.press("---")
    let start = try box(typist).region
    #expect(typist.shows("┏━━"))
    typist.press("lj")
    let moved = try box(typist).region
    #expect(moved.left > start.left && moved.top > start.top && moved.width == start.width)
    typist.press("-")
    #expect(try box(typist).region.width < start.width)
    typist.press("LJ")
    let region = try box(typist).region
    typist.press("<Enter>")
    #expect(typist.state.filters.query.region == region)
    #expect(typist.shows("\(region.left),\(region.top)–\(region.right),\(region.bottom)"))
    typist.press("<Enter>")
    guard
      case .request(.search(_, let plan, _))? = typist.effects.first(where: {
        if case .request(.search) = $0 { true } else { false }
      })
    else {
      Issue.record("no search")
      return
    }
    #expect(plan.query.region == region)
    // The listing is compared with the part that it was found by.
    #expect(typist.state.comparedPhoto == .part(typist.state.photo.id, region))
    #expect(typist.shows("red-mug.jpg, part \(region.left),"))
  }

  @Test func `the box never leaves the photo and never vanishes`() throws {
    var typist = try opened()
    for keys in ["l", "j", "h", "k", "+", "-", "L", "H", "J", "K", "z"] {
      for _ in 0..<120 {
        typist.press(keys)
        let region = try box(typist).region
        #expect(region.right <= 1_200 && region.bottom <= 900 && region.width >= 16 && region.height >= 16)
      }
    }
    typist.press("0")
    #expect(try box(typist).isWhole)
    typist.press("<Enter>")
    #expect(typist.state.filters.query.region == nil)
  }

  @Test func `zoomed, a cell stands for fewer pixels and another picture is wished for`() throws {
    var typist = try opened()
    typist.press("--------z")
    let zoomed = try box(typist)
    #expect(zoomed.isZoomed && zoomed.view.width < 1_200)
    #expect(typist.awaitedPictures.first?.source == .part(typist.state.photo.id, zoomed.view))
    typist.press("z")
    #expect(try box(typist).isZoomed == false)
  }

  @Test func `escape leaves everything as it was, and the part chosen before comes back`() throws {
    var typist = try opened()
    typist.press("ll<Esc>")
    #expect(typist.state.overlay == nil && typist.state.filters.query.region == nil)
    typist.press("c----<Enter>c")
    #expect(try box(typist).region == typist.state.filters.query.region)
  }

  @Test func `an untouched box changes nothing`() throws {
    var typist = try opened()
    typist.press("<Esc>4c<Enter>")
    #expect(typist.state.filters.query.region == nil && typist.state.focus == .results && typist.state.overlay == nil)
    typist.press("c1")
    #expect(typist.shows("Looking at the photo"), "\(typist)")
    typist.press("---<Enter>")
    let region = typist.state.filters.query.region
    typist.press("4c<Enter>")
    #expect(region != nil && typist.state.filters.query.region == region && typist.state.focus == .results)
  }

  @Test func `without pictures the part can still be typed`() {
    var typist = Typist.withPhoto()
    typist.press("c")
    #expect(typist.state.overlay == nil)
    #expect(typist.shows("Press 3 and type the part"))
  }

  @Test(arguments: [(1, 1), (1, 10_000), (16, 16), (17, 3)])
  func `photos of any size have a box`(width: Int, height: Int) throws {
    var box = try #require(CropBox(size: PixelSize(width: width, height: height), region: nil))
    let commands: [Command] = [.cropGrow, .cropShrink, .moveRight, .cropZoom, .cropNarrower, .cropLower, .moveDown]
    for _ in 0..<50 {
      for command in commands {
        box.edit(command)
        #expect(box.region.right <= width && box.region.bottom <= height)
        #expect(box.region.left >= box.view.left && box.region.right <= box.view.right)
      }
    }
  }
}
