import ArgumentParser
import Foundation

/// `snapsource config show|schema`
struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show every setting, its value, and where that comes from; never a secret.",
    discussion: """
      EXAMPLES
        snapsource config show
        snapsource config show --format json | jq -r '.settings[] | select(.set).path'
        snapsource config schema > snapsource.schema.json
      """,
    subcommands: [Show.self, Schema.self], defaultSubcommand: Show.self
  ).said(of: "config")

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show every setting, its value, and where that comes from.",
      discussion: """
        Values of vendors, addresses and commands are not shown: they may hold
        secrets. What is wrong with them snapsource doctor says.

        EXAMPLES
          snapsource config show
          SNAPSOURCE_UI_GRAPHICS=off snapsource config show | grep graphics
        """
    ).said(of: "config show")

    @Option(help: .said("What standard output gets."))
    var format: ListFormat = .table

    @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

    func run() async throws {
      let environment = ProcessInfo.processInfo.environment
      let table = SettingsTable(try ProgramConfiguration.read(common, environment: environment))
      switch format {
      case .json: try Console.write(table.json.document)
      case .table: try Console.write(table.text(within: Console.columns))
      }
    }
  }

  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "Print the JSON Schema of the configuration file, for editors.",
      discussion: """
        An editor that knows it completes names and marks wrong values. With the
        YAML language server, the file's first line is
          # yaml-language-server: $schema=snapsource.schema.json

        EXAMPLES
          snapsource config schema > ~/.config/snapsource/snapsource.schema.json
        """
    ).said(of: "config schema")

    func run() throws { try Console.write(SettingsSchema.document.document) }
  }
}
