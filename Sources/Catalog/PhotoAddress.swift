import Foundation

/// The address of a photo, with what only its own host may see kept apart: a name and password, and a query that may be
/// a signature.
package struct PhotoAddress: Sendable, Hashable, CustomStringConvertible {
  /// What is fetched, without name and password.
  package let address: WebAddress
  /// `name:password`, if there are any.
  package let credentials: String?
  /// The address for everybody: on the screen, in sheets, in the archive. `…` stands for what is left out:
  /// `https://…@example.com/mug.jpg?…`.
  package let shown: String

  /// Reads an address as a person has it, or says that this is none.
  package init?(_ text: String) {
    let text = text.hasPrefix("//") ? "https:" + text : text
    guard let authority = Authority(of: text, endingAt: "/?#\\") else { return nil }
    let rest = text[authority.host.startIndex...].prefix { $0 != "#" }
    guard let address = WebAddress(typed: String(text[..<authority.range.lowerBound] + rest)) else { return nil }
    self.address = address
    credentials = authority.user.map { $0.removingPercentEncoding ?? String($0) }
    shown = Self.shown(address.string, hasUser: authority.user != nil)
  }

  package var description: String { shown }

  /// Whether everybody may have it as it is.
  package var isOpen: Bool { shown == address.string }

  /// Whether a text is an address of which something was left out, so that it cannot be fetched any more.
  package static func isCut(_ text: String) -> Bool { text.contains("://…@") || text.hasSuffix("?…") }

  /// Any text that names a photo, with nothing in it that only a host may see. Paths stay as they are; of a picture that
  /// was pasted itself only its kind is left.
  package static func open(_ text: String) -> String {
    // A path from the root, as most are.
    let bytes = text.utf8
    if bytes.first == UInt8(ascii: "/"), bytes.dropFirst().first != UInt8(ascii: "/"),
      !bytes.contains(UInt8(ascii: ":"))
    {
      return text
    }
    let bare = TypedText.unwrapped(TypedText.trimmed(text))
    let scheme = TypedText.scheme(of: bare)
    if scheme == "data" { return String(bare.prefix { $0 != ";" && $0 != "," }.prefix(40)) }
    if let scheme, bare.dropFirst(scheme.count).hasPrefix("://") || ["http", "https"].contains(scheme) {
      return openWhole(bare)
    }
    if let address = TypedText.address(bare) {
      let open = openWhole(address)
      // A file may be called like an address without a scheme.
      return isCut(open) ? open : text
    }
    guard text.contains("://") else { return text }
    // Words with an address among them, as they are shared; it may go on behind a space.
    return text.replacing(/[A-Za-z][A-Za-z0-9+.\-]*:\/\/(?:[^\/?#]*@)?[^\s<>"“”]*/) { openWhole(String($0.output)) }
      .replacing(/\?[^\s?<>"“”]*=[^\s<>"“”]*/) { queryHidden(in: $0.output) }
  }

  private static func openWhole(_ text: String) -> String {
    let scheme = text.prefix { $0 != ":" }
    if scheme.lowercased() == "file" {
      // In a path an @ is a letter like others.
      guard let authority = Authority(of: text), authority.user != nil else { return text }
      return text[..<authority.range.lowerBound] + "…@" + text[authority.host.startIndex...]
    }
    if let address = PhotoAddress(text) { return address.shown }
    // Whatever it is, a password may stand before the last @.
    let rest = text.dropFirst(scheme.count + 1).drop { "/\\".contains($0) }
    guard let at = rest.lastIndex(of: "@") else { return queryHidden(in: text.prefix { $0 != "#" }) }
    let end = rest[rest.index(after: at)...].prefix { $0 != "#" }
    return text[..<rest.startIndex] + "…@" + queryHidden(in: end)
  }

  private static func shown(_ address: String, hasUser: Bool) -> String {
    var shown = queryHidden(in: address[...])
    if hasUser, let start = shown.range(of: "://")?.upperBound { shown.insert(contentsOf: "…@", at: start) }
    return shown
  }

  private static func queryHidden(in address: Substring) -> String {
    let whole = address.prefix { $0 != "?" }
    guard whole.count < address.count else { return String(whole) }
    let query = address.dropFirst(whole.count + 1)
    return whole + "?" + (isOpen(query) ? query : "…")
  }

  /// Whether everything in a query may be seen by everybody. Of what is not known to be harmless, only short numbers
  /// under a name that does not say secret are: a signature has a hundred names.
  private static func isOpen(_ query: Substring) -> Bool {
    query.split(separator: "&").allSatisfy { pair in
      let parts = pair.split(separator: "=", maxSplits: 1)
      let (name, value) = (parts.first?.lowercased() ?? "", parts.count > 1 ? parts[1] : "")
      if value.count <= 10, value.allSatisfy({ $0.isASCII && $0.isNumber }) {
        return parts.count == 2 && !secretNames.contains { name.contains($0) }
      }
      return value.count <= 24 && harmlessNames.contains(name)
        && value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._,/-".contains($0)) }
    }
  }

  private static let secretNames = [
    "pass", "pwd", "pin", "code", "key", "token", "secret", "sig", "auth", "cred", "session", "sid", "ticket", "otp",
    "hash", "hmac", "nonce", "policy",
  ]
  private static let harmlessNames: Set<String> = [
    "w", "h", "width", "height", "size", "quality", "q", "format", "fm", "fit", "crop", "auto", "v", "ver", "version",
    "dpr", "resize", "imwidth", "x-oss-process",
  ]
}
