import Catalog
import Foundation
import Queries
import Sourcing
import Wording

/// How earlier searches are said.
extension Words {
  static let history = "History"
  static let historyNote = "/ finds words or a day"
  static let lookingForSearches = "looking for searches"
  static let noSearches = "no search yet – each one will be here with what it found, free to reopen"
  static func noSearch(_ words: String) -> String { "no search holds \"\(words)\" – / looks for something else" }
  static let nothingKept = "nothing of this search is kept any more – a asks again"

  static func vendorNames(_ providers: [ProviderID], _ vendors: [Vendor]) -> String {
    providers.map { id in vendors.first { $0.id == id }?.name ?? id.rawValue }.joined(separator: ", ")
  }

  // Beginning
  static func heading(of offers: [PhotoChoices.Offer]) -> String {
    if case .search = offers.first { return "go on with the last search" }
    return "sample photos"
  }

  static func offer(_ offer: PhotoChoices.Offer, _ clock: WallClock) -> String {
    switch offer {
    case .photo(let path): return Wording.photoName(path)
    case .search(let search):
      return
        "\(Wording.photoName(search.question.source)) · \(Wording.hits(search.hits)) · \(clock.text(search.question.askedAt))"
    }
  }

  /// What Enter does in the photo's pane when it does not search.
  static func openingPhoto(_ photo: PhotoState, _ choices: PhotoChoices) -> String? {
    guard choices.cursor.index > 0 else { return photo.isMissing ? "correct it" : nil }
    if case .search = choices.offers[choices.cursor.index - 1] { return "goes on" }
    return "takes it"
  }

  static func howToBegin(_ offers: [PhotoChoices.Offer]) -> String {
    if case .search = offers.first {
      return "Enter goes on with the last search where it was left; i takes another photo, H shows earlier searches."
    }
    return "Choose a sample photo with j, k and Enter, or press i and type a path; then Enter searches."
  }

  // Reopening
  static func reopening(_ source: String) -> String { "reopening \(Wording.photoName(source))" }
  static func reopened(_ reopened: ReopenedSearch, _ clock: WallClock) -> String {
    let moment = clock.text(reopened.search.question.askedAt)
    let missing =
      reopened.missing == 0
      ? "" : "; \(reopened.missing == 1 ? "1 page is" : "\(reopened.missing) pages are") not kept any more"
    return "the search of \(moment), where it was left, free\(missing)"
  }
  static func photoGone(_ source: String?) -> String {
    "\(source.map(Wording.photoName) ?? "the photo") cannot be read any more, so no more can be asked about it – i takes it from elsewhere"
  }
  static func photoChanged(_ source: String?) -> String {
    "\(source.map(Wording.photoName) ?? "the photo") is another photo by now – a asks about that one"
  }
}
