import Foundation
import TestSupport

/// A picture file, or something that is called one, spoilt as its number says.
struct SpoiltPicture {
  let bytes: [UInt8]

  /// What is spoilt: every fixture, photos with EXIF, and files that only pretend.
  private static let whole: [[UInt8]] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Fixture.url("photos").path)) ?? []
    let files = names.sorted().compactMap { try? Fixture.bytes("photos/" + $0) }
    let jpeg = (try? Fixture.bytes("photos/quarters.jpg")) ?? []
    let turned = [1, 6, 8].map { ExifJPEG.inserting(orientation: $0, isLittleEndian: $0 == 6, into: jpeg) }
    let contained = ExifContainer.allCases.compactMap { try? $0.file(ExifJPEG.tiff(orientation: 6)) }
    let pretended = [
      "<!DOCTYPE html><html><body>404</body></html>",
      "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      "BM", "II*\0", "{\"code\":404}",
    ].map { Array($0.utf8) }
    return files + turned + contained + pretended
  }()

  init(number: Int) {
    var dice = Dice(seed: UInt64(number))
    var bytes = Self.whole.randomElement(using: &dice) ?? []
    for _ in 0...dice.below(4) {
      if dice.isOne(in: 2) {
        Mutation.mutate(&bytes, with: Self.whole, &dice)
      } else {
        var parts = PictureParts(bytes)
        parts.spoil(&dice)
        bytes = parts.bytes
      }
    }
    self.bytes = bytes
  }
}
