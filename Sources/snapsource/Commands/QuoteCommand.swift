import Archive
import ArgumentParser
import Catalog
import Exports
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

  @Option(help: .said("What standard output gets."))
  var format: SheetFormat = .table

  @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

  func validate() throws { _ = try ids() }

  func run() async throws {
    let words = common.words
    let picks = try await chosen()
    let details = try await common.store.details(of: picks.map(\.id))
    var items: [QuotedItem] = []
    for pick in picks {
      if let item = QuotedItem(pick, details: details[pick.id] ?? []) {
        items.append(item)
      } else {
        Console.say(words.noQuantity(pick.id))
      }
    }
    let quote = try quote(&items, try terms.terms(), words)
    let table = QuoteTable(quote)
    switch format {
    case .json: try Console.write(table.json.document)
    case .csv: try Console.write(PlainSheet.csv(header: table.header, rows: table.rows))
    case .table where items.isEmpty: Console.say(words.noPicks)
    case .table: try Console.write(table.text(within: Console.columns))
    }
  }

  /// The quote of all that can be quoted; of the rest it says why not.
  private func quote(
    _ items: inout [QuotedItem], _ terms: QuoteTerms, _ words: any Phrases
  ) throws(CommandFailure) -> Quote {
    while true {
      do throws(QuoteFlaw) {
        return try Quote(items, terms)
      } catch .noPrice(let id) {
        Console.say(words.sentence(QuoteFlaw.noPrice(id)))
        items.removeAll { $0.listing.id == id }
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

  private func ids() throws -> [ListingID] {
    try keys.map { key in
      guard let id = ListingID(key: key) else { throw ValidationError { $0.notAKey(key) } }
      return id
    }
  }
}
