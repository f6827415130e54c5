import Catalog
import Sourcing

/// Every sentence and word that the browser shows, in one language.
///
/// Here are those of no one part. The phrases of a part stand with its words, those of a pane or a sheet are named beside
/// the table that it is in. A view takes the phrases of its own part only, so that it does not depend on all the others.
protocol Phrases: PanePhrases, SheetPhrases, TriagePhrases, PicturePhrases, PromptPhrases,
  OpenerPhrases, FreightPhrases
{
  // Why a key cannot act
  var nothingToUndo: String { get }
  var nothingToRedo: String { get }
  var noPhoto: String { get }
  /// Where photos are offered to choose from.
  var noPhotoChosen: String { get }
  var noVendorChosen: String { get }
  var noResults: String { get }
  var lastPage: String { get }
  var firstPage: String { get }
  var pagesMixed: String { get }
  var noPicks: String { get }
  var noAddress: String { get }
  var noPicture: String { get }
  var nothingFailed: String { get }
  var nothingSought: String { get }
  var nothingToShow: String { get }
  func foundForgotten(_ words: String) -> String
  func choicesUpTo(_ count: Int) -> String
  var noChoices: String { get }
  var nothingFurther: String { get }
  var alreadyThere: String { get }
  var nothingBehind: String { get }
  var pickedNotRejected: String { get }
  var nothingSelected: String { get }
  /// - Parameters:
  ///   - pane: what the pane with this scope is called; `nil` when it is none.
  ///   - places: where it acts.
  func hasNoUse(_ key: String, in scope: Scope, ofPane pane: String?, but places: [Scope]) -> String
  /// That keys may go on so.
  func goesOn(_ pressed: [Key], with rows: [KeyBinding]) -> String
  /// - Parameter nearest: the name that is most like it.
  func unknownCommand(_ name: String, nearest: String?) -> String
  func vendorNotConfigured(_ vendor: Vendor) -> String
  func tooSmall(_ least: FrameSize) -> String

  // What was done
  var stopped: String { get }
  /// The results of the search before are shown again.
  var stoppedBefore: String { get }
  /// That this is the language now.
  var languageSwitched: String { get }
  var mouseOn: String { get }
  var mouseOff: String { get }
  var titlesTranslated: String { get }
  var titlesOriginal: String { get }
  func copied(_ way: CopyWay) -> String
  func sheetExists(_ path: String) -> String
  func sheetWritten(_ path: String, _ picks: Int) -> String
  func notFound(_ words: String) -> String

  // Saving and leaving
  func notSavedYet(because reason: String) -> String
  var savedAfterAll: String { get }
  var interruptAgain: String { get }
  func interruptLoses(_ triage: Triage) -> String
  func savingFirst(_ triage: Triage) -> String
  func quittingLoses(_ triage: Triage) -> String
}

// It stands here because `English` names none of the protocols that it conforms to: what a part says names `English`.
extension English: Phrases {}
