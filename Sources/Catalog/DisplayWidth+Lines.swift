extension DisplayWidth {
  /// The lines that a text takes when it is broken between words, or anywhere inside a word that is too wide.
  package static func lines(of text: String, width: Int) -> [String] {
    guard width > 0, !text.isEmpty else { return [] }
    var bytes = text
    let lines = bytes.withUTF8 { LineBreaker($0, width: width).lines }
    return lines.isEmpty ? [text] : lines
  }

  private struct LineBreaker {
    /// None when all is on one line.
    private(set) var lines: [String] = []
    private let bytes: UnsafeBufferPointer<UInt8>
    private let width: Int
    /// Where the line begins, and its columns up to where the text is read.
    private var start = 0
    private var columns = 0
    /// The last space on the line, and the columns up to its end.
    private var space: (place: Int, columns: Int)?
    /// The last space behind a `·`, which parts what is said of different things, if the line is at least half full there.
    private var parting: (place: Int, columns: Int)?

    init(_ bytes: UnsafeBufferPointer<UInt8>, width: Int) {
      (self.bytes, self.width) = (bytes, width)
      if WidthReader.isPlain(bytes) {
        breakPlain()
        return
      }
      var reader = WidthReader(bytes)
      while !reader.isAtEnd {
        var place = reader.place
        let alone = reader.takeAlone()
        if alone > 0 {
          take(place..<reader.place, alone)
          continue
        }
        for character in reader.takeJoined() {
          let end = place + character.utf8.count
          take(place..<end, drawable(character).columns)
          place = end
        }
      }
      if !lines.isEmpty, start < bytes.count { line(to: bytes.count) }
    }

    /// Breaks text in which each byte is a character of one column.
    private mutating func breakPlain() {
      let space = UInt8(ascii: " ")
      while bytes.count - start > width {
        let behind = start + width
        let end = bytes[start + 1..<behind].lastIndex(of: space) ?? behind
        line(to: end)
        start = bytes[end...].firstIndex { $0 != space } ?? bytes.count
      }
      if !lines.isEmpty, start < bytes.count { line(to: bytes.count) }
    }

    /// Puts a character on the line, or on one below.
    private mutating func take(_ character: Range<Int>, _ more: Int) {
      let isSpace = character.count == 1 && bytes[character.lowerBound] == UInt8(ascii: " ")
      while columns + more > width {
        if let gap = parting ?? space, gap.place > start {
          line(to: gap.place)
          start = gap.place + 1
          columns -= gap.columns
          let rest = space.flatMap { $0.place > gap.place ? ($0.place, $0.columns - gap.columns) : nil }
          (space, parting) = (rest, nil)
          continue
        }
        if start < character.lowerBound {
          line(to: character.lowerBound)
          (start, columns) = (character.lowerBound, 0)
        } else {
          // It is wider than a line, and has one for itself.
          line(to: character.upperBound)
          (start, columns) = (character.upperBound, 0)
          return
        }
        (space, parting) = (nil, nil)
      }
      // Spaces between two lines are on neither.
      if isSpace, start == character.lowerBound, !lines.isEmpty {
        start = character.upperBound
        return
      }
      columns += more
      guard isSpace else { return }
      space = (character.lowerBound, columns)
      if columns * 2 >= width, parts(character.lowerBound) { parting = space }
    }

    /// Whether a space, or those before it, are behind a `·`.
    private func parts(_ space: Int) -> Bool {
      if let parting, parting.place == space - 1 { return true }
      return space - start >= 2 && bytes[space - 2] == 0xC2 && bytes[space - 1] == 0xB7
    }

    private mutating func line(to end: Int) {
      lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
    }
  }
}
