import AppCore

// ECMA-48 5.4 for the shape; XTerm Control Sequences ("PC-Style Function Keys", "Mouse Tracking") and kitty's keyboard
// protocol for the meaning.

/// What a whole sequence means: its parameters, and the letter that ends it.
enum ControlSequence {
  enum Meaning: Equatable {
    case event(TerminalEvent)
    case pasteBegins
    /// The terminal has come as far as ``FrameFlow/question``.
    case arrival
    /// What the terminal says of a mode (DECRPM).
    case answer(String)
    case nothing
  }

  /// CSI, without the forms that have more behind their letter.
  static func meaning(_ body: ArraySlice<UInt8>, _ final: UInt8) -> Meaning {
    if final == UInt8(ascii: "n"), body.elementsEqual("0".utf8) { return .arrival }
    if final == UInt8(ascii: "y"), body.first == UInt8(ascii: "?"), body.last == UInt8(ascii: "$") {
      return .answer(String(decoding: body, as: UTF8.self) + "y")
    }
    if body.first == UInt8(ascii: "<"), let isRelease = [UInt8(ascii: "M"): false, UInt8(ascii: "m"): true][final] {
      return mouse(fields(body.dropFirst()).map(\.value), isRelease: isRelease)
    }
    // A private mark or another sign among the parameters: an answer or a report, and no key.
    guard body.allSatisfy({ (0x30...0x3B).contains($0) }) else { return .nothing }
    return key(fields(body), final)
  }

  /// ESC O and a letter, before which some terminals put the modifiers' number.
  static func singleShift(_ body: ArraySlice<UInt8>, _ final: UInt8) -> Meaning {
    guard body.allSatisfy({ (0x30...0x3B).contains($0) }), isPlain(fields(body).last ?? Field(value: 1)) else {
      return .nothing
    }
    let key = final == UInt8(ascii: "M") ? .enter : keyOfLetter(final)
    return key.map { .event(.key($0)) } ?? .nothing
  }

  /// ESC [ [ and a letter.
  static func consoleKey(_ body: ArraySlice<UInt8>, _ final: UInt8) -> Meaning {
    body.isEmpty && (0x41...0x45).contains(final) ? .event(.key(.function(Int(final) - 0x40))) : .nothing
  }

  /// A parameter: a number, and the one behind a colon.
  private struct Field {
    var value: Int
    var detail = 0
  }

  private static func fields(_ body: ArraySlice<UInt8>) -> [Field] {
    body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
      let numbers = field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { digits in
        digits.prefix { (0x30...0x39).contains($0) }.prefix(6).reduce(0) { $0 * 10 + Int($1) - 0x30 }
      }
      return Field(value: numbers.first ?? 0, detail: numbers.dropFirst().first ?? 0)
    }
  }

  private static func key(_ fields: [Field], _ final: UInt8) -> Meaning {
    let first = fields.first ?? Field(value: 0)
    let modifiers = fields.dropFirst().first ?? Field(value: 1)
    let key: Key?
    switch final {
    case UInt8(ascii: "~"):
      if first.value == 200 { return .pasteBegins }
      let code = fields.dropFirst(2).first?.value ?? 0
      key = first.value == 27 ? codedKey(code, modifiers) : keyOfNumber(first.value)
    case UInt8(ascii: "u"): key = codedKey(first.detail > 0 ? first.detail : first.value, modifiers)
    case UInt8(ascii: "Z"): key = .backTab
    // F3 with Shift looks like the answer where the cursor is.
    case UInt8(ascii: "R"): key = nil
    default: key = first.value <= 1 && fields.count <= 2 ? keyOfLetter(final) : nil
    }
    guard let key, isPlain(modifiers) else { return .nothing }
    return .event(.key(key))
  }

  /// Whether a key was pressed and not released, and without Alt, Super, Hyper and Meta, with which it is another one.
  private static func isPlain(_ modifiers: Field) -> Bool {
    modifiers.detail != 3 && max(0, modifiers.value - 1) & 0b11_1010 == 0
  }

  private static func keyOfLetter(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter) - 0x4F)
    default: nil
    }
  }

  private static func keyOfNumber(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...24: .function(number - 12)
    default: nil
    }
  }

  /// A key by its character's number, as terminals send it that tell Control apart from its letter.
  private static func codedKey(_ code: Int, _ modifiers: Field) -> Key? {
    let bits = max(0, modifiers.value - 1)
    switch code {
    case 9: return bits & 1 == 1 ? .backTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    default: break
    }
    guard code >= 0x20, code < 0xD800, !(0x80..<0xA0).contains(code), let scalar = Unicode.Scalar(UInt32(code)) else {
      return nil
    }
    let letter = String(scalar)
    if bits & 4 == 4 { return letter.lowercased().first.map { .control($0) } }
    let isShifted = bits & 1 == 1 && scalar.isASCII
    return (isShifted ? letter.uppercased() : letter).first.map { .character($0) }
  }

  private static func mouse(_ parameters: [Int], isRelease: Bool) -> Meaning {
    guard parameters.count == 3 else { return .nothing }
    let action: MouseEvent.Action
    // The bits for Shift, Alt and Control don't matter.
    switch (parameters[0] & ~0b1_1100, isRelease) {
    case (0, false): action = .press
    case (0, true): action = .release
    case (2, false): action = .rightPress
    // 32 is added while it moves.
    case (32, false): action = .drag
    case (64, false): action = .wheelUp
    case (65, false): action = .wheelDown
    default: return .nothing
    }
    return .event(.mouse(MouseEvent(action, row: max(0, parameters[2] - 1), column: max(0, parameters[1] - 1))))
  }
}
