import Catalog

/// The commands that a line behind `:` may mean, the best first.
struct Palette {
  struct Entry {
    /// What the table says of the command here.
    let row: KeyBinding
    /// Whether only words of what it does fit, and not its name: it is shown, and done when it was chosen.
    let isVague: Bool
  }

  let entries: [Entry]

  /// - Parameters:
  ///   - text: as far as it is typed: the beginning of a name, a key, or words of what a command does.
  ///   - scope: where it would act.
  ///   - used: what was given by name before, the last first.
  init(for text: String, in scope: Scope, of keys: KeyMap, used: [Command]) {
    let known = Self.commands(in: scope, of: keys)
    if let given = Self.argument(in: text) {
      entries = known.filter { $0.command == given.command }.map { Entry(row: $0, isVague: false) }
      return
    }
    let typed = TypedText.trimmed(text)
    let needles = typed.lowercased().split(separator: " ").map(String.init)
    let fitting = known.compactMap { row in
      (needles.isEmpty ? 0 : Self.rank(of: row, for: needles, typed: typed)).map { (row: row, rank: $0) }
    }
    func place(_ row: KeyBinding) -> Int { used.firstIndex(of: row.command) ?? used.count }
    // Of the same rank, what was used last comes first, and the order of all holds for the rest.
    entries = fitting.enumerated().sorted {
      ($0.element.rank, place($0.element.row), $0.offset) < ($1.element.rank, place($1.element.row), $1.offset)
    }.map { Entry(row: $0.element.row, isVague: $0.element.rank == Self.vague) }
  }

  /// How many of them a screen shows at most; the line and what is under it stand there as well.
  static func height(on size: FrameSize) -> Int { max(1, min(8, size.rows - 3)) }

  /// A command that takes a word more, and that.
  static func argument(in text: String) -> (command: Command, words: String)? {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let command = Command(rawValue: parts[0].lowercased()), takingWords.contains(command) else {
      return nil
    }
    let words = TypedText.trimmed(parts[1])
    return words.isEmpty ? nil : (command, words)
  }

  /// What would ask for text takes it behind its name.
  private static let takingWords: Set<Command> = [
    .showPhoto, .editWords, .find, .narrow, .sort, .setQuantity, .showViews, .writeSheet,
  ]

  /// What can be given by name in a scope, each command once.
  private static func commands(in scope: Scope, of keys: KeyMap) -> [KeyBinding] {
    var seen = Command.typing
    let rows = keys.rows.filter { $0.acts(in: scope) && seen.insert($0.command).inserted }
    // What the footer speaks of is wanted by name before moves are.
    return rows.filter { $0.hint != nil } + rows.filter { $0.hint == nil }
  }

  private static let vague = 4

  /// How well words fit a command, 0 the best; `nil` when one of them does not.
  private static func rank(of row: KeyBinding, for needles: [String], typed: String) -> Int? {
    let name = row.command.rawValue
    let all = needles.joined(separator: "-")
    if name == all { return 0 }
    // A capital letter is another key.
    if row.keys.contains(where: { $0.label == typed }) { return 1 }
    if name.hasPrefix(all) { return 2 }
    func begin(_ needle: String, in text: String) -> Bool {
      text.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.contains { $0.hasPrefix(needle) }
    }
    if needles.allSatisfy({ begin($0, in: name) }) { return 3 }
    let meaning = row.words.lowercased()
    // Chinese has no spaces between words.
    func means(_ needle: String) -> Bool {
      begin(needle, in: meaning) || row.language == .chinese && meaning.contains(needle)
    }
    return needles.allSatisfy { begin($0, in: name) || means($0) } ? vague : nil
  }
}
