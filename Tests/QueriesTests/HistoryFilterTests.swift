import Foundation
import Queries
import Testing

struct HistoryFilterTests {
  @Test(arguments: [
    ("2026-11-20", "", "2026-11-20", 1), ("mug 2026-11 red", "mug red", "2026-11-01", 30),
    ("today", "", "2026-11-03", 1), ("mug Yesterday", "mug", "2026-11-02", 1), ("昨天 杯", "杯", "2026-11-02", 1),
    ("前天", "", "2026-11-01", 1),
  ])
  func aDayAmongTypedWordsIsADay(typed: String, words: String, first: String, days: Int) throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let now = Date(timeIntervalSince1970: 1_793_748_000)
    let filter = HistoryFilter(typed: typed, calendar: calendar, at: now)
    #expect(filter.words == words)
    #expect(filter.from == CalendarDay(first)?.span(in: calendar, at: now)?.lowerBound)
    #expect(filter.to == filter.from.map { $0 + TimeInterval(days * 86_400) })
  }

  @Test(arguments: ["2026-02-30", "2026-13", "2026-1-1", "20261120", "２０２６-11-20", "mug"])
  func whatIsNoDayIsAWord(text: String) {
    #expect(CalendarDay(text) == nil)
    #expect(HistoryFilter(typed: text, calendar: Calendar(identifier: .gregorian), at: Date()).words == text)
  }
}
