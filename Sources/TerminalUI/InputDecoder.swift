import AppCore

/// Turns the bytes that a terminal sends into keys, pastes and mouse events, one byte after the other: where and for how
/// long they are torn makes no difference, but for strings that no terminal is known to send.
///
/// Sequences that no key of ours has are swallowed whole, so that a report or an unknown key never types commands. What is
/// begun waits for its end; only a lone ESC is a key of its own, after its delay.
struct InputDecoder {
  private(set) var state = InputState.ground
  private var utf8 = UTF8Reader()
  /// The text of keys so far.
  private var run = String.UnicodeScalarView()
  /// A sequence's parameters, or the text of an answer.
  private var body: [UInt8] = []
  private var paste = PasteReader()

  /// How often the terminal has said, since the last time that this was asked, that it has come as far as a question.
  private var arrivals = 0

  mutating func takeArrivals() -> Int {
    defer { arrivals = 0 }
    return arrivals
  }

  /// What the terminal has said of itself since the last time that it was asked for.
  private var answers: [String] = []

  mutating func takeAnswers() -> [String] {
    defer { answers = [] }
    return answers
  }

  /// No more of a sequence is kept.
  private static let bodyLimit = 200

  /// Everything that these bytes complete.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var input = unresolved(Array(bytes))
    while !input.isEmpty {
      if state == .paste, paste.take(&input) {
        state = .ground
        events.append(.pasted(paste.text))
      }
      if case .begun(let bytes) = state, EscapeRest.isEnded(input) { beginString(bytes, &events) }
      guard let byte = input.popFirst() else { break }
      switch state {
      case .oldMouse(let left) where byte >= 0x20: state = left > 1 ? .oldMouse(left - 1) : .ground
      default:
        if let scalar = utf8.take(byte) { take(scalar, &events) }
      }
    }
    endRun(&events)
    return events
  }

  /// Nothing more came in time: what is incomplete means what it says.
  mutating func finish() -> [TerminalEvent] {
    switch state {
    case .escape:
      state = .afterEscape
      return [.key(.escape)]
    case .held(let bytes), .latePaste(held: let bytes):
      if bytes.isEmpty { break }
      state = .ground
      return decode(bytes)
    case .paste:
      state = .latePaste(held: [])
      return [.pasted(paste.giveUp())]
    case .begun(let bytes):
      state = .ground
      return decode(bytes.dropFirst())
    case .afterEscape, .string: state = .ground
    default: break
    }
    return []
  }

  // MARK: What silence has left open

  /// The bytes to go on with, once it is clear what those before them were.
  private mutating func unresolved(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    switch state {
    case .afterEscape: return rest(bytes, isOneRead: bytes.count > 1)
    case .held(let held): return rest(held + bytes, isOneRead: false)
    case .latePaste(let held): return behindPaste(bytes, isFirst: held.isEmpty)
    default: return bytes[...]
    }
  }

  private mutating func rest(_ bytes: [UInt8], isOneRead: Bool) -> ArraySlice<UInt8> {
    switch EscapeRest.verdict(bytes, isOneRead: isOneRead) {
    case .keys: state = .ground
    case .sequence: state = .escape
    case .open:
      state = bytes.isEmpty ? .afterEscape : .held(bytes)
      return []
    }
    return bytes[...]
  }

  /// A key by itself may be somebody at the keyboard again; what comes with other bytes is dropped up to the paste's end.
  private mutating func behindPaste(_ bytes: [UInt8], isFirst: Bool) -> ArraySlice<UInt8> {
    var rest = bytes[...]
    if paste.take(&rest) {
      state = .ground
      return rest
    }
    var trial = InputDecoder()
    state = .latePaste(held: isFirst && trial.decode(bytes).count <= 1 ? bytes : [])
    return []
  }

  // MARK: One character

  private mutating func take(_ scalar: Unicode.Scalar, _ events: inout [TerminalEvent]) {
    switch state {
    case .escape: takeEscaped(scalar, &events)
    case .single: takeControl(scalar, &events) { ControlSequence.singleShift($0, $1) }
    case .control:
      if body.isEmpty, scalar == "[" {
        state = .console
      } else if body.isEmpty, scalar == "M" {
        state = .oldMouse(3)
      } else {
        takeControl(scalar, &events) { ControlSequence.meaning($0, $1) }
      }
    case .console: takeControl(scalar, &events) { ControlSequence.consoleKey($0, $1) }
    case .begun(let bytes): takeBegun(bytes + Array(String(scalar).utf8), &events)
    case .string(let isAnswer, let isEscaped): takeString(scalar, isAnswer, isEscaped, &events)
    default: takeGround(scalar, &events)
    }
  }

  private mutating func takeGround(_ scalar: Unicode.Scalar, _ events: inout [TerminalEvent]) {
    state = .ground
    switch scalar.value {
    case 0x1B: begin(.escape, &events)
    case 0x8F: begin(.single, &events)
    case 0x9B:
      begin(.control, &events)
      paste = PasteReader(end: (utf8.isRaw ? [0x9B] : [0xC2, 0x9B]) + Array("201~".utf8))
    case 0x90, 0x9D, 0x9F: begin(.string(isAnswer: true, isEscaped: false), &events)
    case 0x98, 0x9E: begin(.string(isAnswer: false, isEscaped: false), &events)
    case 0x80...0x9F, 0xFFFD: break
    case ..<0x20, 0x7F:
      endRun(&events)
      events.append(.key(Key(control: UInt8(truncatingIfNeeded: scalar.value))))
    default: run.append(scalar)
    }
  }

  private mutating func takeEscaped(_ scalar: Unicode.Scalar, _ events: inout [TerminalEvent]) {
    state = .ground
    switch scalar {
    case "\u{1B}":
      events.append(.key(.escape))
      state = .escape
    case "[":
      begin(.control, &events)
      paste = PasteReader()
    case "O": begin(.single, &events)
    case "P", "_", "]", "^", "X": begin(.begun(Array(String(scalar).utf8)), &events)
    // Whoever wants out is heard.
    case "\u{3}": events.append(.key(.control("c")))
    // A key with Alt, which is no key of ours.
    default: break
    }
  }

  /// A string once it looks like those that terminals send. Otherwise a hand has pressed a key with Alt, or the line has
  /// put Escape and the next key together, and what follows are its keys.
  private mutating func takeBegun(_ bytes: [UInt8], _ events: inout [TerminalEvent]) {
    switch bytes.count > Self.bodyLimit ? .keys : EscapeRest.verdict(bytes, isOneRead: true) {
    case .open:
      state = .begun(bytes)
      return
    case .sequence: beginString(bytes.prefix(1), &events)
    case .keys: state = .ground
    }
    for scalar in String(decoding: bytes.dropFirst(), as: UTF8.self).unicodeScalars { take(scalar, &events) }
  }

  private mutating func beginString(_ bytes: some Collection<UInt8>, _ events: inout [TerminalEvent]) {
    let isAnswer = bytes.first.map { "P_]".utf8.contains($0) } ?? false
    begin(.string(isAnswer: isAnswer, isEscaped: false), &events)
    body = Array(bytes.dropFirst())
  }

  /// A parameter, or the letter that ends the sequence. What can be neither breaks it off.
  private mutating func takeControl(
    _ scalar: Unicode.Scalar, _ events: inout [TerminalEvent],
    meaning: (ArraySlice<UInt8>, UInt8) -> ControlSequence.Meaning
  ) {
    switch scalar.value {
    case 0x20...0x3F:
      if body.count <= Self.bodyLimit { body.append(UInt8(truncatingIfNeeded: scalar.value)) }
    case 0x40...0x7E:
      state = .ground
      guard body.count <= Self.bodyLimit else { return }
      switch meaning(body[...], UInt8(truncatingIfNeeded: scalar.value)) {
      case .event(let event): events.append(event)
      case .arrival: arrivals += 1
      case .answer(let answer): answers.append(answer)
      case .nothing: break
      case .pasteBegins: state = .paste
      }
    // A control character is a key of its own.
    case ..<0xA0: takeGround(scalar, &events)
    default: state = .ground
    }
  }

  /// Text up to BEL or ST, which only answers to questions have.
  private mutating func takeString(
    _ scalar: Unicode.Scalar, _ isAnswer: Bool, _ isEscaped: Bool, _ events: inout [TerminalEvent]
  ) {
    if scalar == "\u{7}" || scalar == "\u{9C}" || (isEscaped && scalar == "\\") {
      state = .ground
      if isAnswer { answers.append(String(decoding: body, as: UTF8.self)) }
      return
    }
    switch scalar {
    case "\u{1B}": state = .string(isAnswer: isAnswer, isEscaped: true)
    case "\u{3}": takeGround(scalar, &events)
    case _ where isEscaped: takeEscaped(scalar, &events)
    default:
      if body.count < Self.bodyLimit { body.append(contentsOf: String(scalar).utf8) }
    }
  }

  // MARK: Keys

  private mutating func begin(_ next: InputState, _ events: inout [TerminalEvent]) {
    endRun(&events)
    body.removeAll(keepingCapacity: true)
    state = next
  }

  /// What was typed, character by character as the user sees them.
  private mutating func endRun(_ events: inout [TerminalEvent]) {
    guard !run.isEmpty else { return }
    for character in String(run) { events.append(.key(.character(character))) }
    run.removeAll()
  }
}
