import Queries
import Wording

/// What the browser says as other front ends do. The phrases of each of its parts have these too.
protocol CommonPhrases: Sendable {
  /// Listings, decisions, searches, calls and money.
  var common: any Wording.Phrases { get }
  /// What went wrong with a question.
  var errors: any Queries.Phrases { get }
}
