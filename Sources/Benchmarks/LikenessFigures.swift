import ProviderSimulator

/// How well things are found by their looks, over drawn goods and views that nothing was tuned on.
struct LikenessFigures {
  /// Of goods that no test and no threshold was made with.
  private static let seeds: [UInt64] = [91_001, 91_002, 91_003]

  func measure() throws {
    let count = LikenessExam(seed: Self.seeds[0]).count
    Report.heading("Likeness: photos searched among \(count) products, \(Self.seeds.count) times over")
    for difficulty in LikenessExam.Difficulty.allCases {
      var sum = LikenessExam.Finding()
      for seed in Self.seeds {
        var exam = LikenessExam(seed: seed)
        let finding = try exam.find(difficulty, step: 3)
        sum.photos += finding.photos
        sum.foundInTen += finding.foundInTen
        sum.sameKindInTen += finding.sameKindInTen
      }
      Report.line(
        difficulty.rawValue, "the very product in the first ten \(share(sum.foundInTen, of: sum.photos))",
        "of its kind among the ten \(share(sum.sameKindInTen, of: sum.photos * 10))", "\(sum.photos) photos")
    }
    var sum = LikenessExam.Copies()
    for seed in Self.seeds {
      let copies = try LikenessExam(seed: seed).copy(step: 4)
      sum.copies += copies.copies
      sum.found += copies.found
      sum.pairs += copies.pairs
      sum.mistaken += copies.mistaken
    }
    Report.line("the very same picture", "copies found again \(share(sum.found, of: sum.copies)) of \(sum.copies)")
    Report.line("", "other pictures taken for it \(sum.mistaken) of \(sum.pairs) pairs")
  }

  private func share(_ part: Int, of whole: Int) -> String {
    Report.decimal(100 * Double(part) / Double(max(1, whole)), 1) + " %"
  }
}
