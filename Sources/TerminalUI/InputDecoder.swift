import AppCore

/// Turns the bytes that a terminal sends into keys, pastes and mouse events.
///
/// Sequences that no key of ours has are swallowed whole, so that a report or an unknown key never types commands.
struct InputDecoder {
  /// What begins a sequence or a character and is not complete yet.
  private var pending: [UInt8] = []
  /// What was pasted so far, while a paste goes on.
  private var paste: [UInt8]?

  /// Whether the terminal has said, since the last time that this was asked, that it has come as far as a question.
  private var hasArrived = false

  mutating func takeArrival() -> Bool {
    defer { hasArrived = false }
    return hasArrived
  }

  /// What the terminal has said of itself since the last time that it was asked for.
  private var answers: [String] = []

  mutating func takeAnswers() -> [String] {
    defer { answers = [] }
    return answers
  }

  /// No paste is kept beyond this; the rest of it is dropped.
  static let pasteLimit = 1 << 20
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// How long to wait for more before ``finish()``, in milliseconds; `nil` when nothing is incomplete.
  var patience: Int32? {
    // A paste whose end got lost must not swallow the keyboard for good.
    if paste != nil { return 2000 }
    return pending.isEmpty ? nil : 25
  }

  /// Everything that these bytes complete.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    pending.append(contentsOf: bytes)
    var events: [TerminalEvent] = []
    var input = pending[...]
    pending = []
    while !input.isEmpty {
      if paste != nil {
        guard takePaste(&input, into: &events) else { break }
      } else if !takeOne(&input, into: &events) {
        break
      }
    }
    pending = Array(input)
    return events
  }

  /// Nothing more came in time: what is incomplete means what it says.
  mutating func finish() -> [TerminalEvent] {
    let rest = pending
    pending = []
    if let text = paste {
      paste = nil
      return [.pasted(String(decoding: text + rest, as: UTF8.self))]
    }
    guard rest.first == 0x1B else { return [] }
    var events: [TerminalEvent] = [.key(.escape)]
    // Escape, and at once one of the keys that also begin a sequence. Anything longer is a torn sequence.
    if rest.count == 2 { events.append(.key(.character(Character(Unicode.Scalar(rest[1]))))) }
    return rest.count <= 2 ? events : []
  }

  // MARK: Taking apart

  /// Takes one key or a run of text; false when the input ends in the middle.
  private mutating func takeOne(_ input: inout ArraySlice<UInt8>, into events: inout [TerminalEvent]) -> Bool {
    guard let first = input.first else { return false }
    if first == 0x1B {
      switch ControlSequence.take(from: &input) {
      case .incomplete: return false
      case .pasteBegins: paste = []
      case .arrival: hasArrived = true
      case .event(let event): events.append(event)
      case .answer(let text): answers.append(text)
      case .nothing: break
      }
      return true
    }
    if first < 0x20 || first == 0x7F {
      input.removeFirst()
      events.append(.key(Self.controlKey(first)))
      return true
    }
    return takeText(&input, into: &events)
  }

  private mutating func takeText(_ input: inout ArraySlice<UInt8>, into events: inout [TerminalEvent]) -> Bool {
    var run = input.prefix { $0 >= 0x20 && $0 != 0x7F }
    let isLast = run.endIndex == input.endIndex
    let torn = isLast ? Self.tornSuffix(of: run) : 0
    run = run.dropLast(torn)
    input = input[run.endIndex...]
    for character in String(decoding: run, as: UTF8.self) where !Self.isNoise(character) {
      events.append(.key(.character(character)))
    }
    return torn == 0
  }

  private mutating func takePaste(_ input: inout ArraySlice<UInt8>, into events: inout [TerminalEvent]) -> Bool {
    guard var text = paste else { return false }
    let end = Self.pasteEnd
    var index = input.startIndex
    while index < input.endIndex {
      guard let escape = input[index...].firstIndex(of: 0x1B) else { break }
      if input[escape...].starts(with: end) {
        text.append(contentsOf: input[..<escape].prefix(Self.pasteLimit - text.count))
        events.append(.pasted(String(decoding: text, as: UTF8.self)))
        input = input[(escape + end.count)...]
        paste = nil
        return true
      }
      if end.starts(with: input[escape...]) {
        index = escape
        text.append(contentsOf: input[..<escape].prefix(Self.pasteLimit - text.count))
        paste = text
        input = input[escape...]
        return false
      }
      index = escape + 1
    }
    text.append(contentsOf: input.prefix(Self.pasteLimit - text.count))
    paste = text
    input = []
    return true
  }

  // MARK: Bytes

  private static func controlKey(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    // ^A is 1; ^\ ^] ^^ ^_ follow ^Z. Control clears the bits that make letters lower case.
    default: .control(Character(Unicode.Scalar(byte < 0x1B ? byte | 0x60 : byte | 0x40)))
    }
  }

  /// How many bytes at the end begin a character that is not complete.
  private static func tornSuffix(of run: ArraySlice<UInt8>) -> Int {
    for (distance, byte) in run.suffix(3).reversed().enumerated() {
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > distance + 1 ? distance + 1 : 0
    }
    return 0
  }

  /// Bytes that were no UTF-8, and control characters from the C1 set.
  private static func isNoise(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0 == "\u{FFFD}" || (0x80...0x9F).contains($0.value) }
  }
}
