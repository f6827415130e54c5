package import Archive

/// The archive, opened when it is first needed, and tried again after a failure: the disk may have been made writable
/// meanwhile.
package actor ArchiveDoor {
  private let open: @Sendable () throws(ArchiveError) -> Archive
  private var opened: Archive?

  package init(open: @escaping @Sendable () throws(ArchiveError) -> Archive) {
    self.open = open
  }

  /// The same archive each time.
  package func archive() throws(ArchiveError) -> Archive {
    if let opened { return opened }
    let archive = try open()
    opened = archive
    return archive
  }

  /// Gives the file back; whoever asks again opens it again.
  package func close() {
    opened?.close()
    opened = nil
  }
}
