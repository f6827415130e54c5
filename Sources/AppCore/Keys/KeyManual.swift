import Catalog

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
    switch language {
    case .english: scopes == Scope.lists ? Scope.everyList : scopes.map(\.name).joined(separator: ", ")
    case .chinese:
      scopes == Scope.lists
        ? ChineseKeys.name(Scope.everyList) : scopes.map(\.name).map(ChineseKeys.name).joined(separator: "、")
    }
  }
}
