/// Collects the text of a paste up to the bytes that end it, which may come torn.
struct PasteReader {
  /// No paste is kept beyond so many bytes; the rest of it is dropped.
  static let limit = 1 << 20

  private let end: [UInt8]
  private var kept: [UInt8] = []
  /// Bytes that may still be kept.
  private var room = limit
  /// Bytes of the end that have come.
  private var matched = 0

  /// - Parameter end: the terminal's mark of the end, in the form in which it has sent that of the beginning.
  init(end: [UInt8] = Array("\u{1B}[201~".utf8)) {
    self.end = end
  }

  var text: String { String(decoding: kept, as: UTF8.self) }

  /// Takes what belongs to the paste; what stands behind its end is left.
  ///
  /// - Returns: whether the end has come.
  mutating func take(_ input: inout ArraySlice<UInt8>) -> Bool {
    while let byte = input.popFirst() {
      if byte == end[matched] {
        matched += 1
        if matched == end.count { return true }
        continue
      }
      keep(end[..<matched])
      matched = byte == end[0] ? 1 : 0
      guard matched == 0 else { continue }
      keep([byte])
      let plain = input.prefix { $0 != end[0] }
      keep(plain)
      input = input[plain.endIndex...]
    }
    return false
  }

  /// The text so far. What comes later is only looked at for the end.
  mutating func giveUp() -> String {
    defer { (kept, room) = ([], 0) }
    return text
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    let taken = bytes.prefix(room)
    kept.append(contentsOf: taken)
    room -= taken.count
  }
}
