import Testing

@testable import Benchmarks

struct InstructionBaseTests {
  private let base = InstructionBase("# Two remarks.\n# Here.\n\n1000 a key, 80×24\n300 another\nnonsense\n")

  @Test func aTenthMoreIsStillGood() {
    #expect(base.counts == ["a key, 80×24": 1_000, "another": 300])
    #expect(base.goal(of: "a key, 80×24") == Figure.Goal(must: 1_100, aim: 1_000))
    #expect(base.goal(of: "a third") == nil)
  }

  @Test(arguments: [([1_100.0, 330], true), ([1_101, 300], false), ([1_000], false), ([10, 10], true)])
  func allMustBeCountedAgainAndHaveNotGrown(counts: [Double], holds: Bool) {
    var section = Section(part: "instructions", title: "Instructions", isTimed: false)
    for (name, count) in zip(["a key, 80×24", "another"], counts) {
      section.add(Figure(name, count, .instructions, base.goal(of: name)))
    }
    // However busy the machine is.
    section.close(others: 1, keepsSpoilt: false)
    #expect(base.holds(in: [section]) == holds)
    // A file that says nothing holds nothing.
    #expect(!InstructionBase("").holds(in: [section]))
  }
}
