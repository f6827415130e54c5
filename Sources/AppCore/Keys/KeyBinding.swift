import Catalog

/// A row of the key table: what is pressed, what it asks for, where, in which words, and what it needs.
///
/// Dispatch, the footer, the help and `docs/keys.md` come from the rows and from nowhere else. A class: handing one on
/// costs one reference count, not one for each field.
package final class KeyBinding: Sendable {
  package let keys: [KeySequence]
  /// The first of its keys, as the footer writes it; empty when it has none.
  let label: String
  package let command: Command
  package let scopes: [Scope]
  /// What it does, for the manual.
  package let words: String
  /// One or two words for the footer, which shows rows that have them.
  package let hint: String?
  /// What it cannot act without.
  let need: Need?
  /// Of its words.
  let language: Language

  convenience init(
    _ keys: [Key], _ command: Command, in scopes: [Scope], _ words: String, hint: String? = nil,
    needs need: Need? = nil
  ) {
    self.init(keys.map { KeySequence([$0]) }, command, scopes, words, hint, need, .english)
  }

  private init(
    _ keys: [KeySequence], _ command: Command, _ scopes: [Scope], _ words: String, _ hint: String?, _ need: Need?,
    _ language: Language
  ) {
    self.keys = keys
    label = keys.first?.label ?? ""
    self.command = command
    self.scopes = scopes
    self.words = words
    self.hint = hint
    self.need = need
    self.language = language
  }

  /// The same with other keys.
  func bound(to keys: [KeySequence]) -> KeyBinding { KeyBinding(keys, command, scopes, words, hint, need, language) }

  /// A row of the table in another language than the table's.
  func said(in language: Language) -> KeyBinding {
    switch language {
    case .english: self
    case .chinese:
      KeyBinding(
        keys, command, scopes, ChineseKeys.words[words] ?? words, hint.map { ChineseKeys.hints[$0] ?? $0 }, need,
        language)
    }
  }

  /// Whether a command can be given in a scope. What lies over the panes takes the keys: nothing is asked or picked
  /// behind it.
  func acts(in scope: Scope) -> Bool {
    if scopes.contains(scope) { return true }
    guard scopes.contains(.everywhere) else { return false }
    return scope != .text && scope.sheet?.passes.contains(command) != false
  }
}
