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
  /// In each place the first conflict of any two commands. What a pane or a sheet passes on counts as its own.
  package var conflicts: [KeyConflict] {
    var found: [KeyConflict] = []
    var known: Set<Set<Command>> = []
    for scope in Scope.all + [.text] {
      let bound = rows.filter { $0.acts(in: scope) }.flatMap { row in row.keys.map { (keys: $0, row: row) } }
      for (place, one) in bound.enumerated() {
        for other in bound[(place + 1)...] where one.row.command != other.row.command {
          let (short, long) =
            one.keys.keys.count <= other.keys.keys.count ? (one, other) : (other, one)
          guard long.keys.keys.starts(with: short.keys.keys),
            known.insert([one.row.command, other.row.command]).inserted
          else { continue }
          found.append(
            KeyConflict(
              keys: short.keys, commands: [long.row.command, short.row.command], scope: scope,
              isBeginning: short.keys != long.keys))
        }
      }
    }
    return found
  }
}
