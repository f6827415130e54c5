import Foundation
import GRDB
import OperatingSystem
package import Queries

/// What becomes of an archive whose file is deleted or replaced while it is open.
extension Archive {
  /// Whether the file that is open has its name still. One that cannot be looked at at the moment has.
  package var isInPlace: Bool {
    let path = file.path(percentEncoded: false)
    var status = stat()
    if stat(path, &status) != 0 { return errno != ENOENT }
    return FileIdentity(path) == opened.database
  }

  /// Keeps all that is in an archive whose file has lost its name, and closes it: under its name if that is free, else
  /// beside the file that has the name now.
  ///
  /// - Returns: what happened.
  package func rescue() throws(ArchiveError) -> ArchiveNews {
    let path = file.path(percentEncoded: false)
    try PrivateFile.makeDirectory(file.deletingLastPathComponent())
    // Another program may have lost the same file, and rescue it at the same time.
    let copy = SetAside.Reason.rescued.name(beside: file, at: Date(), mark: UInt32.random(in: .min ... .max))
      .path(percentEncoded: false)
    let aside: URL?
    do {
      try database.writeWithoutTransaction { try Self.copy($0, to: copy, for: path) }
      // The log of the lost file would be taken for one of the file that has the name next.
      if opened.log != nil, FileIdentity(path + "-wal") == opened.log {
        for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
      }
      aside = try put(copy)
    } catch {
      unlink(copy)
      throw ArchiveError(error, file: file)
    }
    close()
    return aside.map { .replaced(file, aside: $0) } ?? .deleted(file)
  }

  /// Gives a copy the archive's name or, where that is taken, one beside it that nothing has.
  ///
  /// - Returns: the file beside it.
  private func put(_ copy: String) throws(WholeFileError) -> URL? {
    var aside: URL?
    while true {
      do throws(WholeFileError) {
        try WholeFile.putInPlace(copy, as: (aside ?? file).path(percentEncoded: false), replacing: false)
        return aside
      } catch .exists {
        aside = SetAside.Reason.replaced.name(beside: file, at: Date())
      }
    }
  }
}
