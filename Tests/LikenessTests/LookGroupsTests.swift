import Foundation
import Testing

@testable import Likeness

/// Which looks are put together as the same product.
struct LookGroupsTests {
  /// A look of length one that points so many degrees away from another.
  private func look(_ degrees: Double) throws -> Look {
    let angle = degrees * .pi / 180
    var bytes = [Int8](repeating: 0, count: Look.count)
    for place in 0..<4 {
      bytes[place] = Int8((110 * cos(angle)).rounded())
      bytes[place + 4] = Int8((110 * sin(angle)).rounded())
    }
    return try #require(Look(bytes: bytes))
  }

  @Test func aLookJoinsTheNearestGroupThatMatches() throws {
    var groups = LookGroups()
    #expect(groups.join(try look(0)) == 0)
    #expect(groups.join(try look(60)) == 1)
    #expect(groups.join(try look(10)) == 0)
    #expect(groups.join(try look(32)) == 1, "both match, and this one is nearer")
    #expect(groups.join(try look(100)) == 2)
  }

  @Test func howMuchMustMatchIsSaid() throws {
    let (one, other) = (try look(0), try look(40))
    let match = MatchScale.match(one.cosine(to: other))
    var loose = LookGroups(leastMatch: match)
    var strict = LookGroups(leastMatch: match + 1)
    #expect([loose.join(one), loose.join(other)] == [0, 0])
    #expect([strict.join(one), strict.join(other)] == [0, 1])
  }

  @Test func thereAreNotTooManyGroups() throws {
    var groups = LookGroups(leastMatch: 101)
    for number in 0..<500 { #expect(groups.join(try look(0)) == number) }
    #expect(groups.join(try look(0)) == nil)
  }
}
