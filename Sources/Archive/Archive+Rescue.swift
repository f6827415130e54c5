import Foundation
import GRDB

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
  /// - Returns: what happened, as a sentence.
  package func rescue() throws(ArchiveError) -> String {
    let path = file.path(percentEncoded: false)
    try PrivateFile.makeDirectory(file.deletingLastPathComponent())
    let isReplaced = FileIdentity(path) != nil
    let target = isReplaced ? SetAside.replaced.name(beside: file, at: Date()) : file
    let copy = target.path(percentEncoded: false) + ".rescued"
    do {
      try database.writeWithoutTransaction { try Self.copy($0, to: copy, for: path) }
      // The log of the lost file would be taken for one of the file that has the name next.
      if opened.log != nil, FileIdentity(path + "-wal") == opened.log {
        for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
      }
      try WholeFile.putInPlace(copy, as: target.path(percentEncoded: false))
    } catch {
      unlink(copy)
      throw ArchiveError(error, file: file)
    }
    close()
    return isReplaced ? Words.replaced(file, aside: target) : Words.deleted(file)
  }
}
