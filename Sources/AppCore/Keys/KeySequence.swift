/// What is pressed for a command: one key, or several one after the other.
package struct KeySequence: Hashable, Sendable {
  package let keys: [Key]

  package init(_ keys: [Key]) { self.keys = keys }

  /// As the manual writes it.
  package var label: String { keys.map(\.label).joined(separator: " ") }

  /// Whether it would type something where text is typed; several keys always would.
  package var types: Bool { keys.count > 1 || keys.contains { if case .character = $0 { true } else { false } } }

  /// Reads what the configuration says: the names of the manual with spaces between them, also `Up` for `↑` and `Ctrl-A`
  /// for `^A`, and a letter or a sign for itself. `nil` when one of them is no key.
  package init?(named text: String) {
    var keys: [Key] = []
    for name in text.split(separator: " ") {
      guard let key = Key(named: String(name)) else { return nil }
      keys.append(key)
    }
    guard !keys.isEmpty else { return nil }
    self.keys = keys
  }
}

extension Key {
  /// The keys that have a name and type nothing.
  private static let named: [String: Key] = {
    let known: [Key] = [
      .character(" "), .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown,
    ]
    let others: [(String, Key)] = [
      ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("delete", .delete), ("escape", .escape),
      ("return", .enter),
    ]
    return Dictionary(
      known.map { ($0.label.lowercased(), $0) } + (1...12).map { ("f\($0)", .function($0)) } + others
    ) { first, _ in first }
  }()

  /// What Control and these are, terminals send as other keys.
  private static let sentAsOthers: Set<Character> = ["i", "m", "j", "["]

  init?(named name: String) {
    let lowered = name.lowercased()
    if let key = Self.named[lowered] {
      self = key
      return
    }
    if let letter = ["^", "ctrl-"].lazy.compactMap({ lowered.hasPrefix($0) ? lowered.dropFirst($0.count) : nil }).first(
      where: { $0.count == 1 })?.first
    {
      guard letter.isASCII, letter.isLetter, !Self.sentAsOthers.contains(letter) else { return nil }
      self = .control(letter)
      return
    }
    guard name.count == 1, let character = name.first, !character.isWhitespace else { return nil }
    self = .character(character)
  }

  /// The key's name as the manual writes it.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^" + character.uppercased()
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
