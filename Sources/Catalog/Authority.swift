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
    // All that parts an address is ASCII.
    guard let start = Self.start(in: address.utf8) else { return nil }
    let whole = address.utf8[start...].prefix { !ends.utf8.contains($0) }
    let at = whole.lastIndex(of: UInt8(ascii: "@"))
    let place = at.map { whole[$0...].dropFirst() } ?? whole
    let isInBrackets = place.first == UInt8(ascii: "[")
    let bracket = isInBrackets ? place.firstIndex(of: UInt8(ascii: "]")).map { place.index(after: $0) } : nil
    let hostEnd = bracket ?? place.firstIndex(of: UInt8(ascii: ":")) ?? place.endIndex
    range = start..<whole.endIndex
    user = at.map { Substring(whole[..<$0]) }
    host = Substring(place[..<hostEnd])
    port = Substring(place[hostEnd...])
  }

  /// What stands behind the first `://`.
  private static func start(in address: String.UTF8View) -> String.Index? {
    var rest = address[...]
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      rest = rest[colon...].dropFirst()
      if rest.starts(with: "//".utf8) { return rest.dropFirst(2).startIndex }
    }
    return nil
  }
}
