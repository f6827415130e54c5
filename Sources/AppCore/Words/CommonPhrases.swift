import Queries
import Wording

/// What the browser says as other front ends do. The phrases of each of its parts have these too.
protocol CommonPhrases: Sendable {
  /// Listings, decisions, searches, calls and money.
  var common: any Wording.Phrases { get }
  /// What went wrong with a question.
  var errors: any Queries.Phrases { get }
  /// As the user has them.
  var keys: KeyMap { get }
}

extension CommonPhrases {
  /// A command's key, as a sentence names it.
  func key(_ command: Command, in scope: Scope = .everywhere) -> String { keys.label(of: command, in: scope) }
}
