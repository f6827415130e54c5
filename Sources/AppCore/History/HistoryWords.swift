import Catalog
import Foundation
import Queries
import Sourcing
import Wording

/// How earlier searches are said.
protocol HistoryPhrases: CommonPhrases {
  /// The list's title.
  var history: String { get }
  var historyNote: String { get }
  var lookingForSearches: String { get }
  var noSearches: String { get }
  func noSearch(_ words: String) -> String
  func reopening(_ search: PastSearch) -> String
  func reopened(_ reopened: ReopenedSearch, _ clock: WallClock) -> String
  /// Why no more can be asked about what the results belong to.
  func photoGone(_ source: String?) -> String
  func photoChanged(_ source: String?) -> String
  /// That of a search that is reopened nothing is left.
  var nothingKept: String { get }
}

extension English: HistoryPhrases {
  var history: String { "History" }
  var historyNote: String { "\(key(.find, in: .history)): find words or a day" }
  var lookingForSearches: String { "Looking for searches" }
  var noSearches: String { "No searches yet. Each one will be here with what it found, free to reopen" }
  func noSearch(_ words: String) -> String {
    "No search found for “\(words)”. Press \(key(.find, in: .history)) to try other words"
  }
  var nothingKept: String { "Nothing of this search is kept any more. \(key(.ask)): search again" }

  // Reopening
  func reopening(_ search: PastSearch) -> String { "Reopening \(search.question.shortName)" }
  func reopened(_ reopened: ReopenedSearch, _ clock: WallClock) -> String {
    let moment = clock.text(reopened.search.question.askedAt)
    let missing =
      reopened.missing == 0
      ? "" : "; \(reopened.missing == 1 ? "1 page is" : "\(reopened.missing) pages are") not kept any more"
    return "Reopened the search of \(moment). Nothing was charged\(missing)"
  }
  func photoGone(_ source: String?) -> String {
    "\(source.map(PhotoName.short) ?? "The photo") cannot be read any more, so nothing more can be asked about it. "
      + "\(key(.editPhoto)): choose it elsewhere"
  }
  func photoChanged(_ source: String?) -> String {
    "\(source.map(PhotoName.short) ?? "The photo") is another photo by now. \(key(.ask)): search by that one"
  }
}
