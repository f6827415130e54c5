import Foundation
import Photos
import TestSupport
import Testing

@testable import Likeness

/// What is wrong with the file of weights, or with a picture, ends nothing.
struct NetworkFileTests {
  private func withFile(_ bytes: Data?, _ body: (NetworkFile) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "weights-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try bytes?.write(to: file)
    try body(NetworkFile(path: file.path(percentEncoded: false)))
  }

  @Test func aFileThatIsMissingCutOrChangedIsRefused() throws {
    let weights = try Data(contentsOf: URL(filePath: Vectors.file.path))
    try withFile(nil) { file in
      #expect(throws: NetworkFault.missing(path: file.path)) { try file.network() }
    }
    var changed = weights
    changed[weights.count - 1] ^= 1
    for bytes in [Data([1]), weights.prefix(5_000_000), changed] {
      try withFile(bytes) { file in #expect(throws: NetworkFault.damaged) { try file.network() } }
    }
  }

  /// The header may lie in any way: nothing is read outside the file.
  @Test func aHeaderThatLiesIsRefused() throws {
    let weights = try Data(contentsOf: URL(filePath: Vectors.file.path))
    var dice = Dice(seed: Dice.seed(usual: 7))
    for _ in 0..<60 {
      var bytes = [UInt8](weights.prefix(9_000 + dice.below(50_000)))
      for _ in 0..<1 + dice.below(4) { bytes[dice.below(9_000)] = UInt8(dice.below(256)) }
      #expect(throws: NetworkFault.damaged) { try bytes.withUnsafeBytes { _ = try Network(weights: $0) } }
    }
    for length in [UInt64.max, 1 << 62, 9, 0] {
      let bytes = withUnsafeBytes(of: length.littleEndian) { Array($0) } + [1, 2]
      #expect(throws: NetworkFault.damaged) { try bytes.withUnsafeBytes { _ = try Network(weights: $0) } }
    }
  }

  @Test(arguments: [
    "alpha.png", "alpha.webp", "animated-alpha.webp", "animated.webp", "quarters-16bit.png", "quarters-1bit.png",
    "quarters-cmyk-adobe.jpg", "quarters-ycck.jpg", "quarters-gray.jpg", "quarters-progressive.jpg",
  ])
  func everyPictureHasALook(name: String) throws {
    try examine(Photo(Fixture.bytes("photos/" + name)))
  }

  @Test(arguments: [(1, 1), (1, 4_000), (4_000, 1), (3, 200), (700, 2)])
  func thinAndTinyPicturesHaveALook(width: Int, height: Int) throws {
    let pixels = (0..<width * height).flatMap { place -> [UInt8] in [UInt8(place % 251), 40, 90] }
    let picture = try #require(Picture(size: PixelSize(width: width, height: height), pixels: pixels))
    try examine(Photo(picture.jpeg(quality: 90)))
  }

  private func examine(_ photo: Photo) throws {
    let network = try Vectors.file.network()
    let traits = try PictureTraits(of: photo, by: network)
    let query = try PictureTraits(of: photo, isQuery: true, by: network)
    #expect(traits.match(with: traits) ?? 0 >= 99)
    #expect(query.match(with: traits) ?? 0 >= 99)
    #expect(try PictureTraits(of: photo, by: nil).match(with: traits) == nil)
  }
}
