import OperatingSystem
import Testing

@Suite struct TidyClockTests {
  @Test func aSleepLastsAsLongAsItSays() async throws {
    let clock = TidyClock()
    let time = try await clock.measure { try await clock.sleep(for: .milliseconds(5)) }
    #expect(time >= .milliseconds(5))
    try await clock.sleep(until: clock.now - .seconds(1), tolerance: nil)
  }

  @Test func aCancelledSleepEndsAtOnceAndSaysSo() async {
    let sleeper = Task { try await TidyClock().sleep(for: .seconds(3_600)) }
    sleeper.cancel()
    await #expect(throws: CancellationError.self) { try await sleeper.value }
  }
}
