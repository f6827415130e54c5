import Photos
import TestSupport
import Testing

/// Every kind of file that is read, against the picture that it holds.
struct DecodingTests {
  private let corners = [Quarters.red, Quarters.green, Quarters.blue, Quarters.yellow]

  @Test(arguments: [
    ("quarters.jpg", PictureFormat.jpeg), ("quarters-progressive.jpg", .jpeg), ("quarters-cmyk-adobe.jpg", .jpeg),
    ("quarters-cmyk-plain.jpg", .jpeg), ("quarters-ycck.jpg", .jpeg), ("quarters.png", .png),
    ("quarters-palette.png", .png), ("quarters-16bit.png", .png), ("quarters-interlaced.png", .png),
    ("quarters-lossless.webp", .webp), ("quarters-lossy.webp", .webp), ("animated.webp", .webp),
  ])
  func readsColours(file: String, format: PictureFormat) throws {
    let photo = try Photo(Fixture.bytes("photos/" + file))
    #expect(photo.format == format)
    #expect(photo.size == Quarters.size)
    let picture = try photo.picture(side: 1_000)
    #expect(picture.size == Quarters.size)
    #expect(isClose(Quarters.colours(of: picture), corners))
    let small = try photo.picture(side: 12)
    #expect(small.size == PixelSize(width: 12, height: 8))
    #expect(isClose(Quarters.colours(of: small), corners))
  }

  @Test(arguments: ["quarters-gray.jpg", "quarters-gray.png"])
  func readsGray(file: String) throws {
    let picture = try Photo(Fixture.bytes("photos/" + file)).picture(side: 48)
    let brightness: [UInt8] = [87, 110, 70, 200]
    #expect(isClose(Quarters.colours(of: picture), brightness.map { [$0, $0, $0] }))
  }

  @Test func readsOneBitAPixel() throws {
    let picture = try Photo(Fixture.bytes("photos/quarters-1bit.png")).picture(side: 48)
    #expect(Quarters.colours(of: picture) == [0, 255, 0, 255].map { [$0, $0, $0] })
  }

  @Test(arguments: ["alpha.png", "alpha.webp", "animated-alpha.webp"])
  func showsTransparencyOverWhite(file: String) throws {
    let picture = try Photo(Fixture.bytes("photos/" + file)).picture(side: 48)
    let shown = [picture[4, 16], picture[24, 16], picture[44, 16]]
    #expect(isClose(shown, [Quarters.red, [237, 142, 142], [255, 255, 255]], within: 10))
  }

  @Test(arguments: ["waves.jpg", "waves.png", "waves.webp"])
  func showsWhatATruncatedFileHas(file: String) throws {
    let whole = try Fixture.bytes("photos/" + file)
    let photo = try Photo(Array(whole.prefix(whole.count * 2 / 3)))
    #expect(photo.size == PixelSize(width: 320, height: 240))
    let shown = try photo.picture(side: 320)
    let expected = try Photo(whole).picture(side: 320)
    #expect(isClose([shown[160, 20], shown[10, 40]], [expected[160, 20], expected[10, 40]]))
    #expect(shown[160, 235] != expected[160, 235])
  }

  @Test(arguments: ["waves.jpg", "waves.png", "waves.webp"])
  func saysThatAFileWithoutPixelsIsDamaged(file: String) throws {
    let whole = try Fixture.bytes("photos/" + file)
    #expect(throws: PhotoError.self) { try Photo(Array(whole.prefix(24))).picture(side: 320) }
  }

  @Test func neverTrapsOnAnyCut() throws {
    for file in ["quarters.jpg", "quarters-interlaced.png", "alpha.webp", "animated-alpha.webp", "quarters.avif"] {
      let whole = try Fixture.bytes("photos/" + file)
      for length in 0...whole.count {
        _ = try? Photo(Array(whole.prefix(length))).picture(side: 16)
      }
    }
  }

  @Test(arguments: [
    "quarters.jpg", "quarters-progressive.jpg", "quarters-ycck.jpg", "quarters-interlaced.png", "quarters-palette.png",
    "alpha.webp", "animated-alpha.webp", "quarters-lossy.webp",
  ])
  func neverTrapsOnAnyChangedByte(file: String) throws {
    let whole = try Fixture.bytes("photos/" + file)
    for place in whole.indices {
      for flip: UInt8 in [0x80, 0xFF] {
        var changed = whole
        changed[place] ^= flip
        // A changed header may tell of a picture that is large and allowed; those only cost time here.
        guard let photo = try? Photo(changed), photo.size.width * photo.size.height < 100_000 else { continue }
        _ = try? photo.picture(side: 16)
      }
    }
  }

  @Test(arguments: [(1, 1), (1, 2), (3, 1), (7, 5), (8, 9), (33, 31), (1, 10_000), (10_000, 1), (2, 9_999)])
  func readsOddSizes(width: Int, height: Int) throws {
    let size = PixelSize(width: width, height: height)
    let jpeg = try Picture(drawing: size) { _, _ in Quarters.red }.jpeg(quality: 90)
    for (bytes, colour) in [
      (jpeg, Quarters.red), (PlainPNG(width: width, height: height).bytes, [0, 0, 0]),
      (PlainPNG(width: width, height: height, isInterlaced: true).bytes, [0, 0, 0]),
      (PlainWebP(width: width, height: height).bytes, [40, 200, 40]),
    ] {
      let photo = try Photo(bytes)
      #expect(photo.size == size)
      for side in [1, 96, 20_000] {
        let picture = try photo.picture(side: side)
        #expect(picture.size == size.fitting(side))
        #expect(isClose([picture[picture.size.width - 1, picture.size.height - 1]], [colour]))
        let cells = picture.cells(in: CellSize(columns: 20, rows: 10), look: PictureLook(.quadrants, .direct))
        #expect((1...20).contains(cells.size.columns) && (1...10).contains(cells.size.rows))
      }
      #expect(try photo.encoded(within: PhotoLimits(bytes: 300_000, side: 600)).size == size.fitting(600))
    }
  }

  @Test func shrinksByAveraging() throws {
    let stripes = Picture(drawing: PixelSize(width: 60, height: 40)) { x, _ in x % 2 == 0 ? [0, 0, 0] : [200, 100, 50] }
    let small = stripes.shrunk(side: 15)
    #expect(small.size == PixelSize(width: 15, height: 10))
    #expect(isClose([small[0, 0], small[7, 5], small[14, 9]], Array(repeating: [100, 50, 25], count: 3), within: 1))
    let uneven = stripes.shrunk(side: 17)
    #expect(uneven.size == PixelSize(width: 17, height: 11))
    #expect(uneven.pixels.indices.allSatisfy { uneven.pixels[$0] <= [200, 100, 50][$0 % 3] })
    #expect(stripes.shrunk(side: 60) == stripes)
  }

  @Test func neverEnlarges() throws {
    let photo = try Photo(Quarters.picture().jpeg(quality: 90))
    #expect(try photo.picture(side: 5_000).size == Quarters.size)
    #expect(try photo.picture(side: 0).size == PixelSize(width: 1, height: 1))
  }
}

extension PixelSize {
  /// The size within a square, as a person would work it out.
  fileprivate func fitting(_ side: Int) -> PixelSize {
    let scale = min(1, Double(side) / Double(max(width, height)))
    func scaled(_ length: Int) -> Int { max(1, Int((Double(length) * scale).rounded())) }
    return PixelSize(width: scaled(width), height: scaled(height))
  }
}
