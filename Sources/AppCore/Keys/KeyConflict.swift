/// Two commands that keys cannot tell apart.
package struct KeyConflict: Hashable, Sendable {
  /// What both have, or what one begins with and the other is.
  package let keys: KeySequence
  package let commands: [Command]
  package let scope: Scope
  /// Whether the keys of one go on where those of the other end.
  package let isBeginning: Bool
}

extension KeyMap {
  /// Each two commands once, where they first meet. What a pane or a sheet passes on counts as its own.
  package var conflicts: [KeyConflict] {
    var found: [KeyConflict] = []
    var known: Set<Set<Command>> = []
    for scope in Scope.all + [.text] {
      var before: [Key: [(keys: KeySequence, command: Command)]] = [:]
      for row in rows where row.acts(in: scope) {
        for keys in row.keys {
          for other in before[keys.keys[0]] ?? [] where other.command != row.command {
            if let conflict = KeyConflict(between: (keys, row.command), and: other, in: scope),
              known.insert([row.command, other.command]).inserted
            {
              found.append(conflict)
            }
          }
          before[keys.keys[0], default: []].append((keys, row.command))
        }
      }
    }
    return found
  }
}

extension KeyConflict {
  /// `nil` when the keys differ before either ends.
  fileprivate init?(
    between one: (keys: KeySequence, command: Command), and other: (keys: KeySequence, command: Command),
    in scope: Scope
  ) {
    let (short, long) = one.keys.keys.count < other.keys.keys.count ? (one, other) : (other, one)
    guard long.keys.keys.starts(with: short.keys.keys) else { return nil }
    self.init(
      keys: short.keys, commands: [long.command, short.command], scope: scope, isBeginning: short.keys != long.keys)
  }
}
