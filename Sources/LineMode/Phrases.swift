import Catalog
import Photos
import Queries
import Sourcing
import Wording

/// What the line mode says, in one language. A phrase is one line, or a line each.
///
/// The commands, the names of filters and what is typed behind them are the same in every language: scripts use them.
protocol Phrases: Sendable {
  /// What every front end says alike.
  var common: any Wording.Phrases { get }
  /// What questions, their costs and their failures are called.
  var errors: any Queries.Phrases { get }

  // MARK: The beginning
  var greeting: String { get }
  /// The same where the vendors are simulated.
  var demoGreeting: String { get }
  /// A photo that the program brings.
  func sample(_ path: String) -> String

  // MARK: Commands
  /// How a command is written, and what it does.
  func help(_ command: LineCommand) -> String
  /// What stands below all commands.
  var helpEnd: String { get }
  /// - Parameter nearest: the command that may have been meant.
  func noCommand(_ word: String, nearest: LineCommand?) -> String
  /// More than one command begins like this.
  func severalCommands(_ word: String, _ commands: [LineCommand]) -> String

  // MARK: Questions
  /// What stands before the answer that is typed.
  var yesOrNo: String { get }
  var nothingAsked: String { get }
  /// Of a yes that was typed before its question was written.
  var readFirst: String { get }

  // MARK: The photo
  var readingPhoto: String { get }
  var photoStopped: String { get }
  var photoLost: String { get }
  func photo(_ photo: PhotoState) -> String
  /// Why a photo cannot be searched with; `nil` when it can.
  func whyNoPhoto(_ photo: PhotoState) -> String?
  func searchWords(_ words: SearchWords?) -> String
  var wordsTooLong: String { get }
  func noPicture(_ listing: Listing) -> String
  /// A part that is suggested, in pixels of the photo.
  func part(_ number: Int, _ part: PixelRegion) -> String
  /// What stands below all parts.
  var partsEnd: String { get }
  var noParts: String { get }
  func noPart(_ number: Int, of count: Int) -> String
  /// The next search is by this part.
  func partTaken(_ number: Int, _ part: PixelRegion) -> String
  var wholeTaken: String { get }

  // MARK: Vendors
  /// Whether a vendor is asked, and what has come of it.
  func vendor(_ vendor: Vendor, _ session: Session) -> String
  func noVendor(_ word: String, _ vendors: [Vendor]) -> String
  func notConfigured(_ vendor: Vendor) -> String
  func willAsk(_ vendors: [Vendor]) -> String
  var noVendorChosen: String { get }

  // MARK: Asking
  /// The question before calls that cost something.
  ///
  /// - Parameter limit: the user's own, which the cost may be above.
  func costs(_ quotation: LineMode.Quotation, limit: SpendingLimit?, _ session: Session) -> String
  func asking(_ plan: SearchPlan, _ forecast: CallForecast) -> String
  var nothingWasAsked: String { get }
  var notCounted: String { get }
  var alreadyAsking: String { get }
  var alreadyAskingFreight: String { get }
  var nothingUnderWay: String { get }
  var nothingToRetry: String { get }
  var noMorePages: String { get }
  var nothingFoundYet: String { get }
  var stopped: String { get }
  /// Stopped, and what was there before is back.
  var goesOnAsked: String { get }
  var stoppedBefore: String { get }
  func refusedBefore(_ sentence: String) -> String
  func backOnTrail(_ name: String) -> String
  var nothingBehind: String { get }
  /// A report in one line; `nil` when it changes nothing that is worth a line.
  func event(_ event: SearchEvent, _ session: Session) -> String?
  /// - Parameter hidden: offers that miss the filters and are not read.
  func searchOver(_ session: Session, hidden: Int) -> String

  // MARK: Details
  /// - Parameter able: the vendors that can be asked, where another was named.
  func noDetailCall(_ listing: Listing, among able: [Vendor]) -> String
  /// A report in lines; none when it changes nothing that is worth one.
  func event(_ event: DetailEvent, _ session: Session, utcOffset: Int) -> [String]

  // MARK: Freight
  /// - Parameter able: the vendors that can be asked, where another was named.
  func noFreightCall(_ listing: Listing, among able: [Vendor]) -> String
  /// A report in one line; `nil` when it changes nothing that is worth one.
  func event(_ event: FreightEvent, _ session: Session) -> String?

  // MARK: Filters and order
  func field(_ field: FilterField, _ session: Session) -> String
  func noFilter(_ word: String, known: [String]) -> String
  func onOrOff(_ name: String) -> String
  func noValue(_ value: String, of name: String, known: [String]) -> String
  func orders(_ orders: [LocalOrder], now: LocalOrder) -> String
  func noOrder(_ word: String, known: [String]) -> String
  func sorted(_ order: LocalOrder) -> String

  // MARK: Offers
  /// One offer in one line: its number, what decides, its title, what was decided.
  func offer(_ number: Int, _ listing: Listing, by codes: [String], decision: Decision?, verdict: FilterVerdict)
    -> String
  func read(_ range: Range<Int>, of count: Int, hidden: Int) -> String
  var isFirst: String { get }
  func nothingMeets(_ count: Int) -> String
  /// All that is known of a listing, a line each.
  ///
  /// - Parameters:
  ///   - others: the same offer at other vendors.
  ///   - conflicts: of what those say different things.
  ///   - before: what was decided of it in an earlier session.
  func details(
    _ listing: Listing, others: [Listing], conflicts: [Conflict], decision: Decision?, before: Decision?,
    _ session: Session, utcOffset: Int
  ) -> [String]

  // MARK: Which one
  var whichOne: String { get }
  func noOffer(_ number: Int, of count: Int) -> String
  func noPick(_ number: Int, of count: Int) -> String
  func notANumber(_ word: String) -> String
  func notHere(_ id: ListingID) -> String

  // MARK: Decisions
  func picked(_ listing: Listing, count: Int) -> String
  func unpicked(_ listing: Listing, count: Int) -> String
  func alreadyPicked(_ listing: Listing) -> String
  func notPicked(_ listing: Listing) -> String
  func pickFirst(_ listing: Listing) -> String
  func unpickFirst(_ listing: Listing) -> String
  /// - Parameter rejection: `nil` when it was taken back.
  func rejected(_ listing: Listing, as rejection: Rejection?) -> String
  func noReason(_ word: String) -> String
  func noStatus(_ word: String) -> String
  func decided(_ listing: Listing, _ decision: Decision?) -> String
  var nothingToUndo: String { get }
  var nothingToRedo: String { get }
  func undone(_ steps: [DecisionStep], _ triage: Triage) -> String
  func redone(_ steps: [DecisionStep], _ triage: Triage) -> String

  // MARK: Picks
  var noPicks: String { get }
  func pick(_ number: Int, _ pick: Pick) -> String
  func pickCount(_ count: Int, unsaved: Int) -> String
  func earlierPicks(_ count: Int) -> String
  func written(_ count: Int, to path: String) -> String
  /// The question before a file is replaced.
  func exists(_ path: String) -> String
  func notWritten(_ path: String) -> String

  // MARK: The history and what was spent
  func lastSearch(_ search: PastSearch, utcOffset: Int) -> String
  func history(_ searches: [PastSearch], utcOffset: Int) -> [String]
  func reopened(_ reopened: ReopenedSearch, utcOffset: Int) -> String
  func spend(_ spent: SpendSoFar, _ session: Session) -> [String]
  var spendUnknown: String { get }

  // MARK: Saving and leaving
  var writingFirst: String { get }
  var savedAfterAll: String { get }
  func notSavedYet(because reason: String) -> String
  func interruptAgain(unsaved: Int) -> String
  func quittingDrops(_ spend: Spend) -> String
  func savingFirst(_ count: Int) -> String
  func quittingLoses(_ count: Int) -> String
}
