import Photos
import Testing

@testable import Likeness
@testable import ProviderSimulator

/// The things that stand out in a photo.
struct ThingsTests {
  private static let network = Result { try NetworkFile.ofProgram.network() }

  /// - Parameter things: what stands where, by half of the shorter side.
  private func photo(_ things: [(GoodsKind, Point)], backdrop: View.Backdrop) throws -> Photo {
    var assortment = Assortment(seed: 90_011)
    var view = View(backdrop: backdrop)
    var canvas = Canvas(width: 800, height: 600, view)
    for (kind, middle) in things {
      view.scale = 0.45
      view.middle = middle
      canvas.draw(try #require(assortment.products(kind, count: 4).last).design, view)
    }
    return try Photo(try #require(canvas.picture(grain: 0.018, seed: 3)).jpeg(quality: 80))
  }

  private let table = View.Backdrop.table(wall: Colour(hex: 0xB9B2A4), top: Colour(hex: 0xA9957C), line: 0.5)

  @Test func aThingOnATableIsBoxed() throws {
    let things = try Self.network.get().things(in: photo([(.teapot, Point(0.3, 0.55))], backdrop: table), limit: 3)
    let box = try #require(things.first)
    // Its middle is at 240, 330.
    #expect(box.left < 240 && box.right > 240 && box.top < 330 && box.bottom > 330, "\(things)")
    #expect(box.width * box.height * 3 < 800 * 600, "\(things)")
  }

  @Test func twoThingsHaveABoxEach() throws {
    let photo = try photo([(.backpack, Point(0.25, 0.5)), (.lamp, Point(0.75, 0.5))], backdrop: table)
    let things = try Self.network.get().things(in: photo, limit: 3)
    #expect(things.contains { $0.right <= 440 && $0.left < 200 }, "\(things)")
    #expect(things.contains { $0.left >= 360 && $0.right > 600 }, "\(things)")
    #expect(try Self.network.get().things(in: photo, limit: 1).count == 1)
  }

  @Test func aPhotoOfOneColourShowsNothing() throws {
    let plain = try #require(
      Picture(size: PixelSize(width: 64, height: 48), pixels: [UInt8](repeating: 120, count: 64 * 48 * 3)))
    for thing in try Self.network.get().things(in: Photo(plain.jpeg(quality: 90)), limit: 3) {
      #expect(thing.right <= 64 && thing.bottom <= 48)
    }
  }

  /// Half the side is a quarter of the work, and another look.
  @Test func aNetworkThatSeesLessFinelySeesTheSameThing() throws {
    let network = try Self.network.get()
    let photo = try photo([(.teapot, Point(0.5, 0.5))], backdrop: .white)
    let coarse = network.seeing(side: 96)
    let (one, other) = (try coarse.look(of: photo), try network.look(of: photo))
    #expect(one.cosine(to: other) > 0.6 && one != other)
    #expect(try coarse.seeing(side: Network.usualSide).look(of: photo) == other)
  }
}
