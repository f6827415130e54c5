import AppCore

/// The keys of the browser, as lines for people and values for a script.
struct KeyListing {
  private let keys: KeyMap

  init(_ keys: KeyMap) { self.keys = keys }

  func text(within columns: Int?) -> String {
    var table = TextTable([
      .init("keys", least: 8), .init("name", least: 12), .init("where", least: 12), .init("does", spare: 1),
    ])
    for row in keys.rows {
      let pressed = row.keys.map(\.label).joined(separator: "  ")
      table.add([
        pressed.isEmpty ? nil : pressed, row.command.rawValue + (keys.changed.contains(row.command) ? " *" : ""),
        row.place, row.words,
      ])
    }
    return table.text(within: columns)
  }

  var json: JSONValue {
    .object([
      .init(
        "keys",
        .array(
          keys.rows.map { row in
            .object([
              .init("name", .string(row.command.rawValue)), .init("keys", .array(row.keys.map { .string($0.label) })),
              .init("scopes", .array(row.scopes.map { .string($0.name) })),
              .init("changed", .boolean(keys.changed.contains(row.command))), .init("does", .string(row.words)),
            ])
          }))
    ])
  }
}
