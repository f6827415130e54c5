import ArgumentParser
import Foundation

/// The days that a command looks at.
struct DayOptions: ParsableArguments {
  @Option(help: ArgumentHelp("From this day on.", valueName: "YYYY-MM-DD"))
  var since: String?

  @Option(help: ArgumentHelp("Until the end of this day.", valueName: "YYYY-MM-DD"))
  var until: String?

  func validate() throws {
    for day in [since, until].compactMap(\.self) where Self.start(of: day) == nil {
      throw ValidationError(Words.notADay(day))
    }
    if let from, let end, from >= end { throw ValidationError(Words.daysCrossed) }
  }

  var from: Date? { since.flatMap { Self.start(of: $0) } }

  /// The midnight after the last day.
  var end: Date? {
    until.flatMap { Self.start(of: $0) }.flatMap { Self.calendar.date(byAdding: .day, value: 1, to: $0) }
  }

  private static let calendar = Calendar(identifier: .gregorian)

  /// The first moment of a day as `2026-11-20`, in the machine's zone.
  private static func start(of day: String) -> Date? {
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    let components = DateComponents(year: year, month: month, day: day)
    guard let date = calendar.date(from: components), calendar.component(.day, from: date) == day,
      calendar.component(.month, from: date) == month
    else { return nil }
    return date
  }
}
