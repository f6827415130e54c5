import Photos
import Testing

@testable import ProviderSimulator

struct SubjectsTests {
  private func picture(_ colour: (Int, Int) -> [UInt8]) throws -> Picture {
    let pixels = (0..<120 * 80).flatMap { colour($0 % 120, $0 / 120) }
    return try #require(Picture(size: PixelSize(width: 120, height: 80), pixels: pixels))
  }

  private func isNear(_ region: PixelRegion?, _ left: Int, _ top: Int, _ right: Int, _ bottom: Int) -> Bool {
    guard let region else { return false }
    let differences = [region.left - left, region.top - top, region.right - right, region.bottom - bottom]
    return differences.allSatisfy { abs($0) <= 2 }
  }

  @Test func twoThingsSideBySideAreTwo() throws {
    let both = try picture { x, y in
      if (10..<40).contains(x), (20..<60).contains(y) { return [190, 40, 40] }
      if (65..<110).contains(x), (10..<70).contains(y) { return [50, 70, 180] }
      return [245, 244, 240]
    }
    let found = both.subjects(limit: 5)
    #expect(found.count == 2)
    #expect(isNear(found.first, 65, 10, 110, 70), "\(found)")
    #expect(isNear(found.last, 10, 20, 40, 60), "\(found)")
    #expect(both.subjects(limit: 1).count == 1)
  }

  @Test func aThinStemHoldsAThingTogether() throws {
    let lamp = try picture { x, y in
      let isHead = (30..<90).contains(x) && (8..<30).contains(y)
      let isFoot = (40..<80).contains(x) && (60..<74).contains(y)
      // A pixel wide: too little to be told from noise.
      let isStem = x == 60 && (30..<60).contains(y) && y % 5 != 0
      return isHead || isFoot || isStem ? [40, 60, 160] : [245, 244, 240]
    }
    #expect(lamp.subjects(limit: 5).count <= 2)
  }

  @Test func specksAreNoThingsAndAnEmptyPictureHasNone() throws {
    let speck = try picture { x, y in x == 60 && y == 40 ? [0, 0, 0] : [245, 244, 240] }
    #expect(speck.subjects(limit: 5).isEmpty)
    #expect(try picture { _, _ in [10, 20, 30] }.subjects(limit: 5).isEmpty)
  }
}
