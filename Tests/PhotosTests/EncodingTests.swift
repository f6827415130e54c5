import Photos
import TestSupport
import Testing

/// What is sent to a vendor.
struct EncodingTests {
  private func waves() throws -> Photo { try Photo(Fixture.bytes("photos/waves.jpg")) }

  @Test(arguments: [(3_000_000, 2_048), (3_000_000, 200), (6_000, 320), (2_500, 320), (900, 1_000)])
  func keepsTheLimits(bytes: Int, side: Int) throws {
    let encoded = try waves().encoded(within: PhotoLimits(bytes: bytes, side: side))
    #expect(encoded.jpeg.count <= bytes)
    #expect(max(encoded.size.width, encoded.size.height) <= min(side, 320))
    let photo = try Photo(encoded.jpeg)
    #expect(photo.format == .jpeg)
    #expect(photo.size == encoded.size)
  }

  @Test func saysWhenNoLimitCanBeKept() throws {
    let photo = try waves()
    #expect(throws: PhotoError.cannotFit(PhotoLimits(bytes: 100, side: 320))) {
      try photo.encoded(within: PhotoLimits(bytes: 100, side: 320))
    }
    #expect(throws: PhotoError.cannotFit(PhotoLimits(bytes: 3_000_000, side: 0))) {
      try photo.encoded(within: PhotoLimits(bytes: 3_000_000, side: 0))
    }
  }

  @Test func leavesMetadataBehind() throws {
    let jpeg = ExifJPEG.inserting(orientation: 6, into: try Quarters.picture().jpeg(quality: 90))
    #expect(jpeg.firstRange(of: ExifJPEG.maker.utf8) != nil)
    let encoded = try Photo(jpeg).encoded(within: PhotoLimits(bytes: 3_000_000, side: 2_048))
    #expect(encoded.size == PixelSize(width: 32, height: 48))
    #expect(encoded.jpeg.firstRange(of: "Exif".utf8) == nil)
    #expect(encoded.jpeg.firstRange(of: ExifJPEG.maker.utf8) == nil)
    #expect(!encoded.jpeg.contains([0xFF, 0xE1]))
  }

  @Test(arguments: ["quarters.jpg", "quarters.png", "quarters-interlaced.png", "quarters-lossless.webp"])
  func cropsARegion(file: String) throws {
    let photo = try Photo(Fixture.bytes("photos/" + file))
    let lower = try #require(PixelRegion(left: 26, top: 18, right: 46, bottom: 30))
    let encoded = try photo.encoded(within: PhotoLimits(bytes: 3_000_000, side: 2_048), region: lower)
    #expect(encoded.size == PixelSize(width: 20, height: 12))
    let picture = try Photo(encoded.jpeg).picture(side: 100)
    #expect(isClose([picture[0, 0], picture[10, 6], picture[19, 11]], Array(repeating: Quarters.yellow, count: 3)))
  }

  @Test func cropsBeforeItShrinks() throws {
    let large = try Photo(Quarters.picture(PixelSize(width: 960, height: 640)).jpeg(quality: 95))
    let right = try #require(PixelRegion(left: 480, top: 0, right: 960, bottom: 640))
    let encoded = try large.encoded(within: PhotoLimits(bytes: 3_000_000, side: 64), region: right)
    #expect(encoded.size == PixelSize(width: 48, height: 64))
    let picture = try Photo(encoded.jpeg).picture(side: 64)
    #expect(
      isClose(
        Quarters.colours(of: picture), [Quarters.green, Quarters.green, Quarters.yellow, Quarters.yellow], within: 12))
  }

  @Test func clampsARegionToThePhoto() throws {
    let photo = try waves()
    let beyond = try #require(PixelRegion(left: 300, top: 200, right: 9_000, bottom: 9_000))
    let encoded = try photo.encoded(within: PhotoLimits(bytes: 3_000_000, side: 2_048), region: beyond)
    #expect(encoded.size == PixelSize(width: 20, height: 40))
    let outside = try #require(PixelRegion(left: 320, top: 0, right: 400, bottom: 100))
    #expect(throws: PhotoError.regionOutside(outside, photo.size)) {
      try photo.encoded(within: PhotoLimits(bytes: 3_000_000, side: 2_048), region: outside)
    }
  }
}
