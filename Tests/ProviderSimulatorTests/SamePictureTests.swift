import Testing

@testable import ProviderSimulator

/// Whether things are found by their looks, and a picture is known again after it was scaled and compressed, over a
/// part of goods that nothing was tuned on. `snapsource-bench likeness` measures all of them.
@Suite struct SamePictureTests {
  @Test func copiesAreFoundAgainAndOthersAreNotTakenForThem() throws {
    let result = try LikenessExam(seed: 90_007).copy(step: 60)
    #expect(result.copies >= 60 && result.pairs >= 190, "\(result)")
    #expect(result.found == result.copies && result.mistaken == 0, "\(result)")
  }

  @Test func theBoxFindsWhatClutterHides() throws {
    var exam = LikenessExam(seed: 90_007)
    let boxed = try exam.find(.boxed, among: 100, step: 10)
    #expect(boxed.photos == 10)
    #expect(boxed.foundInTen >= 8, "\(boxed)")
  }
}
