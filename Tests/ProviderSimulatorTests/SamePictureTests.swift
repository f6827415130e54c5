import Photos
import Testing

@testable import ProviderSimulator

/// Whether a picture is found again after it was scaled and compressed, and no other is taken for it, over the drawn
/// catalogue.
@Suite(.timeLimit(.minutes(2))) struct SamePictureTests {
  /// Every eighth picture of a catalogue that nothing was tuned on.
  private static let pictures: [Picture] = Stock(seed: 4_711).pictures.enumerated()
    .filter { $0.offset % 8 == 0 }.compactMap { $0.element.drawn(side: 240) }

  private func copy(_ picture: Picture, side: Int, quality: Int) throws -> PictureTraits {
    PictureTraits(of: try Photo(picture.shrunk(side: side).jpeg(quality: quality)).picture(side: 96))
  }

  @Test func copiesAreFoundAgainAndOthersAreNotTakenForThem() throws {
    let originals = try Self.pictures.map { try copy($0, side: 240, quality: 85) }
    #expect(originals.count > 100, "\(originals.count)")
    var found = 0
    var copies = 0
    for (picture, original) in zip(Self.pictures, originals) {
      for (side, quality) in [(220, 60), (150, 75), (100, 50)] {
        copies += 1
        if try copy(picture, side: side, quality: quality).isSamePicture(as: original) { found += 1 }
      }
    }
    var mistaken = 0
    var pairs = 0
    for left in originals.indices {
      for right in originals.indices where right > left {
        pairs += 1
        if originals[left].isSamePicture(as: originals[right]) { mistaken += 1 }
      }
    }
    print("same picture: \(found) of \(copies) copies found, \(mistaken) of \(pairs) pairs mistaken")
    #expect(Double(found) / Double(copies) > 0.99)
    #expect(mistaken <= 2)
  }
}
