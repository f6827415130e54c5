import ArgumentParser
import Catalog
import Exports
import OperatingSystem

/// `snapsource picks list|export|remove`
struct PicksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picks", abstract: "List, export or remove what you picked.",
    discussion: """
      EXAMPLES
        snapsource picks list
        snapsource picks export picks.csv
        snapsource picks export - --no-bom | csvcut -c key,title,price_cny
        snapsource picks remove 1688:727920485853
      """,
    subcommands: [List.self, Export.self, Remove.self], defaultSubcommand: List.self
  ).said(of: "picks")

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Show the picks, the oldest first.",
      discussion: """
        EXAMPLES
          snapsource picks list
          snapsource picks list --format json | jq '.picks[].listing.url'
        """
    ).said(of: "picks list")

    @Option(help: .said("What standard output gets."))
    var format: ListFormat = .table

    @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

    func run() async throws {
      let picks = try await common.store.picks()
      switch format {
      case .json: try Console.write(JSONValue.object([.init("picks", .array(picks.map { JSONValue($0) }))]).document)
      case .table where picks.isEmpty: Console.say(common.words.noPicks)
      case .table: try Console.write(ListingTable.text(picks, within: Console.columns))
      }
    }
  }

  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write the picks as a CSV sheet.",
      discussion: """
        A file that is there already is left as it is; --force replaces it, in one
        step.

        EXAMPLES
          snapsource picks export picks.csv
          snapsource picks export picks.csv --force
          snapsource picks export - --no-bom | head
          snapsource picks export all.csv --with-rejected
        """
    ).said(of: "picks export")

    @Argument(
      help: .said("The file to write, or - for standard output.", valueName: "FILE"), completion: .file())
    var file: String

    @Flag(help: .said("Replace a file that is there already."))
    var force = false

    @Flag(help: .said("Add what was rejected, each with its reason."))
    var withRejected = false

    @Flag(help: .said("Leave out the mark by which Excel recognises UTF-8."))
    var noBom = false

    @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

    func run() async throws {
      if let refusal = SheetName.refusal(of: file) {
        throw CommandFailure(.cannotWrite, common.words.sheets.sentence(refusal))
      }
      let (picks, rejected) = try await decisions()
      let sheet = PicksSheet.csv(picks, rejected: rejected, byteOrderMark: !noBom)
      guard file != "-", !WholeFile.isOutput(file) else { return try Console.write(sheet) }
      let own = common.folders.ownFiles(configuration: common.configurationPath())
      do {
        try WholeFile.write(sheet, to: file, replacing: force, sparing: own)
      } catch .exists {
        throw CommandFailure(.cannotWrite, common.words.addForce(file))
      } catch {
        throw CommandFailure(error, in: common.words)
      }
      Console.say(common.words.exported(picks.count, rejected: rejected.count, to: file))
    }

    // Swift 6.3 crashes on two typed errors in a function with an untyped one.
    private func decisions() async throws(CommandFailure) -> ([Pick], [Rejection]) {
      let store = common.store
      return (try await store.picks(), withRejected ? try await store.rejections() : [])
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Remove picks by their keys.",
      discussion: """
        EXAMPLES
          snapsource picks remove 1688:727920485853 taobao:600000000001
        """
    ).said(of: "picks remove")

    @Argument(help: .said("Keys as picks list shows them.", valueName: "KEY"))
    var keys: [String]

    @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

    func validate() throws { _ = try ids() }

    func run() async throws {
      let ids = try ids()
      let removed = Set(try await common.store.remove(ids))
      Console.say(common.words.removed(removed.count))
      let unknown = ids.filter { !removed.contains($0) }
      guard unknown.isEmpty else { throw CommandFailure(.noInput, common.words.notPicked(unknown.map(\.key))) }
    }

    private func ids() throws -> [ListingID] {
      try keys.map { key in
        guard let id = ListingID(key: key) else { throw ValidationError { $0.notAKey(key) } }
        return id
      }
    }
  }
}
