import Testing

@testable import Likeness

/// Signs of looks, and in how many of them looks differ.
struct LookSignsTests {
  /// Of a look with so many numbers below zero.
  private func signs(below count: Int) throws -> LookSigns {
    let look: [Int8] = (0..<256).map { $0 < count ? -1 : 1 }
    return try #require(LookSigns(look))
  }

  @Test func whatIsKeptIsTheSame() throws {
    for count in [0, 1, 64, 131, 256] {
      let signs = try signs(below: count)
      #expect(signs.bytes.count == 32)
      #expect(LookSigns(kept: signs.bytes) == signs)
    }
    #expect(LookSigns(kept: [1, 2, 3]) == nil)
  }

  @Test(arguments: [ComputingWay.plain, .fastest]) func whatDiffersIsCounted(by way: ComputingWay) throws {
    func distances(_ looks: [Int], from others: [LookSigns], room: Int) throws -> [UInt16] {
      // As they stand in a row of the archive: at addresses that are no multiples of a word.
      var bytes: [UInt8] = []
      for look in looks { bytes += [9, 9, 9] + (try signs(below: look)).bytes }
      var distances = [UInt16](repeating: 9_999, count: room)
      bytes.withUnsafeBytes { bytes in
        distances.withUnsafeMutableBufferPointer {
          LookSigns.distances(
            of: bytes, offset: 3, stride: 35, from: others.flatMap(\.bytes), by: way, to: $0)
        }
      }
      return distances
    }
    let (none, many) = (try signs(below: 0), try signs(below: 200))
    let looks = [0, 3, 64, 130, 256]
    #expect(try distances(looks, from: [none], room: 5) == [0, 3, 64, 130, 256])
    #expect(try distances(looks, from: [none, many], room: 6) == [0, 3, 64, 70, 56, 9_999])
    #expect(try distances(looks, from: [none, many], room: 2) == [0, 3])
    #expect(try distances(looks, from: [], room: 5) == [256, 256, 256, 256, 256])
    #expect(try distances([], from: [none], room: 1) == [9_999])
  }
}
