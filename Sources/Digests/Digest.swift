internal import CNettle

/// Digests of bytes: pictures are known again by them, and calls are signed with them.
package enum Digest {
  /// SHA-256, of 32 bytes.
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    return digest(SHA256_DIGEST_SIZE) { nettle_sha256_digest(&context, $0, $1) }
  }

  /// SHA-256 of bytes that lie somewhere else.
  package static func sha256(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes.bindMemory(to: UInt8.self).baseAddress)
    return digest(SHA256_DIGEST_SIZE) { nettle_sha256_digest(&context, $0, $1) }
  }

  /// MD5, of 16 bytes: for vendors that still sign by it, and for nothing that must be safe.
  package static func md5(_ bytes: [UInt8]) -> [UInt8] {
    var context = md5_ctx()
    nettle_md5_init(&context)
    nettle_md5_update(&context, bytes.count, bytes)
    return digest(MD5_DIGEST_SIZE) { nettle_md5_digest(&context, $0, $1) }
  }

  /// HMAC with SHA-256 (RFC 2104), of 32 bytes.
  package static func hmacSHA256(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    var context = hmac_sha256_ctx()
    nettle_hmac_sha256_set_key(&context, key.count, key)
    nettle_hmac_sha256_update(&context, bytes.count, bytes)
    return digest(SHA256_DIGEST_SIZE) { nettle_hmac_sha256_digest(&context, $0, $1) }
  }

  private static func digest(_ size: Int32, _ write: (_ count: Int, _ target: UnsafeMutablePointer<UInt8>) -> Void)
    -> [UInt8]
  {
    [UInt8](unsafeUninitializedCapacity: Int(size)) { target, count in
      guard let start = target.baseAddress else { return }
      write(Int(size), start)
      count = Int(size)
    }
  }
}
