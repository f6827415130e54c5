package import Catalog

/// The keys as they act: those of the key table, or the user's own in their place.
package final class KeyMap: Sendable {
  /// The keys of the table.
  package static let usual = KeyMap()

  package let rows: [KeyBinding]
  /// The user's own, in the place of the table's.
  private let own: [Command: [KeySequence]]
  private let language: Language
  private let byScope: [Scope: [Key: KeyBinding]]
  private let longer: [Scope: [KeySequence: KeyBinding]]
  /// Made once: every frame asks for those of its scope.
  private let hintedByScope: [Scope: [KeyBinding]]
  private let scopesOfAddresses: Set<Scope>
  /// Few each: sentences ask for them in every frame.
  private let byCommand: [Command: [KeyBinding]]

  /// - Parameters:
  ///   - keys: those that commands have in the place of the table's, wherever they act; none unbinds a command.
  ///   - language: of what the rows say.
  package init(changing keys: [Command: [KeySequence]] = [:], in language: Language = .english) {
    let rows = KeyBinding.table.map { row in
      let said = row.said(in: language)
      return keys[row.command].map { said.bound(to: $0) } ?? said
    }
    var byScope: [Scope: [Key: KeyBinding]] = [:]
    var longer: [Scope: [KeySequence: KeyBinding]] = [:]
    for row in rows {
      for scope in row.scopes {
        for sequence in row.keys {
          if sequence.keys.count == 1 {
            byScope[scope, default: [:]][sequence.keys[0]] = row
          } else {
            longer[scope, default: [:]][sequence] = row
          }
        }
      }
    }
    let hinted = rows.filter { $0.hint != nil && !$0.keys.isEmpty }
    hintedByScope = Dictionary(
      uniqueKeysWithValues: (Scope.all + [.text]).map { scope in (scope, hinted.filter { $0.acts(in: scope) }) })
    // Among what was seen before, `Enter` shows one.
    scopesOfAddresses = Set(
      rows.filter { [.openListing, .openPicture].contains($0.command) }.flatMap(\.scopes) + [.seen])
    (own, self.language) = (keys, language)
    byCommand = Dictionary(grouping: rows, by: \.command)
    (self.rows, self.byScope, self.longer) = (rows, byScope, longer)
  }

  /// Whose keys the user has changed.
  package var changed: Set<Command> { Set(own.keys) }

  /// The same keys with the words of a language.
  package func said(in language: Language) -> KeyMap {
    language == self.language ? self : KeyMap(changing: own, in: language)
  }

  /// What keys mean that were pressed one after the other.
  enum Meaning {
    case row(KeyBinding)
    /// More must follow: these rows may be meant.
    case beginning([KeyBinding])
    case nothing
  }

  func meaning(of pressed: [Key], in scope: Scope) -> Meaning {
    if pressed.count == 1, let row = row(for: pressed[0], in: scope) { return .row(row) }
    if longer.isEmpty { return .nothing }
    let here = longer[scope] ?? [:]
    let all = here.merging((longer[.everywhere] ?? [:]).filter { $0.value.acts(in: scope) }) { own, _ in own }
    if let row = all[KeySequence(pressed)] { return .row(row) }
    let begun = all.filter { $0.key.keys.starts(with: pressed) }
    var known: Set<ObjectIdentifier> = []
    let rows = begun.sorted { $0.key.label < $1.key.label }.map(\.value)
    return begun.isEmpty ? .nothing : .beginning(rows.filter { known.insert(ObjectIdentifier($0)).inserted })
  }

  /// The row that a key has in a scope.
  func row(for key: Key, in scope: Scope) -> KeyBinding? {
    if let row = byScope[scope]?[key] { return row }
    return byScope[.everywhere]?[key].flatMap { $0.acts(in: scope) ? $0 : nil }
  }

  /// The row that says when a command can act in a scope, whichever key it has.
  func row(for command: Command, in scope: Scope) -> KeyBinding? {
    let rows = byCommand[command] ?? []
    return rows.first { $0.scopes.contains(scope) } ?? rows.first { $0.acts(in: scope) }
  }

  /// Where a key has a meaning, if it has none in this scope.
  func places(of key: Key, besides scope: Scope) -> [Scope] {
    guard scope != .text else { return [] }
    return Scope.all.filter { $0 != scope && byScope[$0]?[key] != nil }
  }

  /// Whether a key there shows an address outside of the program.
  func opensAddresses(in scope: Scope) -> Bool { scopesOfAddresses.contains(scope) }

  /// The rows that the footer may show.
  func hinted(in scope: Scope) -> [KeyBinding] { hintedByScope[scope] ?? [] }

  /// Whether a key opens choices that have numbers, anywhere.
  func opensChoices(_ key: Key) -> Bool {
    rows.contains { $0.command.opensChoices && $0.keys.contains(KeySequence([key])) }
  }

  /// A command's key as sentences name it: that of the scope, or of any other; its name behind `:` where it has none.
  func label(of command: Command, in scope: Scope = .everywhere) -> String {
    let row = row(for: command, in: scope) ?? byCommand[command]?.first { !$0.keys.isEmpty }
    return row.flatMap { $0.label.isEmpty ? nil : $0.label } ?? ":" + command.rawValue
  }
}
