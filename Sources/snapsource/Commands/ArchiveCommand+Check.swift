import Archive
import ArgumentParser

extension ArchiveCommand {
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Look at every page of the file, and say what is damaged.",
      discussion: """
        EXAMPLES
          snapsource archive check
          snapsource archive check --mend    save what can be read of a damaged one
        """
    ).said(of: "archive check")

    @Flag(help: .said("Save what can be read; the damaged file is kept beside it."))
    var mend = false

    @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

    func run() async throws { try await checkAndMend() }

    // Swift 6.3 crashes on two typed errors in a function with an untyped one.
    private func checkAndMend() async throws(CommandFailure) {
      let store = common.store
      guard let check = try await store.check() else { return Console.say(common.words.noArchive(store.path)) }
      if try needsMending(check, store) { try await store.mend() }
    }

    /// Says what was found.
    ///
    /// - Throws: ``CommandFailure`` when something is damaged that is not to be mended, or cannot be.
    private func needsMending(_ check: ArchiveCheck, _ store: ArchiveStore) throws(CommandFailure) -> Bool {
      for problem in check.problems { Console.say("  " + common.words.problem(problem)) }
      if !check.unreadable.isEmpty { Console.say(common.words.unreadable(check.unreadable)) }
      guard !check.isSound else {
        Console.say(common.words.sound(check.replies))
        return false
      }
      guard mend, !check.problems.isEmpty else {
        throw CommandFailure(.fault, common.words.unsound(store.path, canBeMended: !check.problems.isEmpty))
      }
      return true
    }
  }
}
