import Testing

@testable import Benchmarks

struct ProcessorUseTests {
  @Test func restIsReadFromTheFirstLine() {
    let rest = ProcessorUse.rest(
      of: "cpu  100 1 50 8000 20 3 4 5 0 0\ncpu0 50 1 25 4000 10 1 2 3 0 0\ncpu1 50 0 25 4000 10 2 2 2 0 0\nintr 12 3\n"
    )
    #expect(rest.processors == 2)
    #expect(rest.ticks == 8_020)
  }

  @Test func othersAreWhatIsLeftOfRestAndOurWork() {
    let before = ProcessorUse(processors: 2, rested: 100, ours: 7, at: 50)
    // Of twenty seconds of two processors twelve were rest and five ours.
    let later = ProcessorUse(processors: 2, rested: 112, ours: 12, at: 60)
    #expect(abs(before.others(until: later) - 0.3) < 1e-9)
    // What was counted a moment too late is no debt.
    #expect(before.others(until: ProcessorUse(processors: 2, rested: 118, ours: 10, at: 60)) == 0)
    #expect(before.others(until: before) == 0)
  }

  @Test func whatIsStartedByWhatIsStartedIsOurs() throws {
    let processes = try [
      "10 (bench) S 1 10 10 0 -1 0 0 0 0 0 900 90 9 1 20 0",
      "11 (simulate) S 10 10 10 0 -1 0 0 0 0 0 30 3 2 1 20 0",
      "12 (a ) b (c) S 11 10 10 0 -1 0 0 0 0 0 100 10 0 0 20 0",
      "13 (another) S 1 10 10 0 -1 0 0 0 0 0 5000 0 0 0 20 0",
    ].map { try #require(ProcessWork($0)) }
    #expect(ProcessWork.sum(below: 10, of: processes) == 146)
    #expect(ProcessWork("") == nil)
    #expect(ProcessWork("12 (short) S 1") == nil)
  }

  @Test func theMachineIsRead() {
    let now = ProcessorUse.now()
    #expect(now.processors > 0)
    #expect(now.rested > 0)
    #expect(now.ours > 0)
  }
}
