import Foundation
import OperatingSystem
import Testing

@Suite struct UTCOffsetTests {
  @Test func isWhatTheCalendarSays() {
    #expect(UTCOffset.now == TimeZone.current.secondsFromGMT())
  }
}
