/// Bytes in hex digits, two for each.
package enum Hex {
  package static func lower(_ bytes: some Sequence<UInt8>) -> String { digits(of: bytes, isUpper: false) }

  package static func upper(_ bytes: some Sequence<UInt8>) -> String { digits(of: bytes, isUpper: true) }

  /// A byte as it stands in an address that cannot hold it: `%E2`.
  package static func percent(_ byte: UInt8) -> String { "%" + upper(CollectionOfOne(byte)) }

  private static func digits(of bytes: some Sequence<UInt8>, isUpper: Bool) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: isUpper) }.joined()
  }
}
