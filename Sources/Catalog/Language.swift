/// A language that the program speaks. What each module says in it is a value of that module's `Phrases`.
///
/// The raw value is what `--ui-language` and the configuration call it (ISO 639-1).
package enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
}
