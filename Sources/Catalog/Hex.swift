/// Bytes in hex digits, two for each.
package enum Hex {
  package static func lower(_ bytes: some Sequence<UInt8>) -> String { digits(of: bytes, isUpper: false) }

  package static func upper(_ bytes: some Sequence<UInt8>) -> String { digits(of: bytes, isUpper: true) }

  /// A byte as it stands in an address that cannot hold it: `%E2`.
  package static func percent(_ byte: UInt8) -> String { "%" + upper(CollectionOfOne(byte)) }

  /// What one hex digit stands for.
  package static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte) - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte) - 55
    default: nil
    }
  }

  private static func digits(of bytes: some Sequence<UInt8>, isUpper: Bool) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: isUpper) }.joined()
  }
}
