package import Archive
package import Foundation

/// The archive, opened when it is first needed, and tried again after a failure: the disk may have been made writable
/// meanwhile.
package actor ArchiveDoor {
  private let directory: URL
  private var opened: Archive?
  private var readable: Archive?
  private var isClosed = false

  package init(directory: URL) {
    self.directory = directory
  }

  /// The same archive each time.
  package func archive() throws(ArchiveError) -> Archive {
    if let opened { return opened }
    guard !isClosed else { throw .failed(directory.appending(path: Archive.fileName), Words.ending) }
    let archive = try Archive.open(directory: directory)
    opened = archive
    return archive
  }

  /// The archive for questions, also when it cannot be written.
  package func archiveForQuestions() throws(ArchiveError) -> Archive {
    do throws(ArchiveError) {
      return try archive()
    } catch {
      if let readable { return readable }
      guard !isClosed, let archive = try Archive.openForReading(directory: directory) else { throw error }
      readable = archive
      return archive
    }
  }

  /// Gives the file back for good.
  package func close() {
    opened?.close()
    readable?.close()
    isClosed = true
    (opened, readable) = (nil, nil)
  }
}
