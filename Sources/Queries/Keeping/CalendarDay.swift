package import Foundation

/// A day, or a whole month, as people write it: `2026-11-20`, `2026-11`, `today`, `yesterday`, `今天`,
/// `昨天`, `前天`.
package enum CalendarDay: Hashable, Sendable {
  /// The day, or the month, that begins on a date.
  case dated(DateComponents, Calendar.Component)
  /// The day so many days before the present one.
  case ago(days: Int)

  private static let named = ["today": 0, "yesterday": 1, "今天": 0, "昨天": 1, "前天": 2]

  /// `nil` when there is no such day.
  package init?(_ text: some StringProtocol) {
    if let days = Self.named[text.lowercased()] {
      self = .ago(days: days)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard [[4, 2, 2], [4, 2]].contains(parts.map(\.utf8.count)), parts.joined().utf8.allSatisfy({ 48...57 ~= $0 })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let start = DateComponents(year: numbers[0], month: numbers[1], day: numbers.count == 3 ? numbers[2] : 1)
    guard start.isValidDate(in: calendar) else { return nil }
    self = .dated(start, numbers.count == 3 ? .day : .month)
  }

  /// From the midnight at which it begins to that at which it ends.
  package func span(in calendar: Calendar, at now: Date) -> Range<Date>? {
    let (first, unit) =
      switch self {
      case .dated(let start, let unit): (calendar.date(from: start), unit)
      case .ago(let days): (calendar.date(byAdding: .day, value: -days, to: calendar.startOfDay(for: now)), .day)
      }
    guard let first, let end = calendar.date(byAdding: unit, value: 1, to: first) else { return nil }
    return first..<end
  }
}
