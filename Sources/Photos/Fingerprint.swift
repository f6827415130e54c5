import Catalog
import Crypto
import Foundation

/// SHA-256 as 64 lower-case hex digits.
enum Fingerprint {
  static func of(_ bytes: [UInt8]) -> String { Hex.lower(SHA256.hash(data: bytes)) }
}
