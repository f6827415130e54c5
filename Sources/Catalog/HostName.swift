import Foundation

/// Names of hosts beyond ASCII.
enum HostName {
  /// The name as it is asked for: in lower case, each part beyond ASCII in Punycode (`例え.jp` is `xn--r8jz45g.jp`).
  ///
  /// - Returns: `nil` when it is no name.
  static func ascii(_ name: String) -> String? {
    guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return name }
    // Foundation knows the standard (UTS #46); where it does not take a name, it only escapes it.
    guard let host = URLComponents(string: "https://\(name)/")?.encodedHost, !host.contains("%") else { return nil }
    return host
  }
}
