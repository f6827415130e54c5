import ProviderSimulator

/// How well things are found by their looks, over drawn goods and views that nothing was tuned on.
struct LikenessFigures {
  /// Of goods that no test and no threshold was made with.
  private static let seeds: [UInt64] = [91_001, 91_002, 91_003]

  func measure(into report: inout Report) async throws {
    let count = LikenessExam(seed: Self.seeds[0]).count
    try await report.measure("Photos searched among \(count) products, \(Self.seeds.count) times over", isTimed: false)
    { section in
      for difficulty in LikenessExam.Difficulty.allCases {
        var sum = LikenessExam.Finding()
        for seed in Self.seeds {
          var exam = LikenessExam(seed: seed)
          let finding = try exam.find(difficulty, step: 3)
          sum.photos += finding.photos
          sum.foundInTen += finding.foundInTen
          sum.sameKindInTen += finding.sameKindInTen
        }
        let name = difficulty.rawValue
        section.add(Figure("\(name): photos", Double(sum.photos), .count))
        section.add(share("\(name): the very product in the first ten", sum.foundInTen, of: sum.photos))
        section.add(share("\(name): of its kind among the ten", sum.sameKindInTen, of: sum.photos * 10))
      }
    }
    try await report.measure("The very same picture at other sizes and qualities", isTimed: false) { section in
      var sum = LikenessExam.Copies()
      for seed in Self.seeds {
        let copies = try LikenessExam(seed: seed).copy(step: 4)
        sum.copies += copies.copies
        sum.found += copies.found
        sum.pairs += copies.pairs
        sum.mistaken += copies.mistaken
      }
      section.add(share("found again, of \(sum.copies) copies", sum.found, of: sum.copies))
      section.add(Figure("other pictures taken for it, of \(sum.pairs) pairs", Double(sum.mistaken), .count))
    }
  }

  private func share(_ name: String, _ part: Int, of whole: Int) -> Figure {
    Figure(name, 100 * Double(part) / Double(max(1, whole)), .percent)
  }
}
