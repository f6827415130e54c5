import CZlib

/// Bytes as they are kept: compressed, behind a number that says how long they were.
///
/// Eight bytes, little-endian, hold the length; a zlib stream with its checksum follows.
enum Packed {
  /// The longest content that is unpacked: more cannot have been a vendor's reply.
  static let limit = 64 << 20

  private static let headerLength = 8

  static func pack(_ bytes: [UInt8]) throws(PackingError) -> [UInt8] {
    guard bytes.count <= limit else { throw .tooLong }
    var length = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: headerLength + Int(length))
    for place in 0..<headerLength { packed[place] = UInt8(truncatingIfNeeded: bytes.count >> (8 * place)) }
    let status = packed.withUnsafeMutableBytes { room in
      bytes.withUnsafeBufferPointer { bytes in
        compress2(
          room.baseAddress?.advanced(by: headerLength).assumingMemoryBound(to: Bytef.self), &length,
          bytes.baseAddress, uLong(bytes.count), 4)
      }
    }
    guard status == Z_OK else { throw .tooLong }
    packed.removeSubrange((headerLength + Int(length))...)
    return packed
  }

  /// - Throws: ``PackingError/damaged`` when these are not bytes that ``pack(_:)`` made.
  static func unpack(_ packed: [UInt8]) throws(PackingError) -> [UInt8] {
    guard packed.count > headerLength else { throw .damaged }
    let count = packed.prefix(headerLength).reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    guard count <= UInt64(limit) else { throw .damaged }
    var bytes = [UInt8](repeating: 0, count: Int(count))
    // Of nothing there is no address to write to; zlib wants one.
    if bytes.isEmpty { bytes = [0] }
    var length = uLong(count)
    let status = packed.withUnsafeBytes { packed in
      uncompress(
        &bytes, &length, packed.baseAddress?.advanced(by: headerLength).assumingMemoryBound(to: Bytef.self),
        uLong(packed.count - headerLength))
    }
    guard status == Z_OK, length == uLong(count) else { throw .damaged }
    if count == 0 { bytes = [] }
    return bytes
  }
}

enum PackingError: Error {
  case tooLong
  case damaged
}
