import AppRuntime
import ArgumentParser
import Catalog
import Exports
import Foundation
import ImageSearch
import Providers
import Queries
import Wording

/// `snapsource detail KEY…`
struct DetailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detail", abstract: "Ask a vendor for products' details: variants, prices, minimum order, weight.",
    discussion: """
      EXAMPLES
        snapsource detail 1688:727920485853
        snapsource detail 727920485853 --marketplace 1688
        snapsource detail 'https://detail.1688.com/offer/727920485853.html?spm=a26'
        snapsource detail 1688:727920485853 --freight --to Guangdong --quantity 500
        snapsource picks list --format json | jq -r '.picks[].key' \\
          | snapsource detail - --format csv > variants.csv

      A key, a number, a product's address, or what a phone copies when it
      shares a product; - reads them from standard input, one on a line.
      Each product costs a call to one vendor, TMAPI or DAJI, unless its
      details were asked for within a day: those are free; --fresh asks.
      --freight asks the same vendor what sending the goods costs, by one call
      more; what was asked within 12 hours is free.
      Details go to standard output, words to standard error.
      """
  ).said(of: "detail")

  @Argument(help: .said("Products; - reads them from standard input.", valueName: "KEY"))
  var products: [String]

  @Option(help: .said("Ask this vendor; the first that has details otherwise.", valueName: "id"))
  var provider: String?

  @Option(help: .said("What numbers alone are of: 1688 or taobao.", valueName: "name"))
  var marketplace: String?

  @Option(help: .said("The language that it is translated into.", valueName: "code"))
  var language = "en"

  @Flag(help: .said("Ask what sending each product within China costs as well: a call each."))
  var freight = false

  @Option(help: .said("Where to: a province, or a place code; freight.to otherwise.", valueName: "place"))
  var to: String?

  @Option(help: .said("How many are sent; the minimum order otherwise.", valueName: "pieces"))
  var quantity: Int?

  @OptionGroup var answer: AnswerOptions

  @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

  func validate() throws {
    let known = allProviders.map { $0.id.rawValue }
    try AnswerOptions.checkVendors([provider].compactMap { $0 }, among: known)
    let markets = Marketplace.allCases.map(\.rawValue)
    if let marketplace, !markets.contains(marketplace) {
      throw ValidationError {
        $0.unknown(.marketplace, marketplace, nearest: NearestName.of(marketplace, among: markets), known: markets)
      }
    }
    guard language.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z]{2,8})?/) != nil else {
      throw ValidationError { $0.notALanguage(language) }
    }
  }

  func run() async throws {
    let configuration = try common.configuration()
    let words = configuration.words
    let freight = try wantedFreight(configuration)
    let ids = try given(words)
    guard !ids.isEmpty else { throw CommandFailure(.usage, words.noProducts) }
    let asking = CommandLineDetails(
      products: ids, vendor: provider.map { ProviderID($0) }, language: language, isFresh: answer.fresh,
      isAgreed: answer.yes, freight: freight,
      wiring: Wiring(configuration, common.folders))
    let outcomes = try await untilInterrupted { try await asking.run() }
    for outcome in outcomes {
      Console.say(outcome.sentence(in: words))
      if let sentence = outcome.freightSentence(in: words) { Console.say(sentence) }
    }
    do throws(CommandFailure) {
      try Console.write(output(outcomes, words))
    } catch {
      throw CommandFailure(.cannotWrite, words.resultsLost(error.sentence))
    }
    guard outcomes.status == .done else { throw ExitCode(outcomes.status.rawValue) }
  }

  /// What is asked about sending each product; `nil` when nothing is.
  private func wantedFreight(_ configuration: ProgramConfiguration) throws(CommandFailure) -> WantedFreight? {
    let words = configuration.words
    guard freight else {
      guard to == nil, quantity == nil else { throw CommandFailure(.usage, words.freightOptionsAlone) }
      return nil
    }
    if let quantity, quantity < 1 { throw CommandFailure(.usage, words.notPieces(quantity)) }
    if let to, Destination(to) == nil { throw CommandFailure(.usage, words.wording.noDestination(to)) }
    guard let destination = to.flatMap({ Destination($0) }) ?? configuration.destination else {
      throw CommandFailure(.usage, words.noDestination)
    }
    return WantedFreight(destination: destination, pieces: quantity)
  }

  /// The products, each once; all that is wrong with any of them is said before anything is asked.
  private func given(_ words: any Phrases) throws(CommandFailure) -> [ListingID] {
    var texts = products
    if products.contains("-") {
      texts.removeAll { $0 == "-" }
      while let line = readLine() {
        if !line.allSatisfy(\.isWhitespace) { texts.append(line) }
      }
    }
    var ids: [ListingID] = []
    var refusals: [String] = []
    for text in texts {
      do throws(GivenProduct.Flaw) {
        let id = try GivenProduct.id(of: text, in: marketplace.flatMap(Marketplace.init))
        if !ids.contains(id) { ids.append(id) }
      } catch {
        refusals.append(words.sentence(error))
      }
    }
    guard let last = refusals.popLast() else { return ids }
    for refusal in refusals { Console.say(refusal) }
    throw CommandFailure(.usage, last)
  }

  private func output(_ outcomes: [DetailOutcome], _ words: any Phrases) -> [UInt8] {
    let found = outcomes.compactMap { outcome in (try? outcome.result.get()).map { (outcome, $0) } }
    switch answer.format {
    case .table:
      return Array(
        found.map { outcome, kept in
          DetailTable.text(
            kept.details, source: words.source(outcome.name, kept),
            delivery: outcome.keptFreight.map { words.delivery(outcome.name, $0) }, in: words.wording,
            within: Console.columns)
        }.joined().utf8)
    case .json: return Array(outcomes.json(in: words).document.utf8)
    case .csv:
      return DetailSheet.csv(
        found.map { outcome, kept in .init(kept.details, freight: outcome.keptFreight?.freight) },
        byteOrderMark: !answer.noBom)
    }
  }
}
