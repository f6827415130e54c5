import Archive
import ArgumentParser
import Catalog
import Exports
import Foundation
import ImageSearch
import Quoting

/// `snapsource quote`
struct QuoteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quote", abstract: "Work out what picks cost a client, with freight, fee and profit; free.",
    discussion: """
      EXAMPLES
        snapsource quote --rate USD=7.10 --rate-from 'Bank of China, 2026-11-29' \\
          --domestic 60 --fee 5% --shipping 45/kg --markup 15%
        snapsource quote 1688:727920485853 --currency CNY --fee 5% --fee-minimum 200
        snapsource quote --currency EUR --rate EUR=8.20 --rate USD=7.10 \\
          --shipping '80 USD/m3' --cost inspection=300 \\
          --cost 'duty=3.5% of goods+shipping' --margin 20% --format csv > quote.csv

      Each pick is a line, at the quantity that you want of it, or its minimum
      order. More is ordered where the shop sells no fewer, in lots only. What
      a piece weighs and measures is known from details (snapsource detail).
      What is not known is said: 6.10+ is at least 6.10.
      Shipping, fee and costs for the shipment are shared out among the lines,
      so that the lines add up to the cent. Nobody is asked anything.
      """
  ).said(of: "quote")

  @Argument(help: .said("Picks by their keys; all of them otherwise.", valueName: "KEY"))
  var keys: [String] = []

  @OptionGroup var terms: QuoteOptions

  @Option(
    parsing: .singleValue,
    help: .said("Pieces in a carton of a pick: only whole ones are ordered.", valueName: "KEY=48"))
  var carton: [String] = []

  @Option(help: .said("What standard output gets."))
  var format: SheetFormat = .table

  @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

  func validate() throws {
    _ = try ids()
    _ = try cartons()
  }

  func run() async throws {
    let configuration = try common.configuration()
    let words = configuration.words
    if let (term, base) = terms.useless(configuration.settings) {
      throw CommandFailure(.usage, words.needs(term.option, base.option))
    }
    let picks = try await chosen()
    guard !picks.isEmpty || format != .table else { return Console.say(words.noPicks) }
    let details = try await common.store.details(of: picks.map(\.id))
    let (quote, leftOut) = try quote(picks, details, configuration.settings, words)
    for product in leftOut { Console.say(product.why) }
    if quote.terms.profit == .markup(0) { Console.say(words.noProfit) }
    let table = QuoteTable(quote, leftOut: leftOut)
    switch format {
    case .json: try Console.write(table.json.document)
    case .csv: try Console.write(PlainSheet.csv(header: table.header, rows: table.rows))
    case .table where quote.lines.isEmpty: Console.say(words.nothingQuoted)
    case .table: try Console.write(table.text(within: Console.columns))
    }
    if !keys.isEmpty, !leftOut.isEmpty { throw ExitCode(ExitStatus.noInput.rawValue) }
  }

  /// The quote of all that can be quoted, and why the rest cannot.
  private func quote(
    _ picks: [Pick], _ details: [ListingID: [ProductDetails]], _ settings: Settings, _ words: any Phrases
  ) throws -> (quote: Quote, leftOut: [QuoteTable.LeftOut]) {
    let cartons = try cartons()
    var (picks, leftOut) = (picks, [QuoteTable.LeftOut]())
    while true {
      do throws(QuoteFlaw) {
        var items: [QuotedItem] = []
        for pick in picks {
          items.append(try QuotedItem(pick, details: details[pick.id] ?? [], carton: cartons[pick.id]))
        }
        return (try Quote(items, try terms.terms(settings)), leftOut)
      } catch .leftOut(let id, let reason) {
        picks.removeAll { $0.id == id }
        leftOut.append(.init(product: id, why: words.sentence(QuoteFlaw.leftOut(id, reason))))
      } catch {
        throw CommandFailure(.usage, words.sentence(error))
      }
    }
  }

  private func chosen() async throws -> [Pick] {
    let ids = try ids()
    let picks = try await common.store.picks()
    let unknown = ids.filter { id in !picks.contains { $0.id == id } }
    guard unknown.isEmpty else { throw CommandFailure(.noInput, common.words.notPicked(unknown.map(\.key))) }
    return ids.isEmpty ? picks : picks.filter { ids.contains($0.id) }
  }

  private func ids() throws -> [ListingID] { try keys.map(Self.id) }

  private static func id(_ key: String) throws -> ListingID {
    guard let id = ListingID(key: key) else { throw ValidationError { $0.notAKey(key) } }
    return id
  }

  private func cartons() throws -> [ListingID: Int] {
    var cartons: [ListingID: Int] = [:]
    for text in carton {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let pieces = Int(parts[1]), (1...1_000_000).contains(pieces) else {
        throw ValidationError { $0.cannotRead(text, of: "--carton", like: "1688:727920485853=48") }
      }
      cartons[try Self.id(parts[0])] = pieces
    }
    return cartons
  }
}
