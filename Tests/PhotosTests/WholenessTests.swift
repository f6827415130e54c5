import Photos
import TestSupport
import Testing

/// Photos that end before their picture does: such a one is not searched by.
struct WholenessTests {
  private func problem(_ bytes: some Collection<UInt8>) -> PhotoError? {
    do throws(PhotoError) {
      try Photo(Array(bytes)).checkForSearch()
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "quarters.jpg", "quarters-progressive.jpg", "quarters-cmyk-adobe.jpg", "quarters-ycck.jpg", "quarters-gray.jpg",
    "quarters.png", "quarters-palette.png", "quarters-16bit.png", "quarters-interlaced.png", "quarters-1bit.png",
    "quarters-lossless.webp", "quarters-lossy.webp", "alpha.webp", "animated.webp", "animated-alpha.webp", "waves.jpg",
    "waves.png", "waves.webp",
  ])
  func aWholePhotoIsWhole(file: String) throws {
    let whole = try Fixture.bytes("photos/" + file)
    #expect(problem(whole) == nil)
    // Cameras and programs put things behind the picture.
    #expect(problem(whole + [UInt8](repeating: 0, count: 200)) == nil)
    #expect(problem(whole + Array("MotionPhoto_Data".utf8)) == nil)
  }

  @Test(arguments: [
    ("waves.jpg", PictureFormat.jpeg), ("waves.png", .png), ("waves.webp", .webp), ("quarters-progressive.jpg", .jpeg),
    ("quarters-interlaced.png", .png), ("quarters-lossless.webp", .webp), ("animated.webp", .webp),
  ])
  func aCutPhotoEndsEarly(file: String, format: PictureFormat) throws {
    let whole = try Fixture.bytes("photos/" + file)
    // Of the small ones the last bytes are an end mark, which is no loss.
    for percent in file.hasPrefix("waves") ? [40, 50, 66, 80, 90, 95] : [40, 50, 66] {
      let cut = whole.prefix(whole.count * percent / 100)
      // Where not even a decoder gets anything out of it, it is called damaged.
      let problem = problem(cut)
      #expect(problem == .endsEarly(format) || problem == .damaged(format), "\(percent) %")
    }
  }

  @Test(arguments: ["waves.jpg", "waves.png", "waves.webp"])
  func aCutPictureOfAListingShowsWhatItHas(file: String) throws {
    let whole = try Fixture.bytes("photos/" + file)
    let cut = try Photo(Array(whole.prefix(whole.count * 3 / 4)))
    #expect(problem(cut.bytes) == .endsEarly(cut.format))
    #expect(try cut.picture(side: 48).size.width == 48)
  }

  /// A program that copies or downloads may first make the file as long as it will be.
  @Test(arguments: ["waves.jpg", "waves.png", "waves.webp"])
  func aPhotoThatIsStillWrittenEndsEarly(file: String) throws {
    let whole = try Fixture.bytes("photos/" + file)
    let part = whole.count * 2 / 3
    let problem = problem(whole.prefix(part) + [UInt8](repeating: 0, count: whole.count - part))
    #expect(problem == .endsEarly(try Photo(whole).format))
  }

  @Test(arguments: ["waves.jpg", "quarters-progressive.jpg", "waves.png", "quarters-interlaced.png"])
  func aMissingEndMarkAloneIsNoLoss(file: String) throws {
    let whole = try Fixture.bytes("photos/" + file)
    #expect(problem(whole.dropLast(file.hasSuffix("png") ? 12 : 2)) == nil)
  }

  @Test func aProgressivePhotoLacksItsLastScansWithoutItsEnd() throws {
    let whole = try Fixture.bytes("photos/quarters-progressive.jpg")
    let scans = whole.indices.filter { $0 + 1 < whole.count && whole[$0] == 0xFF && whole[$0 + 1] == 0xDA }
    let lastTables = whole.indices.last { $0 < (scans.last ?? 0) && whole[$0] == 0xFF && whole[$0 + 1] == 0xC4 }
    #expect(problem(whole.prefix(try #require(lastTables))) == .endsEarly(.jpeg))
  }

  @Test func aPhotoWithTheEndMarkTooEarlyEndsEarly() throws {
    let whole = try Fixture.bytes("photos/waves.jpg")
    #expect(problem(whole.prefix(whole.count / 2) + [0xFF, 0xD9]) == .endsEarly(.jpeg))
  }

  @Test(arguments: ["quarters.heic", "quarters.avif"])
  func aCutFileIsNotConverted(file: String) async throws {
    let whole = try Fixture.bytes("photos/" + file)
    let nobody = PhotoConverter(searchPath: "")
    let format: PictureFormat = file.hasSuffix("heic") ? .heic : .avif
    await #expect(throws: PhotoError.endsEarly(format)) {
      try await Photo(Array(whole.prefix(whole.count * 3 / 4)), converter: nobody)
    }
    await #expect(throws: PhotoError.needsTool(format, tools: PhotoConverter.tools(for: format))) {
      try await Photo(whole, converter: nobody)
    }
  }

  @Test(arguments: [(1, 1), (15, 400), (400, 15)])
  func aTinyPhotoIsNotSearchedBy(width: Int, height: Int) {
    let size = PixelSize(width: width, height: height)
    #expect(problem(PlainPNG(width: width, height: height).bytes) == .tooSmall(size, least: 16))
    #expect(problem(PlainPNG(width: max(16, width), height: max(16, height)).bytes) == nil)
  }
}
