import Catalog
import Queries
import Sourcing
import Wording

/// The browser's sentences and words in English: here those of no one part.
struct English: CommonPhrases {
  /// As the user has them.
  var keys = KeyMap.usual

  var common: any Wording.Phrases { Wording.English() }
  var errors: any Queries.Phrases { Queries.English() }

  // Why a key cannot act
  var nothingToUndo: String { "Nothing to undo" }
  var nothingToRedo: String { "Nothing to redo" }
  var noPhoto: String { "No photo yet. Press \(key(.editPhoto)) and type its path" }
  var noPhotoChosen: String { "No photo yet. \(howToChoose)" }
  /// Among the photos that are offered.
  var howToChoose: String {
    "Choose one with \(key(.moveDown, in: .photo)), \(key(.moveUp, in: .photo)) and \(key(.open, in: .photo)), or press "
      + "\(key(.editPhoto)) and type a path"
  }
  var noVendorChosen: String {
    "No vendor is chosen. Press \(key(.showVendors)) and switch one on with \(key(.toggle, in: .vendors))"
  }
  var noResults: String { "No results yet. Press \(key(.showPhoto)), then \(key(.open, in: .photo)), to search" }
  var lastPage: String { "This is the last page" }
  var firstPage: String { "This is the first page" }
  var pagesMixed: String { "Sorted here, so pages are mixed. Press \(key(.sort)) and choose “as found” to go by pages" }
  var noPicks: String { "No picks yet. \(key(.togglePick, in: .results)) on a result picks it" }
  var noAddress: String { "The vendor gave no address of this offer" }
  var noPicture: String { "The vendor gave no picture of this offer" }
  var nothingFailed: String { "No vendor has failed" }
  var nothingSought: String { "Nothing to repeat. Press \(key(.find, in: .results)) to search the list" }
  var nothingToShow: String { "No vendor has answered yet" }
  func foundForgotten(_ words: String) -> String {
    "No longer looking for “\(words)”"
  }
  func choicesUpTo(_ count: Int) -> String { "The choices are 1 to \(count)" }
  var noChoices: String { "No choices are open. After another key the number acts again" }
  var nothingFurther: String { "Nothing further this way" }
  var alreadyThere: String { "You are in this pane already" }
  var nothingBehind: String { "Nothing to go back to. \(key(.quit)): quit" }
  var pickedNotRejected: String { "Already picked. Press \(key(.togglePick, in: .results)) first, then reject it" }
  var nothingSelected: String { "Nothing is selected" }
  func hasNoUse(_ key: String, in scope: Scope, ofPane pane: String?, but places: [Scope]) -> String {
    let elsewhere =
      places.isEmpty ? "" : ". It works in: \(places.map(\.name).joined(separator: ", "))"
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
    "No command is called “\(name)”. "
      + (nearest.map { "Did you mean “\($0)”?" } ?? "\(key(.complete, in: .text)) completes names")
  }
  func vendorNotConfigured(_ vendor: Vendor) -> String {
    "\(vendor.name) needs \(vendor.missing.joined(separator: ", ")). snapsource doctor says where to set that"
  }
  func tooSmall(_ size: FrameSize) -> String { "needs \(size.columns)×\(size.rows)" }

  // What was done
  var stopped: String { "Stopped. What had arrived stays" }
  var stoppedBefore: String { "Stopped. The results from before are back" }
  var languageSwitched: String { "English now. To keep it, write ui.language: en into the configuration" }
  var mouseOn: String { "Mouse on: click selects, double click opens, right click picks. Hold Shift to select text" }
  var mouseOff: String { "Mouse off" }
  var titlesTranslated: String { "Titles: translated" }
  var titlesOriginal: String { "Titles: in the seller's words" }
  func copied(_ way: CopyWay) -> String {
    switch way {
    case .terminal: "Copied: sent to your terminal's clipboard (OSC 52)"
    case .tmux: "Copied to tmux, and through it to your terminal where tmux has set-clipboard on"
    case .tooLong: "Not copied: this is longer than terminals take. Mark fewer rows"
    }
  }
  func sheetExists(_ path: String) -> String {
    "\(path) exists and was not written. \(key(.writeSheet)) asks before it replaces a file"
  }
  func sheetWritten(_ path: String, _ count: Int) -> String { "Wrote \(common.picks(count)) to \(path)" }
  func notFound(_ words: String) -> String { "No result here contains “\(words)”" }

  // Saving and leaving
  func notSavedYet(because reason: String) -> String { "Not saved yet, and tried again by itself: \(reason)" }
  var savedAfterAll: String { "Everything is saved now" }
  var interruptAgain: String { "\(key(.interrupt)) again: quit. Picks are saved" }
  func interruptLoses(_ triage: Triage) -> String {
    "\(key(.interrupt)) again: quit at once. Not saved yet: \(unsaved(triage))"
  }
  func savingFirst(_ triage: Triage) -> String { "Saving \(unsaved(triage)) before quitting…" }
  func quittingLoses(_ triage: Triage) -> String {
    "\(unsaved(triage)) could not be saved. \(key(.writeSheet)): write the picks to a file, \(key(.quit)) again: quit without saving"
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
