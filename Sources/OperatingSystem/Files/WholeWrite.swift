import Foundation

/// Writes to what is open: a file, a pipe, a terminal.
package enum WholeWrite {
  /// Writes every byte, however many calls to `write(2)` that takes.
  ///
  /// - Throws: why the rest could not be written; the bytes before it were.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw SystemError(errno)
      }
    }
  }
}
