import AppCore
import Queries
import Sourcing

/// What could not be kept to the last, as reports tell it.
struct Losses: Sendable {
  /// Why the last decision that was refused could not be saved.
  private var refusal: ArchiveError?
  /// The last sheet that was asked for, while it is not written.
  private(set) var unwrittenSheet: UnwrittenSheet?

  /// Takes note of a report that comes while the program runs: who is at the screen is told of sheets there.
  mutating func note(_ report: Report) {
    if case .decisionRefused(_, let error) = report { refusal = error }
  }

  /// Takes note of a report that comes when nobody is told of it any more.
  ///
  /// - Returns: whether it changes what is lost, and so must be taken into the work.
  mutating func noteLast(_ report: Report) -> Bool {
    note(report)
    switch report {
    case .sheetFailed(_, let trouble): unwrittenSheet = .failed(trouble)
    case .sheetExists(let path): unwrittenSheet = .exists(path: path)
    case .sheetWritten: unwrittenSheet = nil
    case .decisionRefused, .decisionRecorded: return true
    default: break
    }
    return false
  }

  /// Takes note that a sheet may not be whole.
  mutating func sheetIsSlow(_ path: String) { unwrittenSheet = .slow(path: path) }

  /// - Parameter unsaved: decisions that are not in the archive.
  func ending(by reason: EndReason?, unsaved: Int) -> Ending {
    Ending(
      reason: reason,
      lostPicks: unsaved == 0 ? nil : LostPicks(count: unsaved, error: refusal),
      unwrittenSheet: unwrittenSheet)
  }
}
