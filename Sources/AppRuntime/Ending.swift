package import AppCore

/// How the program came to its end.
package struct Ending: Sendable, Equatable {
  /// Why it had to end, if it was not the user who quit.
  package let reason: EndReason?
  package let lostPicks: LostPicks?
  /// Why the last sheet that was asked for was not written, if the user was not told.
  package let unwrittenSheet: String?
}
