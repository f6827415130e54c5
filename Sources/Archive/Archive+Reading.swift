package import Foundation
import GRDB
import OperatingSystem
package import Queries

extension Archive {
  /// Opens the archive of a directory for questions only; `nil` when there is none. Nothing is made or changed: it may
  /// stand on a disk that cannot be written.
  ///
  /// An archive of an earlier version is read as a copy in memory.
  ///
  /// - Throws: ``ArchiveError`` when it cannot be read, also by what changes it afterwards.
  package static func openForReading(
    directory: URL, timeZone: TimeZone = .current
  ) throws(ArchiveError) -> Archive? {
    let file = directory.appending(path: fileName)
    guard try isThere(file) else { return nil }
    do {
      let database = try openedForReading(file)
      guard try !database.read(Schema.migrator.hasBeenSuperseded) else { throw ArchiveError.newerVersion(file) }
      guard try database.read(Schema.migrator.hasCompletedMigrations) else {
        let copy = try DatabaseQueue(configuration: configuration())
        try database.backup(to: copy)
        try Schema.migrator.migrate(copy)
        return Archive(file: file, database: copy, timeZone: timeZone, isForReading: true)
      }
      return Archive(file: file, database: database, timeZone: timeZone, isForReading: true)
    } catch {
      throw ArchiveError(error, file: file)
    }
  }

  /// Whether a directory holds an archive.
  ///
  /// - Throws: ``ArchiveError`` when that cannot be told: what cannot be looked at is not taken for nothing.
  package static func isThere(in directory: URL) throws(ArchiveError) -> Bool {
    try isThere(directory.appending(path: fileName))
  }

  private static func isThere(_ file: URL) throws(ArchiveError) -> Bool {
    let path = file.path(percentEncoded: false)
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return false }
      throw .notReadable(file, SystemError(errno))
    }
    // Opening a pipe would wait for somebody at its other end.
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(file) }
    guard access(path, R_OK) == 0 else { throw .notReadable(file, SystemError(errno)) }
    return true
  }

  private static func openedForReading(_ file: URL) throws -> DatabaseQueue {
    let path = file.path(percentEncoded: false)
    do {
      let database = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: true))
      _ = try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
      return database
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_FULL].contains(error.resultCode)
      || error.extendedResultCode == .SQLITE_IOERR_SHMSIZE
    {
      // Beside a file that is read from a disk that cannot be written SQLite cannot put its index. Nobody else can
      // write there either, so it needs none, if nothing stands in the write-ahead log.
      guard isEmpty(path + "-wal") else { throw error }
      var address = URLComponents()
      address.scheme = "file"
      address.path = path
      address.queryItems = [URLQueryItem(name: "immutable", value: "1")]
      return try DatabaseQueue(path: address.string ?? path, configuration: configuration(isReadOnly: true))
    }
  }

  private static func isEmpty(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_size == 0
  }
}
