package import Foundation
package import ImageSearch

extension Archive {
  /// What was spent so far: in this session, on the day and in the month of a moment by all programs, and for a photo
  /// ever.
  package func spent(at now: Date, photo: String? = nil) async throws(ArchiveError) -> SpendSoFar {
    let session = session
    let day = day(of: now)
    let month = month(of: now)
    return try await read { database in
      var spent = SpendSoFar()
      spent.session = try Ledger.report(database, .inSession(session))
      spent.today = try Ledger.report(database, .during(day))
      spent.month = try Ledger.report(database, .during(month))
      if let photo { spent.photo = try Ledger.report(database, .forPhoto(photo)) }
      return spent
    }
  }

  /// From the midnight that begins a month to that which ends it.
  private func month(of date: Date) -> Range<Int64> {
    guard let month = calendar.dateInterval(of: .month, for: date) else { return day(of: date) }
    return month.start.milliseconds..<month.end.milliseconds
  }
}
