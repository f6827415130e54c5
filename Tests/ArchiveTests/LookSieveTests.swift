import Foundation
import TestSupport
import Testing

@testable import Archive
@testable import Likeness

/// Signs of looks, and the nearest of many.
struct LookSieveTests {
  /// Looks with a number of signs below zero.
  private func signs(below count: Int) throws -> LookSigns {
    let look: [Int8] = (0..<256).map { $0 < count ? -1 : 1 }
    return try #require(LookSigns(look))
  }

  private func shown(
    _ looks: [(number: Int64, signs: LookSigns)], to photo: [LookSigns], count: Int
  ) -> LookSieve {
    var sieve = LookSieve(photo: photo, count: count)
    var row = SignsRow()
    for (place, look) in looks.enumerated() {
      row.append(look.number, look.signs)
      guard row.isFull || place == looks.count - 1 else { continue }
      row.bytes.withUnsafeBytes { sieve.add($0) }
      row = SignsRow()
    }
    return sieve
  }

  @Test func aSignIsABitOfItsNumber() throws {
    var look = [Int8](repeating: 0, count: 256)
    for place in [0, 65, 255] { look[place] = -128 }
    let signs = try #require(LookSigns(look))
    var row = SignsRow()
    row.append(0x0102, signs)
    let bits: [Int: UInt8] = [0: 2, 1: 1, 8: 1, 16: 2, 39: 0x80]
    let expected: [UInt8] = (0..<40).map { bits[$0] ?? 0 }
    #expect([UInt8](row.bytes) == expected)
    let numbers: [Int64] = row.looks.map(\.number)
    #expect(numbers == [0x0102])
    #expect(row.looks.map(\.signs) == [signs])
    let hasSigns = LookSigns([Int8](repeating: 1, count: 255)) != nil
    #expect(!hasSigns, "no look")
  }

  @Test func aRowIsOfLooksAsTheyAre() {
    #expect(SignsRow.bits == Look.count)
    #expect(LookSigns.byteCount * 8 == SignsRow.bits)
  }

  @Test(arguments: [1, 7, 100, 499, 500, 900]) func theNearestAreLeftHoweverTheyAreShown(count: Int) throws {
    var dice = Dice(seed: Dice.seed(usual: 8))
    var looks: [(number: Int64, signs: LookSigns)] = []
    var distances: [Int] = []
    for number in 0..<500 {
      let below = dice.below(257)
      looks.append((number: Int64(number * 3), signs: try signs(below: below)))
      distances.append(min(abs(below - 30), abs(below - 200)))
    }
    let photo = [try signs(below: 30), try signs(below: 200)]
    let order = looks.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
    let nearest = order.prefix(count).map { looks[$0].number }
    #expect(shown(looks, to: photo, count: count).numbers == nearest.sorted())
    let farthestFirst = order.reversed().map { looks[$0] }
    let found = shown(farthestFirst, to: photo, count: count).numbers
    #expect(found.count == nearest.count)
    #expect(found.map { distances[Int($0) / 3] }.sorted() == order.prefix(count).map { distances[$0] })
  }

  @Test func ofEquallyNearOnesTheFirstAreLeft() throws {
    let same = try signs(below: 9)
    let looks = (1...1_000).map { (number: Int64($0), signs: same) }
    #expect(shown(looks, to: [try signs(below: 0)], count: 10).numbers == Array(1...10))
    #expect(shown(looks, to: [same], count: 10).numbers == Array(1...10))
  }

  @Test func aNumberIsToldOnce() throws {
    let same = try signs(below: 9)
    #expect(shown([(4, same), (4, same), (2, same)], to: [same], count: 3).numbers == [2, 4])
  }

  @Test func noneAreWantedOrThere() throws {
    let look = (number: Int64(1), signs: try signs(below: 9))
    #expect(shown([look, look], to: [], count: 3).numbers.isEmpty)
    #expect(shown([look, look], to: [look.signs], count: 0).numbers.isEmpty)
    #expect(shown([], to: [look.signs], count: 3).numbers.isEmpty)
  }

  @Test(arguments: [(-1, 400), (0, 400), (20, 400), (50, 400), (51, 408), (500, 4_000)])
  func moreAreComparedWholeThanAreWanted(wanted: Int, candidates: Int) {
    #expect(LookSieve.candidates(for: wanted, of: 5_000) == candidates)
    #expect(LookSieve.candidates(for: .max, of: 0) > 1_000_000)
    #expect(LookSieve.candidates(for: 20, of: 1_500_000) == 10_000)
  }
}
