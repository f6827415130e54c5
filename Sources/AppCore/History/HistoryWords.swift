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
}

extension English: HistoryPhrases {
  var history: String { "History" }
  var historyNote: String { "/ finds words or a day" }
  var lookingForSearches: String { "looking for searches" }
  var noSearches: String { "no search yet – each one will be here with what it found, free to reopen" }
  func noSearch(_ words: String) -> String { "no search holds \"\(words)\" – / looks for something else" }
  var nothingKept: String { "nothing of this search is kept any more – a asks again" }

  // Reopening
  func reopening(_ search: PastSearch) -> String { "reopening \(search.question.shortName)" }
  func reopened(_ reopened: ReopenedSearch, _ clock: WallClock) -> String {
    let moment = clock.text(reopened.search.question.askedAt)
    let missing =
      reopened.missing == 0
      ? "" : "; \(reopened.missing == 1 ? "1 page is" : "\(reopened.missing) pages are") not kept any more"
    return "the search of \(moment), where it was left, free\(missing)"
  }
  func photoGone(_ source: String?) -> String {
    "\(source.map(PhotoName.short) ?? "the photo") cannot be read any more, so no more can be asked about it – i takes it from elsewhere"
  }
  func photoChanged(_ source: String?) -> String {
    "\(source.map(PhotoName.short) ?? "the photo") is another photo by now – a asks about that one"
  }
}
