import Crypto
import Foundation

/// SHA-256 as 64 lower-case hex digits.
enum Fingerprint {
  static func of(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}
