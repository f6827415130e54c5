package import AppCore
package import Queries
package import Sourcing

/// How the program came to its end.
package struct Ending: Sendable, Equatable {
  /// Why it had to end, if it was not the user who quit.
  package let reason: EndReason?
  package let lostPicks: LostPicks?
  /// The last sheet that was asked for, if it was not written and the user was not told.
  package let unwrittenSheet: UnwrittenSheet?
}

/// Decisions that could not be saved to the last.
package struct LostPicks: Sendable, Hashable {
  package let count: Int
  /// Why they could not; `nil` when the time was too short for them.
  package let error: ArchiveError?
}

/// A sheet that the user does not have, and why.
package enum UnwrittenSheet: Sendable, Hashable {
  case failed(SheetTrouble)
  /// There is a file of that name already.
  case exists(path: String)
  /// Its disk did not answer in time: it may be written and may not be.
  case slow(path: String)
}
