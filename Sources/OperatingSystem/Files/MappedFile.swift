import Foundation

/// A file's bytes, read by the system as they are looked at.
package struct MappedFile: ~Copyable {
  package let bytes: UnsafeRawBufferPointer

  /// Maps a file, or says by `nil` that there is none that can be read, or that nothing is in it.
  package init?(path: String) {
    let descriptor = open(SystemPath.of(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let length = Int(exactly: status.st_size), length > 0,
      let start = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: length)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }
}
