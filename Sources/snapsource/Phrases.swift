import AppCore
import AppRuntime
import Archive
import Catalog
import Exports
import Foundation
import ImageSearch
import OperatingSystem
import Queries
import Quoting
import Sourcing
import TerminalUI
import Wording

/// What the commands say, in one language, and what the modules say that they use.
///
/// A language is one type, and does not compile while it lacks a phrase. The names of commands and options and what scripts
/// read are English in every language. What the parser shows of them is said by ``HelpText``.
protocol Phrases: Sendable {
  var errors: any Queries.Phrases { get }
  var files: any OperatingSystem.Phrases { get }
  var sheets: any Exports.Phrases { get }
  var terminal: any TerminalUI.Phrases { get }
  var wording: any Wording.Phrases { get }

  // The command line
  func unknown(_ what: NamedThing, _ name: String, nearest: String?, known: [String]) -> String
  func notAPrice(_ option: String, _ value: String) -> String
  var photoOrSearch: String { get }
  var pricesCrossed: String { get }
  func outOfRange(_ option: String, _ range: ClosedRange<Int>) -> String
  func notARegion(_ value: String) -> String
  func notALanguage(_ value: String) -> String
  func notAKey(_ value: String) -> String
  func noCommand(_ words: [String], nearest: String?, known: [String]) -> String
  func beginsWithAHyphen(_ name: String) -> String
  func noScratchFolder(_ parent: URL, _ error: any Error) -> String
  func fault(_ error: any Error) -> String
  func tooFewFiles(_ count: Int, needed: Int) -> String
  func lost(_ lost: LostPicks) -> String
  func unwritten(_ sheet: UnwrittenSheet) -> String

  // Searching
  func costsMore(_ forecast: CallForecast, than limit: SpendingLimit) -> String
  func notAnImageID(_ value: String) -> String
  var imageIDOfOne: String { get }
  var photoOrWords: String { get }
  var notWords: String { get }
  func nothingConfigured(_ path: String) -> String
  func notConfigured(_ name: String, missing: [Setting]) -> String
  func failed(_ name: String, _ error: SearchError) -> String
  func noticed(_ name: String, _ notice: SearchNotice) -> String
  func leftOut(_ name: String, _ shortfalls: [Shortfall]) -> String
  var nobodyCan: String { get }
  func notMeeting(_ count: Int) -> String
  func unsaid(_ count: Int) -> String
  var filtersNotKnown: String { get }
  func found(_ page: ResultPage, by name: String, calls: Int, isByWords: Bool) -> String
  func pausing(_ name: String, _ pause: Duration, because error: SearchError) -> String

  // Details
  func sentence(_ flaw: GivenProduct.Flaw) -> String
  var noProducts: String { get }
  func noDetails(_ product: ListingID, at vendor: ProviderID?) -> String
  func detailed(_ product: ListingID, by name: String, _ kept: KeptDetails, calls: Int) -> String
  func source(_ name: String, _ kept: KeptDetails) -> String
  func noFreight(_ product: ListingID, at name: String) -> String
  var noDestination: String { get }
  var freightOptionsAlone: String { get }
  func notPieces(_ pieces: Int) -> String
  func freightFound(_ product: ListingID, by name: String, isFromCache: Bool, calls: Int) -> String
  func freightFailed(_ product: ListingID, by name: String) -> String
  func delivery(_ name: String, _ kept: KeptFreight) -> String

  // Picks and output
  func cannotWriteOutput(_ reason: String) -> String
  func resultsLost(_ sentence: String) -> String
  func picks(_ count: Int) -> String
  var noPicks: String { get }
  func notPicked(_ keys: [String]) -> String
  func removed(_ count: Int) -> String
  func exported(_ count: Int, rejected: Int, to path: String) -> String
  func addForce(_ path: String) -> String

  // Quotes
  func cannotRead(_ value: String, of option: String, like example: String) -> String
  func needs(_ option: String, _ other: String) -> String
  var markupAndMargin: String { get }
  var noProfit: String { get }
  var nothingQuoted: String { get }
  func sentence(_ flaw: QuoteFlaw) -> String

  // The archive
  func notADay(_ value: String) -> String
  var daysCrossed: String { get }
  func notAnAge(_ value: String) -> String
  var nothingSpent: String { get }
  var total: String { get }
  /// `a.jpg (also b.jpg, c.jpg)`
  func photo(_ names: [String]) -> String
  var noSearchYet: String { get }
  var noSearches: String { get }
  func noSuchPhoto(_ photo: String) -> String
  func notSeen(least: Int) -> String
  func noArchive(_ path: String) -> String
  func pruned(_ pruned: Pruned) -> String
  var soundInShort: String { get }
  func backedUp(to file: String) -> String
  func sound(_ replies: Int) -> String
  func problem(_ problem: ArchiveCheck.Problem) -> String
  func unreadable(_ replies: [Int64]) -> String
  func unsound(_ path: String, canBeMended: Bool) -> String
  func forgotten(_ forgotten: Forgotten, pictures: Int) -> String
  var notWiped: String { get }
  var addYes: String { get }
  func reallyForget(_ photo: String, photos: Int, searches: Int) -> String
  var nothingForgotten: String { get }
  func mayBeIn(_ files: [String], beside path: String) -> String
  func setAside(_ file: SetAside) -> String

  // The configuration
  func noConfigurationFile(_ path: String) -> String
  func unreadableConfigurationFile(_ path: String) -> String
  func brokenConfigurationFile(_ path: String, at line: Int?) -> String
  func notOneValue(_ name: String, in path: String) -> String
  func doubleName(_ name: String, in path: String) -> String
  func notOneLine(_ path: String) -> String
  func moreUnknownSettings(_ count: Int, in path: String) -> String
  func writableCommand(_ setting: String, in path: String) -> String
  func unknownSetting(_ name: String, in path: String, nearest: String?) -> String
  func unknownVariable(_ name: String, nearest: String?) -> String
  func readableSecrets(_ names: [String], in path: String) -> String
  func notAllowed(_ value: String, at path: String, allowed: [String]) -> String
  func notAPlace(_ path: String, _ value: String) -> String
  func notSeconds(_ path: String, _ value: String) -> String
  func notACost(_ path: String, _ value: String) -> String
  func notALimit(_ path: String, _ value: String) -> String
  func notAnAge(_ path: String, _ value: String) -> String
  func notCallsAtOnce(_ path: String, _ value: String) -> String
  func notAQuantity(_ path: String, _ value: String) -> String
  /// That a value of `keys` is no key.
  func notAKey(_ name: String, at path: String) -> String
  /// That a key would type a character where only text is typed.
  func typesText(_ key: String, at path: String) -> String
  func needsAKey(_ path: String) -> String
  /// - Parameter changed: whose keys the user has changed.
  func keyConflict(_ conflict: KeyConflict, changed: Set<Command>) -> String
  func notAViewName(_ name: String, longest: Int) -> String
  func notAFilter(_ path: String, _ value: String, _ flaw: Narrowing.Flaw) -> String

  // The doctor
  func label(_ label: DoctorLabel) -> String
  func read(mode: String?) -> String
  var noFileThere: String { get }
  var nothingToAsk: String { get }
  func missing(_ settings: [Setting]) -> String
  func configured(at host: String?) -> String
  func answers(_ host: String, status: Int) -> String
  var nothingToReach: String { get }
  func doesNotAnswer(_ host: String, _ error: TransportError) -> String
  var photoHostByPut: String { get }
  func network(_ version: String, at path: String) -> String
  var photoHostByCommand: String { get }
  var noPhotoHost: String { get }
  var madeOnFirstUse: String { get }
  func writableByOthers(_ path: String, _ mode: String) -> String
  func notWritable(_ path: String) -> String
  var noTerm: String { get }
  func noUnicode(_ locale: String?) -> String
  var aTerminal: String { get }
  var noTerminal: String { get }
  var openingListings: String { get }
  func noTool(for purpose: String) -> String
  var notSet: String { get }
  /// That a value is set that may hold a secret.
  var notShown: String { get }
  var anOption: String { get }
  var standard: String { get }
  func set(_ value: String?, by origin: SettingOrigin) -> String

  // The network
  var noProxy: String { get }
  func proxy(_ proxy: Proxy, from variable: String) -> String
  func certificates(_ path: String, from variable: String) -> String
  func unusableCertificates(_ variables: [String]) -> String
  func unusableProxy(in variable: String) -> String
  /// How pictures are drawn, and why.
  func pictures(_ mode: GraphicsMode, _ abilities: PictureAbilities) -> String
}

/// What the user names on the command line.
enum NamedThing {
  case vendor, order, filter, exclude, marketplace
}
