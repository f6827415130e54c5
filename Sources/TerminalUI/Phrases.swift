package import AppCore

/// What this module says, in one language.
///
/// Errors and reasons are cases; who shows one asks for its words. A language is one type, and does not compile while it
/// lacks some.
package protocol Phrases: Sendable {
  /// What happened and what to do.
  func sentence(_ error: TerminalError) -> String
  /// What the terminal shows, and by what that is known, as a part of a sentence.
  func words(_ reason: PictureReason) -> String
  func words(_ colours: ColourCount) -> String
}
