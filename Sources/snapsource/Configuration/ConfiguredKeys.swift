import AppCore
import Catalog
import Foundation

/// Keys of the configuration file: `keys.<command>`, what is pressed for it in the place of its usual keys.
struct ConfiguredKeys: Sendable {
  /// The keys as they act.
  let map: KeyMap
  /// Why values cannot be, a sentence each.
  let refusals: [String]
  /// What was understood, by path.
  let known: [String: String]

  private static let root = "keys."
  /// Takes the keys of a command away.
  private static let unbound = "none"
  /// Between several keys for one command.
  private static let separator = ", "

  /// What can have keys of one's own: a digit chooses the line of its number.
  static let commands = Command.allCases.filter { $0 != .chooseLine }

  /// Whether a setting of this path may be a list of values.
  static func mayBeList(_ path: String) -> Bool { path.hasPrefix(root) }

  /// The names that a misspelt one may have meant.
  static func paths(like path: String) -> [String] {
    path.hasPrefix(root) ? commands.map { root + $0.rawValue } : []
  }

  /// Without a key for these there is no way on: no name can be given over a sheet or in a line of text.
  private static let needed: Set<Command> = [.interrupt, .accept, .cancel, .back]

  /// - Parameters:
  ///   - values: the file's, by path.
  ///   - language: of what is said of the keys.
  init(_ values: [String: String], in language: Language) {
    let words = language.words
    var keys: [Command: [KeySequence]] = [:]
    var refusals: [String] = []
    var known: [String: String] = [:]
    for (path, value) in values.sorted(by: { $0.key < $1.key }) where path.hasPrefix(Self.root) {
      guard let command = Self.commands.first(where: { Self.root + $0.rawValue == path }) else { continue }
      known[path] = value
      guard value != Self.unbound else {
        if Self.needed.contains(command) { refusals.append(words.needsAKey(path)) } else { keys[command] = [] }
        continue
      }
      let names = value.components(separatedBy: Self.separator)
      let sequences = names.map { KeySequence(named: $0) }
      if let place = sequences.firstIndex(of: nil) {
        refusals.append(words.notAKey(names[place], at: path))
      } else if let typed = sequences.compactMap(\.self).first(where: { command.isOfText && $0.types }) {
        refusals.append(words.typesText(typed.label, at: path))
      } else {
        keys[command] = sequences.compactMap(\.self)
      }
    }
    // The keys of the table have no conflict, and a start has no time to look.
    let map = keys.isEmpty && language == .english ? KeyMap.usual : KeyMap(changing: keys, in: language)
    if !keys.isEmpty { refusals += map.conflicts.map { words.keyConflict($0, changed: map.changed) } }
    (self.map, self.refusals, self.known) = (map, refusals, known)
  }
}
