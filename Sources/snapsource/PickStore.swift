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

  func picks() async throws(CommandFailure) -> [Pick] {
    guard isThere else { return [] }
    do {
      return try await Archive.open(directory: directory).picks()
    } catch {
      throw CommandFailure(error)
    }
  }

  func remove(_ ids: [ListingID]) async throws(CommandFailure) {
    guard isThere, !ids.isEmpty else { return }
    do {
      try await Archive.open(directory: directory).remove(ids)
    } catch {
      throw CommandFailure(error)
    }
  }
}
