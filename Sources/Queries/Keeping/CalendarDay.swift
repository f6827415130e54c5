package import Foundation

/// A day, or a whole month, as people write it: `2026-11-20`, `2026-11`.
package struct CalendarDay: Hashable, Sendable {
  private let start: DateComponents
  private let unit: Calendar.Component

  /// `nil` when there is no such day.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard [[4, 2, 2], [4, 2]].contains(parts.map(\.utf8.count)), parts.joined().utf8.allSatisfy({ 48...57 ~= $0 })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    start = DateComponents(year: numbers[0], month: numbers[1], day: numbers.count == 3 ? numbers[2] : 1)
    unit = numbers.count == 3 ? .day : .month
    guard start.isValidDate(in: calendar) else { return nil }
  }

  /// From the midnight at which it begins to that at which it ends.
  package func span(in calendar: Calendar) -> Range<Date>? {
    guard let first = calendar.date(from: start), let end = calendar.date(byAdding: unit, value: 1, to: first) else {
      return nil
    }
    return first..<end
  }
}
