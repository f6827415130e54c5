/// How many columns text takes up, and how it is cut to a number of columns.
///
/// Terminals, the C library and fonts disagree about clusters of several scalars, so none is drawn: a cluster is
/// shown as its base with its accents, a flag as `□`. What is left has the same width everywhere.
package enum DisplayWidth {
  /// Columns of a text as ``clipped(_:to:)`` would draw it.
  package static func columns(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      if WidthReader.isPlain(bytes) { return bytes.count }
      var columns = 0
      var reader = WidthReader(bytes)
      while !reader.isAtEnd {
        let alone = reader.takeAlone()
        columns += alone > 0 ? alone : reader.takeJoined().reduce(0) { $0 + drawable($1).columns }
      }
      return columns
    }
  }

  /// The text as it is drawn, at most so many columns wide, with `…` at the end when something was cut.
  ///
  /// A wide character is never split: the result may be a column narrower than asked.
  package static func clipped(_ text: String, to limit: Int) -> (text: String, columns: Int) {
    guard limit > 0 else { return ("", 0) }
    var bytes = text
    let drawn = bytes.withUTF8 { Drawn($0, limit: limit) }
    return (drawn.text ?? text, drawn.columns)
  }

  /// A text as it is drawn in so many columns.
  private struct Drawn {
    /// `nil` is all of the text as it is.
    private(set) var text: String?
    private(set) var columns = 0

    /// What is drawn of the text before ``copied``; from there on it is drawn as it is.
    private var head = ""
    private var copied = 0
    /// Where to cut if more comes than fits: the longest part that leaves room for the ellipsis.
    private var cut = (length: 0, columns: 0)

    init(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
      let seen = bytes.count > limit ? UnsafeBufferPointer(rebasing: bytes[...limit]) : bytes
      if WidthReader.isPlain(seen) {
        columns = min(bytes.count, limit)
        if bytes.count > limit { text = Self.shortened(bytes, to: limit - 1) }
        return
      }
      var reader = WidthReader(bytes)
      while !reader.isAtEnd {
        var place = reader.place
        let alone = reader.takeAlone()
        if alone > 0 {
          guard take(alone, endingAt: reader.place, limit) else {
            end(bytes, at: place)
            return
          }
          continue
        }
        for character in reader.takeJoined() {
          let next = DisplayWidth.drawable(character)
          guard columns + next.columns <= limit else {
            end(bytes, at: place)
            return
          }
          let end = place + character.utf8.count
          if let text = next.text {
            head += String(decoding: bytes[copied..<place], as: UTF8.self) + text
            copied = end
          }
          _ = take(next.columns, endingAt: end, limit)
          place = end
        }
      }
      if copied > 0 { text = head + String(decoding: bytes[copied...], as: UTF8.self) }
    }

    /// Counts a character in, if there is room for it.
    @inline(__always)
    private mutating func take(_ more: Int, endingAt end: Int, _ limit: Int) -> Bool {
      guard columns + more <= limit else { return false }
      columns += more
      if columns < limit { cut = (head.utf8.count + end - copied, columns) }
      return true
    }

    /// Ends with the ellipsis, when what stands at a place does not fit.
    private mutating func end(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
      columns = cut.columns + 1
      if copied == 0 {
        text = Self.shortened(bytes, to: cut.length)
      } else {
        let drawn = head + String(decoding: bytes[copied..<place], as: UTF8.self)
        text = String(decoding: drawn.utf8.prefix(cut.length), as: UTF8.self) + "…"
      }
    }

    private static func shortened(_ bytes: UnsafeBufferPointer<UInt8>, to length: Int) -> String {
      String(unsafeUninitializedCapacity: length + ellipsis.count) { text in
        _ = text.update(fromContentsOf: bytes[..<length])
        _ = text[length...].update(fromContentsOf: ellipsis)
        return length + ellipsis.count
      }
    }

    private static let ellipsis = Array("…".utf8)
  }

  /// A character as it is drawn: without what has no agreed width. No text is the character as it is.
  static func drawable(_ character: Character) -> (text: String?, columns: Int) {
    let scalars = character.unicodeScalars
    let table = WidthTable.shared
    guard let base = scalars.first else { return (nil, 0) }
    let kind = table.kind(of: base.value)
    if kind.isDisputed { return ("□", 1) }
    var columns = kind.columns
    guard columns > 0 else { return ("", 0) }
    var text = String.UnicodeScalarView([base])
    var isWhole = true
    // A cell holds one base and four accents; Hangul vowels and finals join their initial.
    for (place, scalar) in scalars.dropFirst().enumerated() {
      // The sound marks of half-width kana belong to their letter and have a column of their own.
      let isSoundMark = (0xFF9E...0xFF9F).contains(scalar.value)
      if place < 4, isSoundMark || (table.kind(of: scalar.value).columns == 0 && !isJoiner(scalar)) {
        if isSoundMark { columns += 1 }
        text.append(scalar)
      } else {
        isWhole = false
      }
    }
    return (isWhole ? nil : String(text), columns)
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x20E3, 0xFE00...0xFE0F, 0xE0000...0xE0FFF, 0x1F3FB...0x1F3FF: true
    default: false
    }
  }
}
