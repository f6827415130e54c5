package import Foundation
import GRDB
package import Queries

extension Archive {
  /// What was spent so far: in this session, on the day and in the month of a moment by all programs, and for a photo
  /// or words ever.
  package func spent(at now: Date, about subject: SearchIdentity? = nil) async throws(ArchiveError) -> SpendSoFar {
    let session = session
    let day = day(of: now)
    let month = month(of: now)
    return try await read { database in
      var spent = SpendSoFar()
      spent.session = try Ledger.report(database, .inSession(session))
      spent.today = try Ledger.report(database, .during(day))
      spent.month = try Ledger.report(database, .during(month))
      if let subject { spent.photo = try Ledger.report(database, .about(subject)) }
      return spent
    }
  }

  /// What was spent between two moments, part by part.
  package func spending(_ span: Range<Date>, by grouping: SpendGrouping) async throws(ArchiveError) -> [SpendGroup] {
    let span = span.lowerBound.milliseconds..<span.upperBound.milliseconds
    switch grouping {
    case .vendor:
      let report = try await read { try Ledger.report($0, .during(span)) }
      return [SpendGroup(names: [], report: report)]
    case .day:
      let calendar = calendar
      return try await read { database in
        try Ledger.groups(database, span, by: Ledger.quarterHour) { quarter in
          let day = calendar.dateComponents(
            [.year, .month, .day], from: Date(milliseconds: Int64(quarter) ?? 0))
          return [String(format: "%04d-%02d-%02d", day.year ?? 0, day.month ?? 0, day.day ?? 0)]
        }
      }
    case .photo:
      return try await read { database in
        try Ledger.groups(database, span, by: "coalesce(subject, '')") { subject in
          guard !subject.isEmpty else { return [] }
          let names = try StoredSearch.sources(of: subject, in: database)
          return names.isEmpty ? [SearchIdentity(stored: subject).text] : names
        }
      }
    }
  }

  /// What a photo is remembered by that was searched by under a name, the newest of that name.
  package func photo(named name: String) async throws(ArchiveError) -> String? {
    try await read { database in
      try String.fetchOne(
        database, sql: "SELECT subject FROM search WHERE source = ? AND subject NOT GLOB ? ORDER BY id DESC LIMIT 1",
        arguments: [name, SearchIdentity.wordsMark + "*"])
    }
  }

  /// From the midnight that begins a month to that which ends it.
  private func month(of date: Date) -> Range<Int64> {
    guard let month = calendar.dateInterval(of: .month, for: date) else { return day(of: date) }
    return month.start.milliseconds..<month.end.milliseconds
  }
}
