import GRDB
package import Queries

extension Archive {
  /// Keeps a way of looking at results, in the place of one of the same name.
  package func keep(_ view: KeptView) async throws(ArchiveError) {
    let columns = try naming { try StoredText.encode(view.columns) }
    try await write { database in
      try database.execute(
        sql: """
          INSERT INTO view (name, columns, narrowing, sort, quantity) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (name) DO UPDATE SET
            columns = excluded.columns, narrowing = excluded.narrowing, sort = excluded.sort,
            quantity = excluded.quantity
          """, arguments: [view.name, columns, view.narrowing, view.order, view.quantity])
    }
  }

  /// Forgets a view. One that is not there is no error.
  package func removeView(named name: String) async throws(ArchiveError) {
    try await write { database in
      try database.execute(sql: "DELETE FROM view WHERE name = ?", arguments: [name])
    }
  }

  /// The views in the order in which they were kept first; those that cannot be read are left out.
  package func views() async throws(ArchiveError) -> [KeptView] {
    try await read { database in
      try Row.fetchAll(
        database, sql: "SELECT name, columns, narrowing, sort, quantity FROM view ORDER BY place"
      ).compactMap { row in
        guard let columns = try? StoredText.decode([String].self, from: row["columns"]) else { return nil }
        return KeptView(
          name: row["name"], columns: columns, narrowing: row["narrowing"], order: row["sort"],
          quantity: row["quantity"])
      }
    }
  }
}
