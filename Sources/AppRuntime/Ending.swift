package import AppCore

/// How the program came to its end.
package struct Ending: Sendable, Equatable {
  /// Why it had to end, if it was not the user who quit.
  package let reason: EndReason?
  package let lostPicks: LostPicks?
  /// Why the last sheet that was asked for was not written, if the user was not told.
  package let unwrittenSheet: String?
}

/// Decisions that could not be saved to the last.
package struct LostPicks: Sendable, Hashable {
  package let count: Int
  /// What is wrong and what to do.
  package let reason: String
}
