import Catalog
import Photos
import Queries
import Sourcing
import Wording

/// Every sentence and word that the browser shows, in English. Another language is another file of the same names.
enum Words {
  // Panes
  static let vendors = "Vendors"
  static let photo = "Photo"
  static let filters = "Filters"
  static let results = "Results"
  static let details = "Details"
  static let picks = "Picks"
  static let help = "Keys"
  static let helpNote = "/ narrows, Esc closes"
  static let sort = "Sort"
  static let demo = "DEMO"
  static let changed = "changed"

  // Reasons
  static let nothingToUndo = "nothing to undo"
  static let nothingToRedo = "nothing to redo"
  static let noPhoto = "no photo yet – press i and type its path"
  static let noPhotoChosen = "no photo yet – choose one with j, k and Enter, or press i and type a path"
  static let photoLoading = "reading the photo"
  static let noVendorChosen = "no vendor is chosen – press 1 and switch one on with Space"
  static let noResults = "no results yet – press 2, then Enter, to search"
  static let lastPage = "this is the last page"
  static let firstPage = "this is the first page"
  static let pagesMixed = "sorted here, so pages are mixed – press s and choose \"as found\" to go by pages"
  static let noPicksYet = "Nothing is picked yet. Space on a result picks it; w writes the picks to a CSV file."
  static let noPicks = "no picks yet – Space on a result picks it"
  static let noAddress = "the vendor gave no address for this listing"
  static let noPicture = "the vendor gave no picture for this listing"
  static let nothingFailed = "no vendor has failed"
  static let nothingSought = "Nothing to repeat. Press / to search the list"
  static let nothingToShow = "no vendor has answered yet"
  static func foundForgotten(_ words: String) -> String {
    "\"\(words)\" is not looked for any more"
  }
  static func choicesUpTo(_ count: Int) -> String { "the choices are 1 to \(count)" }
  static let noChoices = "no choices are open – after another key the number acts again"
  static let nothingFurther = "nothing further this way"
  static let alreadyThere = "this pane has the focus already"
  static let nothingBehind = "nothing to go back to – q quits"
  static let pickedNotRejected = "Already picked. Press Space first, then reject it"
  static let pickNotInResults = "this pick is from another search – its details are shown beside it"
  static let nothingSelected = "nothing is selected"
  static let nothingCompletes = "nothing there begins like this"
  static func sentence(of flaw: FilterForm.Flaw) -> String {
    switch flaw {
    case .noRegion: "a region is four whole numbers in pixels of the photo: left,top,right,bottom"
    case .noPrice: "a price is a number in yuan, e.g. 8.50"
    case .pricesCrossed: "the lowest price is above the highest"
    }
  }

  // Said
  static let stoppedEarly = "stopped before a vendor answered – a asks again"
  static let stopped = "stopped – what had arrived stays"
  static let stoppedBefore = "stopped – the results from before are back"
  static let interruptAgain = "^C again quits; picks are saved"
  static func interruptLoses(_ triage: Triage) -> String {
    "^C again quits at once; not saved yet: \(unsaved(triage))"
  }
  static func savingFirst(_ triage: Triage) -> String { "Saving \(unsaved(triage)) before quitting…" }
  static func notSavedYet(because reason: String) -> String { "Not saved yet; it is tried again by itself: \(reason)" }
  static let savedAfterAll = "Everything is saved now"
  static func hasNoUse(_ key: String, in scope: Scope, but places: [Scope]) -> String {
    let elsewhere =
      places.isEmpty ? "" : "; it acts in: \(places.map(\.name).joined(separator: ", "))"
    return "\(key) has no use in \(place(scope))\(elsewhere)"
  }
  private static func place(_ scope: Scope) -> String {
    if scope != .details, let kind = Pane.table.first(where: { $0.scope == scope }) { return "the \(kind.name) pane" }
    return switch scope {
    case .help: "the list of keys"
    case .menu: "a menu"
    case .everywhere, .text: "this place"
    default: "the \(scope.name)"
    }
  }
  static let mouseOn = "mouse on – hold Shift to select text as usual"
  static let mouseOff = "mouse off"
  static let titlesTranslated = "titles are translated"
  static let titlesOriginal = "titles are in the seller's words"
  static let copied = "sent to the terminal's clipboard"
  static func sheetExists(_ path: String) -> String {
    "\(path) exists and was not written – w asks before it replaces it"
  }
  static func sheetWritten(_ path: String, _ count: Int) -> String { "wrote \(Wording.picks(count)) to \(path)" }
  static func notFound(_ words: String) -> String { "nothing loaded holds \"\(words)\"" }
  /// What asking now would ask that the results do not answer.
  static func changed(_ session: Session) -> String {
    let what =
      session.inquiry?.photo == session.photo.id
      ? "Filters changed. a: search again"
      : "Another photo\(session.photo.source.map { ", " + Wording.photoName($0) } ?? ""). a: search by it"
    return what + cost(session.forecasts[session.planToAsk()])
  }
  static func quittingLoses(_ triage: Triage) -> String {
    "\(unsaved(triage)) could not be saved – w writes the picks to a file; q again quits without saving"
  }
  /// `2 picks and 1 rejection`
  private static func unsaved(_ triage: Triage) -> String {
    let rejections = triage.notSaved.filter(triage.isRejected).count
    let picks = triage.notSaved.count - rejections
    let parts = [
      picks == 0 ? nil : Wording.picks(picks),
      rejections == 0 ? nil : rejections == 1 ? "1 rejection" : "\(rejections) rejections",
    ]
    return parts.compactMap(\.self).joined(separator: " and ")
  }
  static func unknownCommand(_ name: String, nearest: String?) -> String {
    "no command is called \"\(name)\"" + (nearest.map { " – did you mean \"\($0)\"?" } ?? " – Tab shows them all")
  }
  static func vendorNotConfigured(_ vendor: Vendor) -> String {
    "\(vendor.name) needs \(vendor.missing.joined(separator: ", ")) – snapsource doctor says where it goes"
  }
  static func tooSmall(_ size: FrameSize) -> String { "needs \(size.columns)×\(size.rows)" }

  // Counts
  static func rowsOf(_ first: Int, _ height: Int, _ count: Int) -> String {
    "\(first)–\(min(count, first + height - 1)) of \(count)"
  }
  static func linesOf(_ first: Int, _ height: Int, _ count: Int) -> String {
    "\(first)–\(min(count, first + height - 1)) of \(count) lines, ^D ^U"
  }
}
