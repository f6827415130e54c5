/// What this module says, in one language.
///
/// What is refused is a case; who shows it asks for its sentence. A language is one type, and does not compile while it
/// lacks one.
package protocol Phrases: Sendable {
  func sentence(_ refusal: SheetRefusal) -> String
}
