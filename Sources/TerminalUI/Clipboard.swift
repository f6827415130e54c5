/// OSC 52: the text goes to the clipboard of whoever sits at the terminal, over any distance.
enum Clipboard {
  /// More is not sent: terminals drop it, or the whole sequence.
  static let limit = 100_000

  /// The bytes that copy a text; `nil` when it is too long.
  static func sequence(for text: String, inTmux: Bool) -> String? {
    guard text.utf8.count <= limit else { return nil }
    let plain = "\u{1B}]52;c;" + base64(Array(text.utf8)) + "\u{1B}\\"
    guard inTmux else { return plain }
    // tmux takes the plain form with `set-clipboard on` and hands the wrapped one through with `allow-passthrough on`.
    return plain + TmuxPassage.wrapped(plain)
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        encoded.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
