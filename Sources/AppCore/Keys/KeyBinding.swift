/// A row of the key table: what is pressed, what it asks for, where, in which words, and why it may not act now.
///
/// Dispatch, the footer, the help and `docs/keys.md` come from the rows and from nowhere else. A class: handing one on
/// costs one reference count, not one for each field.
package final class KeyBinding: Sendable {
  package let keys: [Key]
  package let command: Command
  package let scopes: [Scope]
  /// What it does, for the manual.
  package let words: String
  /// One or two words for the footer, which shows rows that have them.
  package let hint: String?
  /// Why the command can't act in a state; `nil` when it can.
  let reason: @Sendable (AppState) -> String?

  init(
    _ keys: [Key], _ command: Command, in scopes: [Scope], _ words: String, hint: String? = nil,
    unless reason: @escaping @Sendable (AppState) -> String? = { _ in nil }
  ) {
    self.keys = keys
    self.command = command
    self.scopes = scopes
    self.words = words
    self.hint = hint
    self.reason = reason
  }
}

extension KeyBinding {
  /// The row that a key has in a scope.
  static func row(for key: Key, in scope: Scope) -> KeyBinding? {
    if let row = byScope[scope]?[key] { return row }
    return byScope[.everywhere]?[key].flatMap { $0.acts(in: scope) ? $0 : nil }
  }

  /// Whether a command can be given in a scope. What lies over the panes takes the keys: nothing is asked or picked
  /// behind it.
  func acts(in scope: Scope) -> Bool {
    if scopes.contains(scope) { return true }
    guard scopes.contains(.everywhere) else { return false }
    return scope != .text && scope.sheet?.passes.contains(command) != false
  }

  /// Where a key has a meaning, if it has none in this scope.
  static func places(of key: Key, besides scope: Scope) -> [Scope] {
    guard scope != .text else { return [] }
    return Scope.all.filter { $0 != scope && byScope[$0]?[key] != nil }
  }

  /// The row that says when a command can act in a scope, whichever key it has.
  static func row(for command: Command, in scope: Scope) -> KeyBinding? {
    table.first { $0.command == command && $0.scopes.contains(scope) }
      ?? table.first { $0.command == command && $0.acts(in: scope) }
  }

  /// Whether a key there shows an address outside of the program.
  static func opensAddresses(in scope: Scope) -> Bool { scopesOfAddresses.contains(scope) }

  /// Among what was seen before, `Enter` does.
  private static let scopesOfAddresses = Set(
    table.filter { [.openListing, .openPicture].contains($0.command) }.flatMap(\.scopes) + [.seen])

  /// The rows that the footer may show.
  static func hinted(in scope: Scope) -> [KeyBinding] { hintedByScope[scope] ?? [] }

  /// Made once: every frame asks for those of its scope.
  private static let hintedByScope: [Scope: [KeyBinding]] = {
    let hinted = table.filter { $0.hint != nil }
    return Dictionary(
      uniqueKeysWithValues: (Scope.all + [.text]).map { scope in
        (scope, hinted.filter { $0.acts(in: scope) })
      })
  }()

  private static let byScope: [Scope: [Key: KeyBinding]] = {
    var index: [Scope: [Key: KeyBinding]] = [:]
    for row in table {
      for scope in row.scopes {
        for key in row.keys {
          index[scope, default: [:]][key] = row
        }
      }
    }
    return index
  }()
}

extension Key {
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
