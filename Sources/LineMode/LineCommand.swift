import Catalog

/// A row of the table of commands: the table is what is understood, and what `help` reads.
struct LineCommand: Sendable {
  let name: String
  /// What comes behind the name.
  let argument: String
  let meaning: String
  let run: @Sendable (inout LineMode, String) -> [LineEffect]

  init(
    _ name: String, _ argument: String = "", _ meaning: String,
    run: @escaping @Sendable (inout LineMode, String) -> [LineEffect]
  ) {
    self.name = name
    self.argument = argument
    self.meaning = meaning
    self.run = run
  }

  static let table: [LineCommand] = [
    LineCommand("photo", "[PATH]", "choose the photo by its path or address; alone it says which it is") {
      $0.photo($1)
    },
    LineCommand(
      "vendors", "[NAME…]", "choose who is asked, by name or code, or all; alone it says what has come of each"
    ) {
      $0.vendors($1)
    },
    LineCommand("filter", "[NAME [VALUE]]", "set a filter, or unset it with off; alone it reads all filters") {
      $0.filter($1)
    },
    LineCommand("sort", "[ORDER]", "sort what was found, free; alone it reads the orders") { $0.sort($1) },
    LineCommand("ask", "[fresh]", "search the chosen vendors with the photo; fresh asks although answers are known") {
      $0.ask($1)
    },
    LineCommand("stop", "", "stop what is under way") { mode, _ in mode.stop() },
    LineCommand("list", "[failing]", "read what was found from the first on; failing also what misses the filters") {
      $0.list($1)
    },
    LineCommand("next", "", "read on; after the last offer it asks for the next page, and says first what that costs") {
      mode, _ in mode.next()
    },
    LineCommand("back", "", "read the offers before") { mode, _ in mode.back() },
    LineCommand("show", "N", "read all that is known of an offer: its number, its key, or p and the number of a pick") {
      $0.show($1)
    },
    LineCommand("like", "N", "take the picture of an offer as the photo") { $0.searchByPicture($1) },
    LineCommand("pick", "N…", "pick offers") { $0.pick($1) },
    LineCommand("unpick", "N…", "take picks away") { $0.unpick($1) },
    LineCommand("reject", "N [REASON]", "reject an offer, or take that back; reasons are " + Words.reasons) {
      $0.reject($1)
    },
    LineCommand("note", "N [TEXT]", "say something of a pick; off takes it away, alone it reads what is said") {
      $0.edit($1, .note)
    },
    LineCommand("quantity", "N [PIECES]", "say how many pieces are wanted; off takes it away") {
      $0.edit($1, .quantity)
    },
    LineCommand("status", "N [STATUS]", "say how far a pick is, or off: " + Words.statuses) { $0.edit($1, .status) },
    LineCommand("tags", "N [TAGS]", "give a pick tags, with commas between them; off takes them away") {
      $0.edit($1, .tags)
    },
    LineCommand("undo", "", "take the last decision back") { mode, _ in mode.undo() },
    LineCommand("redo", "", "do again what undo took back") { mode, _ in mode.redo() },
    LineCommand("picks", "", "read the picks") { mode, _ in mode.readPicks() },
    LineCommand("write", "FILE", "write the picks to a CSV file") { $0.write($1) },
    LineCommand("history", "[WORDS]", "read earlier searches, all or those with these words or of this day") {
      $0.history($1)
    },
    LineCommand("reopen", "NUMBER", "go on with an earlier search, free") { $0.reopen($1) },
    LineCommand("spend", "", "say what was spent") { mode, _ in mode.spend() },
    LineCommand("retry", "", "ask vendors again that failed or were stopped") { mode, _ in mode.retry() },
    LineCommand("help", "[COMMAND]", "read the commands") { $0.help($1) },
    LineCommand("quit", "", "end the program when everything is saved") { mode, _ in mode.quit() },
  ]

  /// What answers a question, and whether it agrees.
  static let answers = ["yes": true, "y": true, "no": false, "n": false]

  /// The command of this name, or the only one whose name begins so.
  static func named(_ word: String) -> LineCommand? {
    if let command = table.first(where: { $0.name == word }) { return command }
    let commands = table.filter { $0.name.hasPrefix(word) }
    return commands.count == 1 ? commands.first : nil
  }

  static func nearest(to word: String) -> String? { NearestName.of(word, among: table.map(\.name)) }

  var usage: String { argument.isEmpty ? name : "\(name) \(argument)" }
}

extension LineMode {
  func help(_ name: String) -> [LineEffect] {
    guard !name.isEmpty else {
      return LineCommand.table.map { .say("\($0.usage): \($0.meaning)") } + [.say(Words.helpEnd)]
    }
    guard let command = LineCommand.named(name.lowercased()) else {
      return [.say(Words.noCommand(name, nearest: LineCommand.nearest(to: name.lowercased())))]
    }
    return [.say("\(command.usage): \(command.meaning)")]
  }
}
