import Foundation
import OperatingSystem
import Queries
import Sourcing
import Testing

@testable import AppRuntime
@testable import snapsource

/// What is said of what could not be kept to the last.
struct LossesTests {
  private let words = snapsource.English()

  @Test func picksAreLostForAReasonOrForWantOfTime() {
    let file = URL(filePath: "/a/snapsource.sqlite")
    let refused = words.lost(LostPicks(count: 2, error: .diskFull(file)))
    #expect(refused.hasPrefix("2 picks of this session could not be saved: the disk is full"))
    #expect(words.lost(LostPicks(count: 1, error: nil)).hasSuffix("did not let it be written in time"))
  }

  @Test func aSheetThatIsNotThereIsNamed() {
    #expect(words.unwritten(.exists(path: "a.csv")).hasPrefix("a.csv exists already"))
    #expect(words.unwritten(.slow(path: "a.csv")).hasPrefix("a.csv may not be whole"))
    #expect(words.unwritten(.failed(.file(.diskFull("a.csv")))).hasPrefix("cannot write a.csv – the disk is full"))
  }
}
