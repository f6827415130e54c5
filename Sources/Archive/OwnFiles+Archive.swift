package import Foundation
package import OperatingSystem

extension OwnFiles {
  /// The archive of a directory, and what SQLite keeps beside it.
  package static func archive(in directory: URL, files: [String] = [], folders: [String] = []) -> OwnFiles {
    let database = directory.appending(path: Archive.fileName).path(percentEncoded: false)
    return OwnFiles(files: ["", "-wal", "-shm", "-journal"].map { database + $0 } + files, folders: folders)
  }
}
