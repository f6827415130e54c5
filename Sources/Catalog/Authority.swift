import Foundation

/// Who is asked at an address: `user@host:port`, which stands between `://` and the path (RFC 3986 section 3.2).
package struct Authority {
  /// Where it stands in the address.
  package let range: Range<String.Index>
  /// Name and password as they are written, if there are any.
  package let user: Substring?
  /// As it is written, an IPv6 address in its brackets.
  package let host: Substring
  /// What stands behind the host: nothing, or a colon and the port.
  package let port: Substring

  /// Takes an address apart; `nil` when it has no `://`.
  ///
  /// - Parameter ends: what it ends at.
  package init?(of address: String, endingAt ends: String = "/?#") {
    guard let start = address.range(of: "://")?.upperBound else { return nil }
    let whole = address[start...].prefix { !ends.contains($0) }
    let at = whole.lastIndex(of: "@")
    let place = at.map { whole[whole.index(after: $0)...] } ?? whole
    let bracket = place.hasPrefix("[") ? place.firstIndex(of: "]").map { place.index(after: $0) } : nil
    let hostEnd = bracket ?? place.firstIndex(of: ":") ?? place.endIndex
    range = start..<whole.endIndex
    user = at.map { whole[..<$0] }
    host = place[..<hostEnd]
    port = place[hostEnd...]
  }
}
