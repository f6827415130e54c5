import AppRuntime
import Archive
import ArgumentParser
import Catalog
import Foundation
import Likeness
import Photos
import Queries

extension ArchiveCommand {
  struct ForgetPhoto: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: "Remove a client's photo, or the words of a search, for good: searches, replies and names.",
      discussion: """
        Picks stay, and what the calls cost. The photo's own file stays as it is.

        EXAMPLES
          snapsource archive forget prototype.jpg
          snapsource archive forget https://example.com/prototype.jpg --yes
          snapsource archive forget 陶瓷马克杯
        """
    ).said(of: "archive forget")

    @Argument(
      help: .said("The photo: its file, or what it was called; or the words.", valueName: "PHOTO"),
      completion: .file())
    var photo: String

    @Flag(help: .said("Do not ask."))
    var yes = false

    @OptionGroup(title: HelpText.text("Common options")) var common: CommonOptions

    func run() async throws { try await confirmAndForget() }

    // Swift 6.3 crashes on two typed errors in a function with an untyped one.
    private func confirmAndForget() async throws(CommandFailure) {
      let store = common.store
      let name = PhotoLoader.place(of: photo)
      let fingerprint = await NamedPhoto(photo).fingerprint
      let found = try await store.reading { archive throws(ArchiveError) in
        let known = try await archive.forgettable(photo: fingerprint, named: name)
        // Words are called as they are.
        return known.photos > 0
          ? (known, name) : (try await archive.forgettable(photo: fingerprint, named: photo), photo)
      }
      guard let (known, called) = found, known.photos > 0 else {
        throw CommandFailure(.noInput, common.words.noSuchPhoto(photo))
      }
      try confirm(photos: known.photos, searches: known.searches)
      let forgotten = try await store.changing { archive throws(ArchiveError) in
        try await archive.forget(photo: fingerprint, named: called, alsoNamed: [name, photo])
      }
      guard let forgotten, !forgotten.isNothing else { throw CommandFailure(.noInput, common.words.noSuchPhoto(photo)) }
      let cache = PictureCache(folder: common.folders.pictures)
      let pictures = forgotten.pictures.map(\.string) + forgotten.names
      let removed = pictures.filter { cache.remove($0) }.count
      for picture in pictures { cache.remove(PictureTraits.keptName(picture)) }
      Console.say(common.words.forgotten(forgotten, pictures: removed))
      if !forgotten.isWiped { Console.say(common.words.notWiped) }
      if !forgotten.setAside.isEmpty {
        Console.say(common.words.mayBeIn(forgotten.setAside.map(\.name), beside: store.path))
      }
    }

    private func confirm(photos: Int, searches: Int) throws(CommandFailure) {
      guard !yes else { return }
      guard isatty(STDIN_FILENO) == 1 else { throw CommandFailure(.usage, common.words.addYes) }
      Console.say(common.words.reallyForget(photo, photos: photos, searches: searches))
      guard let answer = readLine(), ["y", "yes"].contains(answer.lowercased()) else {
        throw CommandFailure(.usage, common.words.nothingForgotten)
      }
    }
  }
}
