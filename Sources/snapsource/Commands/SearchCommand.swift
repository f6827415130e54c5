import AppRuntime
import ArgumentParser
import Catalog
import Exports
import ImageSearch
import Providers
import Queries

/// `snapsource search PHOTO`
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search once without the browser, for scripts.",
    discussion: """
      EXAMPLES
        snapsource search mug.jpg
        snapsource search mug.jpg --provider daji --provider tmapi-v2
        snapsource search mug.jpg --sort price-up --price-max 8.50 --page 2
        snapsource search mug.jpg --filter factory --filter ships-48h
        snapsource search mug.jpg --merged --format json
        snapsource search mug.jpg --region 120,40,700,610 --format json
        snapsource search mug.jpg --format csv > mug.csv
        snapsource search --words 陶瓷马克杯

      Every vendor that is asked costs a call, and a new photo one more. What
      was asked within a day is answered from the archive, free; --fresh asks.
      What a vendor cannot filter is filtered here: results that do not meet
      the filters are left out, those of which no vendor says come last,
      marked ?. Results go to standard output, words to standard error. With several
      vendors the status is 0 if one of them answered at least.

      VENDORS
      \(HelpLists.vendors)
      FILTERS, or a vendor's own value as raw:<value>
      \(HelpLists.filters)
      EXCLUDES
      \(HelpLists.excludes)
      """
  ).said(of: "search")

  @Argument(help: .said("A photo: a path or an http(s) address.", valueName: "PHOTO"), completion: .file())
  var photo: String?

  @Option(
    help: .said(
      "Search by words instead of a photo; DAJI takes Chinese only, Shanjing none.", valueName: "words"))
  var words: String?

  @Option(help: .said("Ask this vendor; repeatable. All configured ones are asked otherwise.", valueName: "id"))
  var provider: [String] = []

  @OptionGroup(title: HelpText.text("Query")) var query: QueryOptions

  @Flag(help: .said("Ask only vendors that support every option; fail if none does."))
  var strict = false

  @Flag(help: .said("Show each offer once, with what every vendor says of it."))
  var merged = false

  @OptionGroup var answer: AnswerOptions

  @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

  func validate() throws {
    let known = allProviders.map { $0.id.rawValue }
    try AnswerOptions.checkVendors(provider, among: known)
    guard (photo == nil) != (words == nil) else { throw ValidationError { $0.photoOrWords } }
    if let words, SearchWords(words) == nil { throw ValidationError { $0.notWords } }
    if query.imageId != nil, Set(provider).count != 1 { throw ValidationError { $0.imageIDOfOne } }
  }

  /// Of each vendor's reasons why something could not be read.
  private static let reasonsShown = 3

  func run() async throws {
    let configuration = try common.configuration()
    let words = configuration.words
    let search = CommandLineSearch(
      given: try given(), vendors: provider, query: try query.imageQuery(), page: query.page, isStrict: strict,
      isFresh: answer.fresh, isAgreed: answer.yes, wiring: Wiring(configuration, common.folders))
    let outcomes = try await untilInterrupted { try await search.run() }
    for outcome in outcomes {
      Console.say(outcome.sentence(in: words, isByWords: self.words != nil))
      if case .success(let page) = outcome.result {
        for item in page.unreadable.prefix(Self.reasonsShown) { Console.say("  " + words.errors.sentence(item)) }
      }
    }
    let asked = allProviders.filter { vendor in outcomes.contains { $0.provider == vendor.id } }
    let capabilities = asked.reduce(into: [:]) {
      $0[$1.id] = self.words == nil ? $1.capabilities : $1.capabilities.byWords
    }
    let results =
      merged
      ? SearchResults(merging: outcomes, of: search.query, capabilities: capabilities)
      : SearchResults(outcomes, of: search.query, capabilities: capabilities)
    if results.leftOut > 0 { Console.say(words.notMeeting(results.leftOut)) }
    if results.unsaid > 0 { Console.say(words.unsaid(results.unsaid)) }
    do throws(CommandFailure) {
      try Console.write(output(outcomes, results, words))
    } catch {
      throw CommandFailure(.cannotWrite, words.resultsLost(error.sentence))
    }
    guard outcomes.status == .done else { throw ExitCode(outcomes.status.rawValue) }
  }

  /// - Throws: `ValidationError`, which ``validate()`` would have thrown.
  private func given() throws -> CommandLineSearch.Given {
    if let photo { return .photo(photo) }
    guard let words = words.flatMap(SearchWords.init) else { throw ValidationError { $0.photoOrWords } }
    return .words(words)
  }

  /// The file as it was given, or the address that was meant; `nil` when it is searched by words.
  private var photoName: String? {
    photo.map { PhotoLoader.file($0) == nil ? PhotoLoader.place(of: $0) : $0 }
  }

  private func output(_ outcomes: [SearchOutcome], _ results: SearchResults, _ words: any Phrases) -> [UInt8] {
    switch answer.format {
    case .table: Array(ListingTable.text(results, within: Console.columns).utf8)
    case .json: Array(outcomes.json(results, in: words).document.utf8)
    case .csv:
      PicksSheet.csv(
        results.lines.map { ($0.listing, $0.verdict == .unknown ? words.filtersNotKnown : nil) }, queryPhoto: photoName,
        byteOrderMark: !answer.noBom)
    }
  }
}
