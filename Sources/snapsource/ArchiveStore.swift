import Archive
import Catalog
import Foundation
import Queries

/// The archive as commands use it: one that is not there yet is empty, and is not made for reading.
struct ArchiveStore: Sendable {
  private let directory: URL
  private let words: any Phrases

  init(_ folders: Folders, _ words: any Phrases) {
    directory = folders.data
    self.words = words
  }

  var path: String { directory.appending(path: Archive.fileName).path(percentEncoded: false) }

  /// Asks the archive without changing it; `nil` when there is none.
  func reading<Value>(
    _ question: (Archive) async throws(ArchiveError) -> Value
  ) async throws(CommandFailure) -> Value? {
    do {
      guard let archive = try Archive.openForReading(directory: directory) else { return nil }
      defer { archive.close() }
      return try await question(archive)
    } catch {
      throw CommandFailure(error, in: words)
    }
  }

  /// Changes the archive; `nil` when there is none. What happened to it meanwhile is said.
  func changing<Value>(
    _ change: (Archive) async throws(ArchiveError) -> Value
  ) async throws(CommandFailure) -> Value? {
    do {
      guard try Archive.isThere(in: directory) else { return nil }
      let archive = try Archive.open(directory: directory)
      defer { archive.close() }
      let value = try await change(archive)
      for news in await archive.news { Console.say(words.errors.sentence(news)) }
      return value
    } catch {
      throw CommandFailure(error, in: words)
    }
  }

  /// Looks at every page; `nil` when there is no archive.
  func check() async throws(CommandFailure) -> ArchiveCheck? {
    try await reading { archive throws(ArchiveError) in try await archive.check() }
  }

  /// Saves what can be read of a damaged archive, and says what came of it.
  func mend() async throws(CommandFailure) {
    _ = try await changing { archive throws(ArchiveError) -> Void in try await archive.mend() }
  }

  /// The picks that can be read; of the others it says what is wrong.
  func picks() async throws(CommandFailure) -> [Pick] {
    let saved = try await reading { archive throws(ArchiveError) in try await archive.savedPicks() } ?? SavedPicks()
    for unreadable in saved.unreadable { Console.say(words.errors.sentence(unreadable)) }
    return saved.picks
  }

  /// What vendors said of offers when they were asked for details, the newest first.
  func details(of ids: [ListingID]) async throws(CommandFailure) -> [ListingID: [ProductDetails]] {
    try await reading { archive throws(ArchiveError) in try await archive.details(of: ids) } ?? [:]
  }

  func rejections() async throws(CommandFailure) -> [Rejection] {
    try await reading { archive throws(ArchiveError) in try await archive.savedRejections() } ?? []
  }

  /// Removes picks and returns those that were there.
  func remove(_ ids: [ListingID]) async throws(CommandFailure) -> [ListingID] {
    try await changing { archive throws(ArchiveError) in try await archive.remove(ids) } ?? []
  }
}
