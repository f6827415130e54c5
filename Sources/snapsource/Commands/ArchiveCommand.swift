import Archive
import ArgumentParser
import Foundation
import Queries

/// `snapsource archive info|prune|backup|check|forget`
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Look after what is kept: replies, history, picks, costs.",
    discussion: """
      EXAMPLES
        snapsource archive info
        snapsource archive prune --older-than 90d
        snapsource archive backup ~/backup/snapsource.sqlite
        snapsource archive check
        snapsource archive forget prototype.jpg
      """,
    subcommands: [Info.self, Prune.self, Backup.self, Check.self, ForgetPhoto.self], defaultSubcommand: Info.self
  ).said(of: "archive")

  struct Info: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "info", abstract: "Say how much is kept, and where.",
      discussion: """
        EXAMPLES
          snapsource archive info
        """
    ).said(of: "archive info")

    @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

    func run() async throws {
      let store = common.store
      let facts = try await store.reading { archive throws(ArchiveError) in try await archive.facts() }
      guard let facts else { return Console.say(common.words.noArchive(store.path)) }
      let words = common.words
      let lines = ArchiveLines.all(facts, at: store.path, in: words)
      let report = DoctorReport(sections: [.init(words.label(.archive), lines)])
      try Console.write(report.text)
    }
  }

  struct Prune: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prune", abstract: "Remove replies that are old; calls, their cost and what picks rest on stay.",
      discussion: """
        A page that was removed costs a call when it is asked for again.

        EXAMPLES
          snapsource archive prune --older-than 90d
          snapsource archive prune --older-than 1y
        """
    ).said(of: "archive prune")

    @Option(help: .said("How old, in days (d), weeks (w), months (m) or years (y).", valueName: "AGE"))
    var olderThan: String

    @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

    func validate() throws {
      if Self.moment(olderThan) == nil { throw ValidationError { $0.notAnAge(olderThan) } }
    }

    func run() async throws {
      guard let moment = Self.moment(olderThan) else { throw ValidationError { $0.notAnAge(olderThan) } }
      let store = common.store
      let pruned = try await store.changing { archive throws(ArchiveError) in try await archive.prune(before: moment) }
      Console.say(pruned.map(common.words.pruned) ?? common.words.noArchive(store.path))
    }

    /// The moment so long ago; `nil` when it is no age.
    static func moment(_ age: String, now: Date = Date()) -> Date? {
      let units: [Character: Calendar.Component] = ["d": .day, "w": .weekOfYear, "m": .month, "y": .year]
      guard let unit = age.last.flatMap({ units[$0] }), let count = Int(age.dropLast()), (1...9_999).contains(count)
      else { return nil }
      return Calendar(identifier: .gregorian).date(byAdding: unit, value: -count, to: now)
    }
  }

  struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "backup", abstract: "Copy the archive into one file; safe while the browser is open.",
      discussion: """
        To use a copy, put it where snapsource doctor says that the database is.

        EXAMPLES
          snapsource archive backup ~/backup/snapsource.sqlite
        """
    ).said(of: "archive backup")

    @Argument(
      help: .said("The file to write; an earlier copy is replaced.", valueName: "FILE"),
      completion: .file())
    var file: String

    @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

    func run() async throws {
      let store = common.store
      let isDone = try await store.reading { archive throws(ArchiveError) -> Bool in
        try await archive.backup(to: file)
        return true
      }
      guard isDone != nil else { throw CommandFailure(.noInput, common.words.noArchive(store.path)) }
      Console.say(common.words.backedUp(to: file))
    }
  }
}
