extension WebAddress {
  /// Reads an address as a person has it: what must not stand in a path or a query is percent-encoded, as browsers do,
  /// and a tab or a line break in it is left out.
  package init?(typed text: String) {
    var encoded = String.UnicodeScalarView()
    var slashes = 0
    var isPath = true
    for scalar in text.unicodeScalars where !["\t", "\n", "\r"].contains(scalar) {
      let isBehindHost = slashes > 2 || !isPath
      switch scalar {
      case "?", "#": isPath = false
      case "/",
        "\\" where isPath:
        slashes += 1
      default: break
      }
      switch scalar {
      case "\\" where isPath: encoded.append("/")
      case "\0"..." ", "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "\u{7F}":
        guard isBehindHost else { return nil }
        encoded.append(contentsOf: Hex.percent(UInt8(ascii: scalar)).unicodeScalars)
      default: encoded.append(scalar)
      }
    }
    self.init(String(encoded))
  }
}
