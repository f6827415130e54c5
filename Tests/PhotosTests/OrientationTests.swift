import Photos
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
    let body = Array("Exif\0\0".utf8) + tiff
    let length = body.count + 2
    return Array(jpeg[0..<2]) + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + body + jpeg[2...]
  }
}
