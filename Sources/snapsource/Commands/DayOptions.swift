import ArgumentParser
import Foundation
import Queries

/// The days that a command looks at.
struct DayOptions: ParsableArguments {
  @Option(help: .said("From this day on, or from this month (YYYY-MM).", valueName: "YYYY-MM-DD"))
  var since: String?

  @Option(help: .said("Until the end of this day, or month.", valueName: "YYYY-MM-DD"))
  var until: String?

  func validate() throws {
    for day in [since, until].compactMap(\.self) where Self.span(day) == nil {
      throw ValidationError { $0.notADay(day) }
    }
    if let from, let end, from >= end { throw ValidationError { $0.daysCrossed } }
  }

  var from: Date? { since.flatMap(Self.span)?.lowerBound }

  /// The midnight after the last day.
  var end: Date? { until.flatMap(Self.span)?.upperBound }

  private static func span(_ day: String) -> Range<Date>? {
    CalendarDay(day)?.span(in: Calendar(identifier: .gregorian), at: Date())
  }
}
