/// What this module says, in one language.
///
/// Errors are cases; who shows one asks for its sentence. A language is one type, and does not compile while it lacks one.
package protocol Phrases: Sendable {
  /// What happened and what to do, on one line.
  func sentence(_ error: WholeFileError) -> String
}
