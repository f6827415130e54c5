import Photos
import TestSupport
import Testing

/// Photos from telephones: the pixels lie as the sensor saw them, EXIF says which way is up.
struct OrientationTests {
  /// For each value of the tag the order in which the stored quarters are shown.
  @Test(
    arguments: [
      (1, [0, 1, 2, 3]), (2, [1, 0, 3, 2]), (3, [3, 2, 1, 0]), (4, [2, 3, 0, 1]),
      (5, [0, 2, 1, 3]), (6, [2, 0, 3, 1]), (7, [3, 1, 2, 0]), (8, [1, 3, 0, 2]),
    ], [true, false])
  func showsEveryOrientationUpright(value: (tag: Int, order: [Int]), isLittleEndian: Bool) throws {
    let jpeg = try Quarters.picture().jpeg(quality: 95)
    let photo = try Photo(ExifJPEG.inserting(orientation: value.tag, isLittleEndian: isLittleEndian, into: jpeg))
    let shown = value.tag < 5 ? Quarters.size : PixelSize(width: 32, height: 48)
    #expect(photo.size == shown)
    let picture = try photo.picture(side: 100)
    #expect(picture.size == shown)
    let stored = [Quarters.red, Quarters.green, Quarters.blue, Quarters.yellow]
    #expect(isClose(Quarters.colours(of: picture), value.order.map { stored[$0] }))
  }

  @Test(arguments: [0, 9, 65_535])
  func takesAWrongValueForUpright(tag: Int) throws {
    let jpeg = try Quarters.picture().jpeg(quality: 95)
    #expect(try Photo(ExifJPEG.inserting(orientation: tag, into: jpeg)).size == Quarters.size)
    for container in ExifContainer.allCases {
      #expect(try Photo(container.file(ExifJPEG.tiff(orientation: tag))).size == Quarters.size)
    }
  }

  @Test(arguments: ExifContainer.allCases, [(6, true), (8, false), (3, true), (5, false)])
  func everyFormatIsTurnedAlike(container: ExifContainer, value: (tag: Int, isLittleEndian: Bool)) throws {
    let jpeg = try Quarters.picture().jpeg(quality: 95)
    let expected = try Photo(ExifJPEG.inserting(orientation: value.tag, into: jpeg))
    let tiff = ExifJPEG.tiff(orientation: value.tag, isLittleEndian: value.isLittleEndian)
    for mark in ["", "Exif\0\0"] {
      let photo = try Photo(container.file(Array(mark.utf8) + tiff))
      #expect(photo.size == expected.size)
      let colours = Quarters.colours(of: try expected.picture(side: 100))
      #expect(isClose(Quarters.colours(of: try photo.picture(side: 100)), colours))
      #expect(isClose(Quarters.colours(of: try photo.picture(side: 12)), colours))
      // What is sent is upright, and says nothing more of turning.
      let sent = try Photo(photo.encoded(within: PhotoLimits(bytes: 100_000, side: 600)).jpeg)
      #expect(sent.size == expected.size)
      #expect(isClose(Quarters.colours(of: try sent.picture(side: 100)), colours))
    }
  }

  /// Some programs write the value as another type of number; it is the first entry here.
  @Test(arguments: [(1, [6, 0, 0, 0]), (4, [6, 0, 0, 0]), (3, [6, 0, 9, 9])] as [(Int, [UInt8])])
  func otherTypesOfNumberAreRead(type: Int, value: [UInt8]) throws {
    let tiff: [UInt8] = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, UInt8(type), 0, 1, 0, 0, 0] + value
    #expect(try Photo(ExifContainer.pngBeforePixels.file(tiff)).size == PixelSize(width: 32, height: 48))
  }

  @Test func theFirstBlockCounts() throws {
    let turned = try ExifJPEG.inserting(orientation: 6, into: Quarters.picture().jpeg(quality: 95))
    #expect(try Photo(ExifJPEG.inserting(orientation: 1, into: turned)).size == Quarters.size)
  }

  @Test(arguments: 1...8)
  func cropsWhatIsShown(tag: Int) throws {
    let jpeg = try Quarters.picture().jpeg(quality: 95)
    let photo = try Photo(ExifJPEG.inserting(orientation: tag, into: jpeg))
    let whole = try photo.picture(side: 100)
    let (width, height) = (photo.size.width, photo.size.height)
    let topRight = try #require(PixelRegion(left: width / 2 + 4, top: 2, right: width - 1, bottom: height / 2 - 4))
    let part = try photo.picture(region: topRight, side: 100)
    #expect(part.size == PixelSize(width: topRight.width, height: topRight.height))
    #expect(part[0, 0] == whole[topRight.left, topRight.top])
    #expect(
      part[part.size.width - 1, part.size.height - 1] == whole[topRight.right - 1, topRight.bottom - 1])
  }
}

/// A JPEG with an EXIF block that was spliced in by hand.
enum ExifJPEG {
  /// A text that stands in the block beside the orientation, as a camera's maker would write it.
  static let maker = "Secret Camera 51.5N"

  static func inserting(orientation: Int, isLittleEndian: Bool = true, into jpeg: [UInt8]) -> [UInt8] {
    let body = Array("Exif\0\0".utf8) + tiff(orientation: orientation, isLittleEndian: isLittleEndian)
    let length = body.count + 2
    return Array(jpeg[0..<2]) + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + body + jpeg[2...]
  }

  /// The block alone.
  static func tiff(orientation: Int, isLittleEndian: Bool = true) -> [UInt8] {
    func number(_ value: Int, bytes: Int) -> [UInt8] {
      let little = (0..<bytes).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
      return isLittleEndian ? little : little.reversed()
    }
    func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
      number(tag, bytes: 2) + number(type, bytes: 2) + number(count, bytes: 4) + value
    }
    let text = Array(maker.utf8) + [0]
    let afterEntries = 8 + 2 + 2 * 12 + 4
    var tiff: [UInt8] = Array((isLittleEndian ? "II" : "MM").utf8) + number(42, bytes: 2) + number(8, bytes: 4)
    tiff += number(2, bytes: 2)
    tiff += entry(0x010F, 2, text.count, number(afterEntries, bytes: 4))
    tiff += entry(0x0112, 3, 1, number(orientation, bytes: 2) + [0, 0])
    tiff += number(0, bytes: 4) + text
    return tiff
  }
}

/// A file with the quarters that holds an EXIF block where its format has it.
enum ExifContainer: CaseIterable {
  case pngBeforePixels, pngAfterPixels, lossyWebP, losslessWebP

  func file(_ block: [UInt8]) throws -> [UInt8] {
    switch self {
    case .pngBeforePixels, .pngAfterPixels:
      let png = try Fixture.bytes("photos/quarters.png")
      let named = Array("eXIf".utf8) + block
      let chunk = Self.bigEndian(block.count) + named + Self.bigEndian(Int(Checksum.crc32(named[...])))
      // Behind the header chunk, or before the end chunk.
      let place = self == .pngBeforePixels ? 33 : png.count - 12
      return Array(png[..<place]) + chunk + png[place...]
    case .lossyWebP, .losslessWebP:
      let webp = try Fixture.bytes("photos/quarters-\(self == .lossyWebP ? "lossy" : "lossless").webp")
      let flags: UInt8 = 0x08
      let header = Self.chunk(
        "VP8X", [flags, 0, 0, 0, UInt8(Quarters.size.width - 1), 0, 0, UInt8(Quarters.size.height - 1), 0, 0])
      return Self.chunk("RIFF", Array("WEBP".utf8) + header + webp[12...] + Self.chunk("EXIF", block))
    }
  }

  private static func bigEndian(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }

  private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
    Array(name.utf8) + bigEndian(body.count).reversed() + body + (body.count % 2 == 0 ? [] : [0])
  }
}
