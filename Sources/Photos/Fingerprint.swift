import Catalog
import Digests

/// SHA-256 as 64 lower-case hex digits.
enum Fingerprint {
  static func of(_ bytes: [UInt8]) -> String { Hex.lower(Digest.sha256(bytes)) }
}
