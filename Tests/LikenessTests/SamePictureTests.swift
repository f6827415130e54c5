import Likeness
import ProviderSimulator
import Testing

/// Whether things are found by their looks, and a picture is known again after it was scaled and compressed, over a
/// part of goods that nothing was tuned on. `snapsource-bench likeness` measures all of them.
@Suite struct SamePictureTests {
  private func exam() throws -> LikenessExam<PictureTraits> {
    let network = try Vectors.file.network()
    return LikenessExam(
      seed: 90_007,
      eye: .init(
        see: { try PictureTraits(of: $0, region: $1, isQuery: $2, by: network) }, likeness: { $0.cosine(to: $1) ?? 0 },
        isSame: { $0.isSamePicture(as: $1) }))
  }

  @Test func copiesAreFoundAgainAndOthersAreNotTakenForThem() throws {
    let result = try exam().copy(step: 60)
    #expect(result.copies >= 60 && result.pairs >= 190, "\(result)")
    #expect(result.found == result.copies && result.mistaken == 0, "\(result)")
  }

  @Test(arguments: ExamDifficulty.allCases) func aNewViewFindsTheThing(difficulty: ExamDifficulty) throws {
    var exam = try exam()
    let finding = try exam.find(difficulty, among: 100, step: 10)
    #expect(finding.photos == 10)
    #expect(finding.foundInTen >= 8, "\(finding)")
  }
}
