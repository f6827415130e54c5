import AppRuntime
import Archive
import ArgumentParser
import Catalog
import Foundation
import Photos

extension ArchiveCommand {
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Look at every page of the file, and say what is damaged.",
      discussion: """
        EXAMPLES
          snapsource archive check
          snapsource archive check --mend    save what can be read of a damaged one
        """)

    @Flag(help: "Save what can be read; the damaged file is kept beside it.")
    var mend = false

    @OptionGroup(title: "Common options") var common: CommonOptions

    func run() async throws { try await checkAndMend() }

    // Swift 6.3 crashes on two typed errors in a function with an untyped one.
    private func checkAndMend() async throws(CommandFailure) {
      let store = ArchiveStore(common.folders)
      guard let check = try await store.check() else { return Console.say(Words.noArchive(store.path)) }
      if try needsMending(check, store) { try await store.mend() }
    }

    /// Says what was found.
    ///
    /// - Throws: ``CommandFailure`` when something is damaged that is not to be mended, or cannot be.
    private func needsMending(_ check: ArchiveCheck, _ store: ArchiveStore) throws(CommandFailure) -> Bool {
      for problem in check.problems { Console.say("  " + problem) }
      if !check.unreadable.isEmpty { Console.say(Words.unreadable(check.unreadable)) }
      guard !check.isSound else {
        Console.say(Words.sound(check.replies))
        return false
      }
      guard mend, !check.problems.isEmpty else {
        throw CommandFailure(.fault, Words.unsound(store.path, canBeMended: !check.problems.isEmpty))
      }
      return true
    }
  }

  struct ForgetPhoto: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: "Remove a client's photo for good: its searches, replies and names.",
      discussion: """
        Picks stay, and what the calls cost. The photo's own file stays as it is.

        EXAMPLES
          snapsource archive forget prototype.jpg
          snapsource archive forget https://example.com/prototype.jpg --yes
        """)

    @Argument(
      help: ArgumentHelp("The photo: its file, or what it was called.", valueName: "PHOTO"), completion: .file())
    var photo: String

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup(title: "Common options") var common: CommonOptions

    func run() async throws {
      let store = ArchiveStore(common.folders)
      guard store.isThere else { throw CommandFailure(.noInput, Words.noSuchPhoto(photo)) }
      try confirm()
      let named = await NamedPhoto(photo)
      let forgotten = try await store.changing { archive throws(ArchiveError) in
        try await archive.forget(photo: named.fingerprint, named: PhotoLoader.absolute(photo), alsoNamed: [photo])
      }
      guard let forgotten, !forgotten.isNothing else { throw CommandFailure(.noInput, Words.noSuchPhoto(photo)) }
      let cache = PictureCache(folder: common.folders.pictures)
      for picture in forgotten.pictures { cache.remove(picture.string) }
      Console.say(Words.forgotten(forgotten))
      if !forgotten.isWiped { Console.say(Words.notWiped) }
    }

    private func confirm() throws {
      guard !yes else { return }
      guard isatty(STDIN_FILENO) == 1 else { throw CommandFailure(.usage, Words.addYes) }
      Console.say(Words.reallyForget(photo))
      guard let answer = readLine(), ["y", "yes"].contains(answer.lowercased()) else {
        throw ExitCode(ExitStatus.usage.rawValue)
      }
    }
  }
}
