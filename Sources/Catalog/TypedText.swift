/// Text as a person typed or pasted it.
package enum TypedText {
  /// Without white space at its ends, and the invisible marks that copying leaves there.
  package static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop(while: isEdge).reversed().drop(while: isEdge).reversed()
    return String(String.UnicodeScalarView(scalars))
  }

  /// Without the brackets or quotes around it.
  package static func unwrapped(_ text: String) -> String {
    let pairs: [(Character, Character)] = [("<", ">"), ("\"", "\""), ("'", "'"), ("“", "”"), ("‘", "’"), ("`", "`")]
    guard let first = text.first, text.count > 1,
      pairs.contains(where: { $0.0 == first && $0.1 == text.last })
    else { return text }
    return trimmed(String(text.dropFirst().dropLast()))
  }

  /// What stands before the first colon, in lower case, if it can be the scheme of an address or a drive.
  package static func scheme(of text: String) -> String? {
    let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
    guard name.first?.isLetter == true, text.dropFirst(name.count).first == ":" else { return nil }
    return name.lowercased()
  }

  /// The web address that a whole text is, with its scheme, which people and pages leave out; `nil` when it is something
  /// else. Whether it is a good one is not looked at.
  package static func address(_ text: String) -> String? {
    if text.hasPrefix("//") {
      let host = text.dropFirst(2).prefix { $0 != "/" }
      return host.contains { ".:".contains($0) } ? "https:" + text : nil
    }
    if let scheme = scheme(of: text) { return ["http", "https"].contains(scheme) ? text : nil }
    let host = text.prefix { $0 != "/" }.lowercased()
    return ProductPage.isMarketplace(host) || host.hasPrefix("www.") ? "https://" + text : nil
  }

  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }
}
