import AppCore
import ArgumentParser
import Catalog
import Foundation

/// `snapsource keys`
struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the keys of the browser, and the names that the configuration changes them by.",
    discussion: """
      In the configuration, keys.<name> takes the place of a command's keys:

        keys:
          pick: Space, p          one key, or several with commas between them
          picks: g p              g and then p
          go-first: g g, Home
          crop: none              no key; its name still works behind :

      A key is a letter, a sign, or Space, Enter, Tab, Esc, Up, Down, PgUp,
      PgDn, F1 to F12, ^A. What two commands share in one place is refused.

      EXAMPLES
        snapsource keys
        snapsource keys | grep -i pick
        snapsource keys --format json | jq -r '.keys[] | select(.changed).name'
      """
  ).said(of: "keys")

  @Option(help: .said("What standard output gets."))
  var format: ListFormat = .table

  @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

  func run() async throws {
    let keys = try ProgramConfiguration.load(common).keys.map.said(in: .english)
    switch format {
    case .json: try Console.write(KeyListing(keys).json.document)
    case .table: try Console.write(KeyListing(keys).text(within: Console.columns))
    }
  }
}
