import Catalog
import Queries
import Sourcing
import Wording

/// The browser's sentences and words in English: here those of no one part.
struct English: CommonPhrases {
  var common: any Wording.Phrases { Wording.English() }
  var errors: any Queries.Phrases { Queries.English() }

  // Why a key cannot act
  var nothingToUndo: String { "nothing to undo" }
  var nothingToRedo: String { "nothing to redo" }
  var noPhoto: String { "no photo yet – press i and type its path" }
  var noPhotoChosen: String { "no photo yet – choose one with j, k and Enter, or press i and type a path" }
  var noVendorChosen: String { "no vendor is chosen – press 1 and switch one on with Space" }
  var noResults: String { "no results yet – press 2, then Enter, to search" }
  var lastPage: String { "this is the last page" }
  var firstPage: String { "this is the first page" }
  var pagesMixed: String { "sorted here, so pages are mixed – press s and choose \"as found\" to go by pages" }
  var noPicks: String { "no picks yet – Space on a result picks it" }
  var noAddress: String { "the vendor gave no address for this listing" }
  var noPicture: String { "the vendor gave no picture for this listing" }
  var nothingFailed: String { "no vendor has failed" }
  var nothingSought: String { "Nothing to repeat. Press / to search the list" }
  var nothingToShow: String { "no vendor has answered yet" }
  func foundForgotten(_ words: String) -> String {
    "\"\(words)\" is not looked for any more"
  }
  func choicesUpTo(_ count: Int) -> String { "the choices are 1 to \(count)" }
  var noChoices: String { "no choices are open – after another key the number acts again" }
  var nothingFurther: String { "nothing further this way" }
  var alreadyThere: String { "this pane has the focus already" }
  var nothingBehind: String { "nothing to go back to – q quits" }
  var pickedNotRejected: String { "Already picked. Press Space first, then reject it" }
  var nothingSelected: String { "nothing is selected" }
  func hasNoUse(_ key: String, in scope: Scope, ofPane pane: String?, but places: [Scope]) -> String {
    let elsewhere =
      places.isEmpty ? "" : "; it acts in: \(places.map(\.name).joined(separator: ", "))"
    return "\(key) has no use in \(pane.map { "the \($0) pane" } ?? place(scope))\(elsewhere)"
  }
  private func place(_ scope: Scope) -> String {
    switch scope {
    case .help: "the list of keys"
    case .menu: "a menu"
    case .everywhere, .text: "this place"
    default: "the \(scope.name)"
    }
  }
  func goesOn(_ pressed: [Key], with rows: [KeyBinding]) -> String {
    let ways = rows.flatMap { row in
      row.keys.filter { $0.keys.starts(with: pressed) }.map { keys in
        "\(KeySequence(Array(keys.keys.dropFirst(pressed.count))).label) \(row.hint ?? row.command.rawValue)"
      }
    }
    return "\(KeySequence(pressed).label) and then: \(ways.joined(separator: " · "))"
  }
  func unknownCommand(_ name: String, nearest: String?) -> String {
    "no command is called \"\(name)\"" + (nearest.map { " – did you mean \"\($0)\"?" } ?? " – Tab shows them all")
  }
  func vendorNotConfigured(_ vendor: Vendor) -> String {
    "\(vendor.name) needs \(vendor.missing.joined(separator: ", ")) – snapsource doctor says where it goes"
  }
  func tooSmall(_ size: FrameSize) -> String { "needs \(size.columns)×\(size.rows)" }

  // What was done
  var stopped: String { "stopped – what had arrived stays" }
  var stoppedBefore: String { "stopped – the results from before are back" }
  var mouseOn: String { "Mouse on: press selects, twice opens, the right button picks. Hold Shift to select text" }
  var mouseOff: String { "Mouse off" }
  var titlesTranslated: String { "titles are translated" }
  var titlesOriginal: String { "titles are in the seller's words" }
  var copied: String { "sent to the terminal's clipboard" }
  func sheetExists(_ path: String) -> String {
    "\(path) exists and was not written – w asks before it replaces it"
  }
  func sheetWritten(_ path: String, _ count: Int) -> String { "wrote \(common.picks(count)) to \(path)" }
  func notFound(_ words: String) -> String { "nothing loaded holds \"\(words)\"" }

  // Saving and leaving
  func notSavedYet(because reason: String) -> String { "Not saved yet; it is tried again by itself: \(reason)" }
  var savedAfterAll: String { "Everything is saved now" }
  var interruptAgain: String { "^C again quits; picks are saved" }
  func interruptLoses(_ triage: Triage) -> String {
    "^C again quits at once; not saved yet: \(unsaved(triage))"
  }
  func savingFirst(_ triage: Triage) -> String { "Saving \(unsaved(triage)) before quitting…" }
  func quittingLoses(_ triage: Triage) -> String {
    "\(unsaved(triage)) could not be saved – w writes the picks to a file; q again quits without saving"
  }
  /// `2 picks and 1 rejection`
  private func unsaved(_ triage: Triage) -> String {
    let rejections = triage.notSaved.filter(triage.isRejected).count
    let picks = triage.notSaved.count - rejections
    let parts = [
      picks == 0 ? nil : common.picks(picks),
      rejections == 0 ? nil : rejections == 1 ? "1 rejection" : "\(rejections) rejections",
    ]
    return parts.compactMap(\.self).joined(separator: " and ")
  }
}
