/// Where in a sequence the bytes so far have come.
struct ScreenParser {
  enum State {
    case ground
    case escape
    /// ESC and an intermediate byte: the next one ends it.
    case escapeIntermediate
    case control
    /// OSC, DCS and the like, skipped up to BEL or ST.
    case string
    case stringEscape
  }

  var state = State.ground
  var parameters: [UInt8] = []
  var utf8: [UInt8] = []
}

// XTerm Control Sequences; ECMA-48.
extension ScreenText {
  /// Shows what these bytes say.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  package mutating func feed(_ text: String) { feed(text.utf8) }

  private mutating func feed(_ byte: UInt8) {
    switch parser.state {
    case .ground: ground(byte)
    case .escape: escape(byte)
    case .escapeIntermediate: parser.state = .ground
    case .control:
      if byte == 0x1B {
        parser.state = .escape
      } else if byte < 0x20 {
        ground(byte)
      } else if byte < 0x40 {
        parser.parameters.append(byte)
      } else {
        parser.state = .ground
        control(byte)
      }
    case .string:
      if byte == 0x07 { parser.state = .ground } else if byte == 0x1B { parser.state = .stringEscape }
    case .stringEscape: parser.state = byte == 0x5C ? .ground : .string
    }
  }

  private mutating func ground(_ byte: UInt8) {
    switch byte {
    case 0x1B: parser.state = .escape
    case 0x08: move(to: row, column - 1)
    case 0x09: move(to: row, (column / 8 + 1) * 8)
    case 0x0A...0x0C: lineFeed()
    case 0x0D: move(to: row, 0)
    case 0..<0x20, 0x7F: break
    case 0x20..<0x80: put(Unicode.Scalar(byte))
    default: collect(byte)
    }
  }

  private mutating func collect(_ byte: UInt8) {
    if byte & 0xC0 != 0x80 { parser.utf8 = [] }
    parser.utf8.append(byte)
    let lead = parser.utf8[0]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard parser.utf8.count == length else { return }
    for scalar in String(decoding: parser.utf8, as: UTF8.self).unicodeScalars { put(scalar) }
    parser.utf8 = []
  }

  private mutating func escape(_ byte: UInt8) {
    parser.state = .ground
    switch byte {
    case UInt8(ascii: "["):
      parser.parameters = []
      parser.state = .control
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): parser.state = .string
    case UInt8(ascii: "7"): saveCursor()
    case UInt8(ascii: "8"): restoreCursor()
    case UInt8(ascii: "D"): lineFeed()
    case UInt8(ascii: "M"): reverseLineFeed()
    case UInt8(ascii: "E"):
      move(to: row, 0)
      lineFeed()
    case UInt8(ascii: "c"): self = ScreenText(rows: rows, columns: columns)
    case 0x20...0x2F: parser.state = .escapeIntermediate
    default: break
    }
  }

  private mutating func control(_ final: UInt8) {
    let isPrivate = parser.parameters.first.map { (0x3C...0x3F).contains($0) } ?? false
    let numbers = parser.parameters.drop { (0x3C...0x3F).contains($0) }
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    if isPrivate {
      if parser.parameters.elementsEqual("?69$".utf8), final == UInt8(ascii: "p") { questions.append(.margins) }
      if parser.parameters.first == UInt8(ascii: "?") { setModes(numbers, final) }
      return
    }
    let count = max(1, numbers.first ?? 1)
    let first = numbers.first ?? 0
    switch Character(Unicode.Scalar(final)) {
    case "A": move(to: row - count, column)
    case "B", "e": move(to: row + count, column)
    case "C", "a": move(to: row, column + count)
    case "D": move(to: row, column - count)
    case "E": move(to: row + count, 0)
    case "F": move(to: row - count, 0)
    case "G", "`": move(to: row, count - 1)
    case "d": move(to: count - 1, column)
    case "H", "f": move(to: count - 1, max(1, numbers.dropFirst().first ?? 1) - 1)
    case "J": eraseDisplay(first)
    case "K": eraseLine(first)
    case "X": erase(row: row, column..<(column + count))
    case "@": insertCells(count)
    case "P": deleteCells(count)
    case "L": scroll(from: row, by: -count)
    case "M": scroll(from: row, by: count)
    case "S": scroll(from: top, by: count)
    case "T": scroll(from: top, by: -count)
    case "b": if let lastCharacter { for _ in 0..<count { put(lastCharacter) } }
    case "m": setLook(numbers)
    case "n": if first == 5 { questions.append(.status) }
    case "s": if modes.contains(69) { setSides(count - 1, numbers.dropFirst().first ?? 0) }
    case "r":
      top = count - 1
      let last = numbers.dropFirst().first ?? 0
      bottom = last == 0 ? rows - 1 : min(last, rows) - 1
      move(to: 0, 0)
    default: break
    }
  }

  private mutating func setSides(_ left: Int, _ right: Int) {
    let end = right == 0 ? columns : min(right, columns)
    if left < end { sides = left..<end }
    move(to: 0, 0)
  }

  private mutating func eraseDisplay(_ part: Int) {
    if part == 2 || part == 3 { return eraseRows(0..<rows) }
    if part == 0 {
      erase(row: row, column..<columns)
      eraseRows((row + 1)..<max(row + 1, rows))
    } else {
      eraseRows(0..<row)
      erase(row: row, 0..<(column + 1))
    }
  }

  private mutating func eraseLine(_ part: Int) {
    erase(row: row, (part == 0 ? column : 0)..<(part == 1 ? column + 1 : columns))
  }

  private mutating func setLook(_ numbers: [Int]) {
    if numbers.isEmpty { look = Look() }
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: look = Look()
      case 27: look.isReversed = false
      case 7: look.isReversed = true
      case 30...37: look.ink = .palette(number - 30)
      case 38: look.ink = Self.colour(&rest)
      case 39: look.ink = nil
      case 40...47: look.paper = .palette(number - 40)
      case 48: look.paper = Self.colour(&rest)
      case 49: look.paper = nil
      case 90...97: look.ink = .palette(number - 82)
      case 100...107: look.paper = .palette(number - 92)
      default: break
      }
    }
  }

  /// `5;n` or `2;r;g;b`.
  private static func colour(_ rest: inout ArraySlice<Int>) -> Colour? {
    let kind = rest.popFirst()
    if kind == 5 { return rest.popFirst().map { .palette($0) } }
    guard kind == 2, let red = rest.popFirst(), let green = rest.popFirst(), let blue = rest.popFirst() else {
      return nil
    }
    return .rgb(red, green, blue)
  }

  private mutating func setModes(_ numbers: [Int], _ final: UInt8) {
    guard final == UInt8(ascii: "h") || final == UInt8(ascii: "l") else { return }
    let isOn = final == UInt8(ascii: "h")
    for number in numbers {
      if isOn { modes.insert(number) } else { modes.remove(number) }
      switch number {
      case 25: showsCursor = isOn
      case 69: sides = 0..<columns
      case 47, 1047, 1049: useAlternate(isOn)
      default: break
      }
    }
  }
}
