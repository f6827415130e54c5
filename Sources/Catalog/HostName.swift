import Foundation

/// Names of hosts beyond ASCII.
enum HostName {
  /// The name as it is asked for: in lower case, each part beyond ASCII in Punycode (`例え.jp` is `xn--r8jz45g.jp`).
  ///
  /// - Returns: `nil` when it is no name, as where a character stands for one that ends a host (`℀` is `a/c`).
  static func ascii(_ name: String) -> String? {
    guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return name }
    // Foundation knows the standard (UTS #46); where it does not take a name, it only escapes it.
    guard let host = URLComponents(string: "https://\(name)/")?.encodedHost,
      host.utf8.allSatisfy({ isOfAPart($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    return host
  }

  /// Whether it may stand between the dots of a name.
  static func isOfAPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
