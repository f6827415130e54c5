/// A language that the program speaks. What each module says in it is a value of that module's `Phrases`.
///
/// The raw value is what `--ui-language` and the configuration call it (ISO 639-1).
package enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  /// 简体中文
  case chinese = "zh"

  /// The one that follows, the first after the last.
  package var next: Language {
    let all = Self.allCases
    return all.drop { $0 != self }.dropFirst().first ?? all[0]
  }

  /// What the user's surroundings ask for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says something.
  package init(_ environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }
}
