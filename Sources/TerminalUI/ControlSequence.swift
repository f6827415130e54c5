import AppCore

// ECMA-48 5.4 for the shape; XTerm Control Sequences ("PC-Style Function Keys", "Mouse Tracking") for the meaning.

/// A sequence that begins with ESC, as keys and the mouse send it.
enum ControlSequence {
  enum Meaning: Equatable {
    case event(TerminalEvent)
    case pasteBegins
    /// The terminal has come as far as ``FrameFlow/question``.
    case arrival
    /// What the terminal says of itself: the text of a string sequence behind its introducer.
    case answer(String)
    /// A complete sequence that means nothing to us.
    case nothing
    case incomplete
  }

  /// Takes one sequence, or the key Escape, from the front of the input. Takes nothing when it is incomplete.
  static func take(from input: inout ArraySlice<UInt8>) -> Meaning {
    let rest = input.dropFirst()
    guard let second = rest.first else { return .incomplete }
    switch second {
    case UInt8(ascii: "["): return takeControl(&input, after: rest.dropFirst())
    case UInt8(ascii: "O"):
      guard let letter = rest.dropFirst().first else { return .incomplete }
      guard let key = keyOfLetter(letter) else { break }
      input = rest.dropFirst(2)
      return .event(.key(key))
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return takeString(&input, second, after: rest.dropFirst())
    default: break
    }
    // Escape, and at once another key.
    input = rest
    return .event(.key(.escape))
  }

  /// CSI: parameters, then a final letter.
  private static func takeControl(_ input: inout ArraySlice<UInt8>, after start: ArraySlice<UInt8>) -> Meaning {
    // The Linux console's F1 to F5.
    if start.first == UInt8(ascii: "[") {
      guard let letter = start.dropFirst().first else { return .incomplete }
      input = start.dropFirst(2)
      return (0x41...0x45).contains(letter) ? .event(.key(.function(Int(letter) - 0x40))) : .nothing
    }
    let body = start.prefix { (0x20...0x3F).contains($0) }
    guard body.endIndex < start.endIndex else { return .incomplete }
    let final = start[body.endIndex]
    input = start[(body.endIndex + 1)...]
    // A control character breaks the sequence off, and is a key of its own.
    guard final >= 0x40, final < 0x7F else {
      input = start[body.endIndex...]
      return .nothing
    }
    // The mouse's report in its oldest form has three more bytes.
    if body.isEmpty, final == UInt8(ascii: "M") {
      input = input.dropFirst(3)
      return .nothing
    }
    if final == UInt8(ascii: "n"), body.elementsEqual("0".utf8) { return .arrival }
    if body.first == UInt8(ascii: "<") { return mouse(parameters(body.dropFirst()), final) }
    return key(parameters(body), final)
  }

  /// OSC, DCS, APC, PM: text up to BEL or ST, which only answers to questions have.
  private static func takeString(
    _ input: inout ArraySlice<UInt8>, _ introducer: UInt8, after start: ArraySlice<UInt8>
  ) -> Meaning {
    guard let end = start.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else { return .incomplete }
    if start[end] == 0x1B {
      guard let last = start[end...].dropFirst().first else { return .incomplete }
      input = last == UInt8(ascii: "\\") ? start[(end + 2)...] : start[end...]
    } else {
      input = start[(end + 1)...]
    }
    let isAnswer = introducer == UInt8(ascii: "P") || introducer == UInt8(ascii: "_")
    return isAnswer ? .answer(String(decoding: start[..<end].prefix(200), as: UTF8.self)) : .nothing
  }

  private static func parameters(_ body: ArraySlice<UInt8>) -> [Int] {
    body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
      field.prefix { (0x30...0x39).contains($0) }.prefix(6).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
  }

  private static func key(_ parameters: [Int], _ final: UInt8) -> Meaning {
    let first = parameters.first ?? 0
    let key: Key?
    switch final {
    case UInt8(ascii: "~"):
      if first == 200 { return .pasteBegins }
      let modifiers = parameters.dropFirst().first ?? 1
      key = first == 27 ? codedKey(parameters.dropFirst(2).first ?? 0, modifiers) : keyOfNumber(first)
    case UInt8(ascii: "u"): key = codedKey(first, parameters.dropFirst().first ?? 1)
    case UInt8(ascii: "Z"): key = .backTab
    // F3 with Shift looks like the answer where the cursor is.
    case UInt8(ascii: "R"): key = nil
    default: key = keyOfLetter(final)
    }
    return key.map { .event(.key($0)) } ?? .nothing
  }

  private static func keyOfLetter(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "M"): .enter
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
  private static func codedKey(_ code: Int, _ modifiers: Int) -> Key? {
    switch code {
    case 9: return (modifiers - 1) & 1 == 1 ? .backTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    default: break
    }
    guard code >= 0x20, code < 0xD800, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
    let isControl = (modifiers - 1) & 4 == 4
    return isControl ? .control(Character(scalar)) : .character(Character(scalar))
  }

  private static func mouse(_ parameters: [Int], _ final: UInt8) -> Meaning {
    guard parameters.count == 3, final == UInt8(ascii: "M") else { return .nothing }
    let action: MouseEvent.Action
    // The bits for Shift, Alt and Control don't matter.
    switch parameters[0] & ~0b1_1100 {
    case 0: action = .press
    case 64: action = .wheelUp
    case 65: action = .wheelDown
    default: return .nothing
    }
    return .event(.mouse(MouseEvent(action, row: max(0, parameters[2] - 1), column: max(0, parameters[1] - 1))))
  }
}
