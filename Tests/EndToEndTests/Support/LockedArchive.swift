import Foundation

/// An archive that another program writes to for as long as this is there: SQLite's lock for that is one on a byte of the
/// index that stands beside the file.
final class LockedArchive {
  private let descriptor: Int32

  init(in directory: URL) throws {
    let index = directory.appending(path: "snapsource.sqlite-shm").path(percentEncoded: false)
    descriptor = open(index, O_RDWR | O_CLOEXEC)
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    (lock.l_start, lock.l_len) = (120, 1)
    guard descriptor >= 0, fcntl(descriptor, F_SETLKW, &lock) == 0 else {
      throw NotSeen(what: "a lock on \(index)", screen: String(cString: strerror(errno)))
    }
  }

  deinit { close(descriptor) }
}
