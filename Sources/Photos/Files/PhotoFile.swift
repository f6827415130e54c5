import Foundation
import OperatingSystem

/// Photos as files on disk.
package enum PhotoFile {
  /// Reads a file that may be a photo, up to the cap of ``PhotoCaps/bytes``.
  ///
  /// A pipe or a device is told from a file before a byte is read, so that it cannot hang.
  ///
  /// - Parameters:
  ///   - path: the file for people; `~` is not expanded.
  ///   - name: the same as the system takes it, with a zero at its end, where text cannot hold it.
  /// - Throws: ``PhotoError/cannotRead(path:_:)``.
  package static func read(path: String, named name: [CChar]? = nil) throws(PhotoError) -> [UInt8] {
    let name = name ?? path.utf8.map { CChar(bitPattern: $0) } + [0]
    let file = path.utf8.contains(0) ? -1 : open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw .cannotRead(path: path, path.utf8.contains(0) ? .missing : problem(errno)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .cannotRead(path: path, problem(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .cannotRead(path: path, .directory)
    default: throw .cannotRead(path: path, .special)
    }
    guard status.st_size <= PhotoCaps.bytes else {
      throw .cannotRead(path: path, .tooManyBytes(limit: PhotoCaps.bytes))
    }
    var failure: Int32 = 0
    // One byte more than it had, to notice that it grew.
    let capacity = Int(status.st_size) + 1
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < capacity {
        let got = Foundation.read(file, buffer.baseAddress.map { $0 + count }, capacity - count)
        if got == 0 { return }
        if got > 0 {
          count += got
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw .cannotRead(path: path, problem(failure)) }
    guard !bytes.isEmpty else { throw .cannotRead(path: path, .empty) }
    return bytes
  }

  private static func problem(_ code: Int32) -> FileProblem {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .notPermitted
    case EISDIR: .directory
    case ENXIO, ENODEV: .special
    default: .other(SystemError(code))
    }
  }
}
