package import Archive
package import Foundation
package import Queries

/// The archive, opened when it is first needed, and tried again after a failure: the disk may have been made writable
/// meanwhile. When its file is deleted or replaced while it is open, what is asked for next is kept in the file that has
/// its name.
package actor ArchiveDoor {
  private let directory: URL
  private let patience: TimeInterval
  private var opened: Archive?
  private var readable: Archive?
  private var isClosed = false
  /// What happened to the file.
  private var events: [ArchiveNews] = []
  private var told: Set<ArchiveNews> = []

  /// - Parameter patience: how long a call waits for another program that is writing, in seconds.
  package init(directory: URL, patience: TimeInterval = 5) {
    self.directory = directory
    self.patience = patience
  }

  /// The same archive each time, as long as its file is there.
  package func archive() throws(ArchiveError) -> Archive {
    if let opened, opened.isInPlace { return opened }
    guard !isClosed else { throw .closed(directory.appending(path: Archive.fileName)) }
    if let lost = opened {
      events.append(try lost.rescue())
      opened = nil
    }
    let archive = try Archive.open(directory: directory, patience: patience)
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

  /// What happened to the archive that the user was not told yet.
  package func news() async -> [ArchiveNews] {
    var news = events
    if let opened { news += await opened.news }
    return news.filter { told.insert($0).inserted }
  }

  /// Gives the file back for good.
  package func close() {
    opened?.close()
    readable?.close()
    isClosed = true
    (opened, readable) = (nil, nil)
  }
}
