package import Foundation

/// The present moment, and how many seconds east of Greenwich the user's wall is.
package struct WallClock: Hashable, Sendable {
  package let now: Date
  package let utcOffset: Int

  package init(now: Date, utcOffset: Int) {
    self.now = now
    self.utcOffset = utcOffset
  }

  /// The time of today, or the day and the time.
  package func text(_ date: Date) -> String {
    let time = LocalTime(date, utcOffset: utcOffset)
    let today = LocalTime(now, utcOffset: utcOffset).day
    return time.day == today ? time.minute : "\(time.day) \(time.minute)"
  }
}

/// A moment as the user's wall shows it, from arithmetic alone: formatters are slow to start.
package struct LocalTime {
  private let seconds: Int

  package init(_ date: Date, utcOffset: Int) {
    seconds = Int(date.timeIntervalSince1970.rounded(.down)) + utcOffset
  }

  /// `09:12`
  package var minute: String {
    let ofDay = ((seconds % 86_400) + 86_400) % 86_400
    return "\(Self.two(ofDay / 3_600)):\(Self.two(ofDay / 60 % 60))"
  }

  /// Days since 1970-01-01.
  package var dayNumber: Int { Int((Double(seconds) / 86_400).rounded(.down)) }

  /// `2026-11-20`
  package var day: String {
    // Days to a date of the Gregorian calendar, whose years begin in March here, so that leap days come last.
    let days = dayNumber + 719_468
    let era = days / 146_097
    let ofEra = days - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(Self.two(month))-\(Self.two(day))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
