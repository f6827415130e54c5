import Catalog

/// The commands. Their names, and what is typed behind them, are promises and the same in every language.
enum LineCommand: String, Sendable, CaseIterable {
  case photo, words, parts, part, vendors, filter, sort, ask, stop
  case list, next, back, show, details, freight, like, `return`
  case pick, unpick, reject, note, quantity, status, tags, undo, redo
  case picks, write, history, reopen, spend, retry, help, quit

  var name: String { rawValue }

  /// What comes behind the name; in brackets what may be left out.
  private var argument: String? {
    switch self {
    case .photo: "[PATH]"
    case .words: "[WORDS]"
    case .part: "[NUMBER]"
    case .vendors: "[NAME…]"
    case .filter: "[NAME [VALUE]]"
    case .sort: "[ORDER]"
    case .ask: "[fresh]"
    case .list: "[failing]"
    case .show, .like: "N"
    case .details: "N [VENDOR]"
    case .freight: "N PIECES [PLACE] [VENDOR]"
    case .pick, .unpick: "N…"
    case .reject: "N [REASON]"
    case .note: "N [TEXT]"
    case .quantity: "N [PIECES]"
    case .status: "N [STATUS]"
    case .tags: "N [TAGS]"
    case .write: "FILE"
    case .history: "[WORDS]"
    case .reopen: "NUMBER"
    case .help: "[COMMAND]"
    case .parts, .stop, .next, .back, .undo, .redo, .picks, .spend, .retry, .return, .quit: nil
    }
  }

  var usage: String { argument.map { "\(name) \($0)" } ?? name }

  /// What answers a question, and whether it agrees.
  static let answers = ["yes": true, "y": true, "no": false, "n": false]

  // MARK: Which one is meant

  /// The commands that a word may mean: the one of this name, or all whose names begin so.
  static func meant(by word: String) -> [LineCommand] {
    let word = word.lowercased()
    if let command = LineCommand(rawValue: word) ?? older[word] { return [command] }
    return allCases.filter { $0.name.hasPrefix(word) }
  }

  /// Beginnings that scripts used before another command began so.
  private static let older: [String: LineCommand] = ["f": .filter, "ret": .retry]

  /// The command whose name is nearly this word.
  static func nearest(to word: String) -> LineCommand? {
    NearestName.of(word.lowercased(), among: allCases.map(\.name)).flatMap(LineCommand.init(rawValue:))
  }
}
