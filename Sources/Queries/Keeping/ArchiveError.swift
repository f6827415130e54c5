package import Foundation
package import OperatingSystem

/// Why what is kept cannot be opened, read or written. What is in it stays as it was.
package enum ArchiveError: Error, Sendable, Hashable {
  /// The directory cannot be made or written in.
  case notWritable(URL)
  /// There may be an archive, and it cannot be looked at.
  case notReadable(URL, SystemError)
  /// A pipe, a device or a directory has the archive's name.
  case notAFile(URL)
  case diskFull(URL)
  /// The database has tables of a version that this one does not know.
  case newerVersion(URL)
  /// The file is no database, or its pages contradict each other.
  case damaged(URL)
  /// Another program has been writing for longer than one waits.
  case locked(URL)
  /// A pick's row cannot be read; the text is its key.
  case unreadablePick(String)
  /// A kept reply cannot be read; the number is the reply's.
  case unreadableReply(Int64)
  /// A copy of the archive could not be written.
  case notBackedUp(WholeFileError)
  /// A file beside it could not be written.
  case notPutInPlace(URL, WholeFileError)
  /// It was closed, because the program is ending.
  case closed(URL)
  /// Something else that the system says.
  case system(URL, SystemError)
  /// Something else; the text is SQLite's.
  case failed(URL, String)
}
