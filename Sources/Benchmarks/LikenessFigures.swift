import Likeness
import ProviderSimulator
import Queries
import Sourcing

/// How well things are found by their looks, over drawn goods and views that nothing was tuned on.
struct LikenessFigures {
  /// Of goods that no test and no threshold was made with.
  private static let seeds: [UInt64] = [91_001, 91_002, 91_003]

  /// Of goods on which the odds of pages were not tuned.
  private static let pageSeeds: [UInt64] = [91_011, 91_012, 91_013]

  /// A folder with photos and a gallery of one's own.
  let exam: String?

  func measure(into report: inout Report) async throws {
    if let exam { try await measure(ExamFolder(exam), into: &report) }
    let network = try NetworkFile.ofProgram.network()
    let eye = LikenessExam<PictureTraits>.Eye(
      see: { try PictureTraits(of: $0, region: $1, isQuery: $2, by: network) },
      likeness: { $0.cosine(to: $1) ?? 0 }, isSame: { $0.isSamePicture(as: $1) })
    let exams = Self.seeds.map { LikenessExam(seed: $0, eye: eye) }
    try await report.measure(
      "Photos searched among \(exams[0].count) products, \(exams.count) times over", isTimed: false
    ) { section in
      for difficulty in ExamDifficulty.allCases {
        var sum = ExamFinding()
        for var exam in exams {
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
    try await measurePages(Self.pageSeeds.map { LikenessExam(seed: $0, eye: eye) }, into: &report)
    try await report.measure("The very same picture at other sizes and qualities", isTimed: false) { section in
      var sum = ExamCopies()
      for exam in exams {
        let copies = try exam.copy(step: 4)
        sum.copies += copies.copies
        sum.found += copies.found
        sum.pairs += copies.pairs
        sum.mistaken += copies.mistaken
      }
      section.add(share("found again, of \(sum.copies) copies", sum.found, of: sum.copies))
      section.add(Figure("other pictures taken for it, of \(sum.pairs) pairs", Double(sum.mistaken), .count))
    }
  }

  /// Of the times that a chance is said, how often it comes true.
  private func measurePages(_ exams: [LikenessExam<PictureTraits>], into report: inout Report) async throws {
    let steps: [(from: Double, to: Double)] = [
      (0, 0.01), (0.01, 0.05), (0.05, 0.1), (0.1, 0.2), (0.2, 0.4), (0.4, 1.01),
    ]
    let size = 20
    try await report.measure("Next pages of \(size), and whether they hold a better match", isTimed: false) { section in
      var followed: [FollowedPage] = []
      for var exam in exams {
        for ranking in try exam.rankings(100) {
          let pages = stride(from: 0, to: 9 * size, by: size).map { Array(ranking[$0..<$0 + size]) }
          for count in 1..<pages.count {
            let seen = pages[..<count].map { $0.map(Optional.init) }
            guard let odds = NextPageOdds(pages: seen, record: PageRecord()) else { continue }
            followed.append(FollowedPage(chance: odds.chance, wasBetter: odds.cameTrue(in: pages[count])))
          }
        }
      }
      for step in steps {
        let said = followed.filter { step.from <= $0.chance && $0.chance < step.to }
        guard !said.isEmpty else { continue }
        let name = "said \(Int(100 * step.from))–\(Int(100 * min(1, step.to))) %"
        section.add(Figure("\(name): times", Double(said.count), .count))
        section.add(Figure("\(name): said", 100 * said.reduce(0) { $0 + $1.chance } / Double(said.count), .percent))
        section.add(share("\(name): came true", said.count(where: \.wasBetter), of: said.count))
      }
    }
  }

  private func measure(_ folder: ExamFolder, into report: inout Report) async throws {
    let network = try NetworkFile.ofProgram.network()
    try await measureBoxes(folder, network, into: &report)
    try await measureFolds(folder, network, into: &report)
    try await report.measure("Photos searched among a gallery", isTimed: false) { section in
      for (exam, readings) in try folder.marks(network).sorted(by: { $0.key < $1.key }) {
        for reading in ExamFolder.Reading.allCases {
          guard let marks = readings[reading] else { continue }
          let name = "\(exam), \(marks.photos) photos, \(reading.rawValue)"
          section.add(share("\(name): the right one first", marks.first, of: marks.photos))
          section.add(share("\(name): in three", marks.inThree, of: marks.photos))
          section.add(share("\(name): in ten", marks.inTen, of: marks.photos))
        }
      }
    }
  }

  private func measureBoxes(_ folder: ExamFolder, _ network: Network, into report: inout Report) async throws {
    try await report.measure("Photos and their right listings: cosine, in the mean", isTimed: false) { section in
      for (exam, boxes) in try folder.boxes(network).sorted(by: { $0.key < $1.key }) {
        let count = Double(boxes.photos)
        section.add(Figure("\(exam), \(boxes.photos) photos: the whole", boxes.whole / count, .count))
        section.add(Figure("\(exam), \(boxes.photos) photos: the first box", boxes.boxed / count, .count))
      }
    }
  }

  /// At what the program folds from on, and at a cosine of 0.52.
  private func measureFolds(_ folder: ExamFolder, _ network: Network, into report: inout Report) async throws {
    try await report.measure("Photos as listings, folded as the same product", isTimed: false) { section in
      for least in [LookGroups.leastMatch, MatchScale.match(0.52)] {
        for (exam, folds) in try folder.folds(network, leastMatch: least).sorted(by: { $0.key < $1.key })
        where folds.right + folds.missed > 0 {
          let name = "\(exam), match \(least)"
          section.add(share("\(name): wrong, of pairs put together", folds.wrong, of: folds.right + folds.wrong))
          section.add(share("\(name): put together, of right pairs", folds.right, of: folds.right + folds.missed))
        }
      }
    }
  }

  private func share(_ name: String, _ part: Int, of whole: Int) -> Figure {
    Figure(name, 100 * Double(part) / Double(max(1, whole)), .percent)
  }
}
