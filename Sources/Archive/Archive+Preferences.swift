import GRDB
package import Queries

extension Archive {
  /// Keeps what the user wants, in the place of what was wanted before.
  package func keep(_ value: String, as preference: Preference) async throws(ArchiveError) {
    try await write { database in
      try database.execute(
        sql:
          "INSERT INTO preference (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        arguments: [preference.rawValue, value])
    }
  }

  /// What the user wants, as far as this version knows of it.
  package func preferences() async throws(ArchiveError) -> [Preference: String] {
    try await read { database in
      try Row.fetchAll(database, sql: "SELECT name, value FROM preference").reduce(into: [:]) { known, row in
        guard let preference = Preference(rawValue: row["name"]) else { return }
        known[preference] = row["value"]
      }
    }
  }
}
