import Archive
import ArgumentParser
import Exports
import Foundation
import Queries

/// `snapsource spend`
struct SpendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spend", abstract: "Say what was spent: calls and their cost.",
    discussion: """
      Prices are yours to set: costs.<vendor>.search and costs.<vendor>.photo in
      the configuration. Calls without a price are counted. A call that was not
      answered because the program ended counts as charged.

      EXAMPLES
        snapsource spend
        snapsource spend --since 2026-11-01 --by day
        snapsource spend --by photo --format csv > november.csv
      """
  ).said(of: "spend")

  @OptionGroup var days: DayOptions

  @Option(help: .said("What stands on a line."))
  var by: SpendGrouping = .vendor

  @Option(help: .said("What standard output gets."))
  var format: SheetFormat = .table

  @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

  func run() async throws {
    let span = (days.from ?? .distantPast)..<(days.end ?? .distantFuture)
    let groups = try await common.store.reading { archive throws(ArchiveError) in
      try await archive.spending(span, by: by)
    }
    let table = SpendTable(groups ?? [], by: by)
    switch format {
    case .json: try Console.write(table.json.document)
    case .csv: try Console.write(PlainSheet.csv(header: table.header, rows: table.rows))
    case .table where table.isEmpty: Console.say(common.words.nothingSpent)
    case .table: try Console.write(table.text)
    }
  }
}

extension SpendGrouping: ExpressibleByArgument {}
