import ArgumentParser
import Catalog

/// What `--ui-language` and `ui.language` take: a language, or `auto`, which leaves the choice to the program.
struct LanguageName: ExpressibleByArgument, Sendable {
  static let all = ["auto"] + Language.allCases.map(\.rawValue)
  static var allValueStrings: [String] { all }
  static var defaultCompletionKind: CompletionKind { .list(all) }

  let name: String

  init?(argument: String) {
    guard Self.all.contains(argument) else { return nil }
    name = argument
  }

  /// The language that a setting names, else that of the user's surroundings.
  static func language(of name: String?, _ environment: [String: String]) -> Language {
    name.flatMap { Language(rawValue: $0) } ?? Language(environment)
  }
}
