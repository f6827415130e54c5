import Archive
import Catalog
import Foundation

/// The archive as commands use it: a database that is not there yet is no picks, and is not made for reading.
struct PickStore: Sendable {
  private let directory: URL

  init(_ folders: Folders) {
    directory = folders.data
  }

  /// Whether there is a database.
  var isThere: Bool {
    FileManager.default.fileExists(atPath: directory.appending(path: Archive.fileName).path(percentEncoded: false))
  }

  /// The picks that can be read; of the others it says what is wrong.
  func picks() async throws(CommandFailure) -> [Pick] {
    guard isThere else { return [] }
    do {
      let saved = try await Archive.open(directory: directory).savedPicks()
      for unreadable in saved.unreadable { Console.say(unreadable.sentence) }
      return saved.picks
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Removes picks and returns those that were there.
  func remove(_ ids: [ListingID]) async throws(CommandFailure) -> [ListingID] {
    guard isThere else { return [] }
    do {
      return try await Archive.open(directory: directory).remove(ids)
    } catch {
      throw CommandFailure(error)
    }
  }
}
