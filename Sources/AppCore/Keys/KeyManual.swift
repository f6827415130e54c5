extension KeyMap {
  /// The key table as the page `docs/keys.md`.
  package var manual: String {
    var page = """
      # Keys

      Printed from the key table in `Sources/AppCore/Keys/KeyTable.swift`; a test compares. The name is what the command
      line (`:`) takes.

      | keys | where | does | name |
      |---|---|---|---|

      """
    for row in rows {
      let keys = row.keys.map { "`\($0.label)`" }.joined(separator: " ")
      let name = Command.typing.contains(row.command) ? "" : "`\(row.command.rawValue)`"
      page += "| \(keys) | \(row.place) | \(row.words) | \(name) |\n"
    }
    return page
  }

}

extension KeyBinding {
  /// Where it means something, in words.
  package var place: String {
    scopes == Scope.lists ? "every list" : scopes.map(\.name).joined(separator: ", ")
  }
}
