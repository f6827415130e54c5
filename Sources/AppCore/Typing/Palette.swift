/// The commands that a line behind `:` may mean, the best first.
struct Palette {
  /// Each with the row of the table that says what it does here.
  let rows: [KeyBinding]

  /// Lines that are shown of them at most.
  static let height = 8

  /// - Parameters:
  ///   - text: as far as it is typed: the beginning of a name, or words of what a command does.
  ///   - scope: where it would act.
  ///   - used: what was given by name before, the last first.
  init(for text: String, in scope: Scope, used: [Command]) {
    let needles = text.lowercased().split(separator: " ").map(String.init)
    let known = Self.commands(in: scope)
    guard let name = needles.first else {
      rows =
        used.compactMap { command in known.first { $0.command == command } }
        + known.filter { !used.contains($0.command) }
      return
    }
    // What stands behind a whole name is for the command.
    if let whole = known.first(where: { $0.command.rawValue == name }), needles.count > 1 {
      rows = [whole]
      return
    }
    let found = known.compactMap { row in Self.rank(of: row, for: needles).map { (row: row, rank: $0) } }
    func place(_ row: KeyBinding) -> Int { used.firstIndex(of: row.command) ?? used.count }
    // Of the same rank, what was used last comes first, and the table's order holds for the rest.
    rows = found.enumerated().sorted {
      ($0.element.rank, place($0.element.row), $0.offset) < ($1.element.rank, place($1.element.row), $1.offset)
    }.map(\.element.row)
  }

  /// What can be given by name in a scope, each command once.
  private static func commands(in scope: Scope) -> [KeyBinding] {
    var seen = Command.typing
    let rows = KeyBinding.table.filter { $0.acts(in: scope) && seen.insert($0.command).inserted }
    // What the footer speaks of is wanted by name before moves are.
    return rows.filter { $0.hint != nil } + rows.filter { $0.hint == nil }
  }

  /// How well words fit a command, 0 the best; `nil` when one of them does not.
  private static func rank(of row: KeyBinding, for needles: [String]) -> Int? {
    let name = row.command.rawValue
    let all = needles.joined(separator: "-")
    if name == all { return 0 }
    if needles.count == 1, row.keys.contains(where: { $0.label == needles[0] }) { return 1 }
    if name.hasPrefix(all) { return 2 }
    if needles.allSatisfy(name.contains) { return 3 }
    let meaning = row.words.lowercased()
    return needles.allSatisfy { name.contains($0) || meaning.contains($0) } ? 4 : nil
  }
}
