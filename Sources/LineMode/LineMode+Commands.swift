/// Which command is meant, and who does it.
extension LineMode {
  enum Meaning {
    case command(LineCommand)
    /// The sentence says why it is none.
    case unclear(String)
  }

  /// The command of this name, or the only one whose name begins so.
  func meaning(of word: String) -> Meaning {
    let meant = LineCommand.meant(by: word)
    guard let first = meant.first else {
      return .unclear(words.noCommand(word, nearest: LineCommand.nearest(to: word)))
    }
    return meant.count == 1 ? .command(first) : .unclear(words.severalCommands(word, meant))
  }

  mutating func run(_ command: LineCommand, _ argument: String) -> [LineEffect] {
    switch command {
    case .photo: photo(argument)
    case .words: searchByWords(argument)
    case .parts: parts()
    case .part: part(argument)
    case .vendors: vendors(argument)
    case .filter: filter(argument)
    case .sort: sort(argument)
    case .ask: ask(argument)
    case .stop: stop()
    case .list: list(argument)
    case .next: next()
    case .back: back()
    case .show: show(argument)
    case .details: details(argument)
    case .freight: freight(argument)
    case .like: searchByPicture(argument)
    case .return: goBackOnTrail()
    case .pick: pick(argument)
    case .unpick: unpick(argument)
    case .reject: reject(argument)
    case .note: edit(argument, .note)
    case .quantity: edit(argument, .quantity)
    case .status: edit(argument, .status)
    case .tags: edit(argument, .tags)
    case .undo: undo()
    case .redo: redo()
    case .picks: readPicks()
    case .write: write(argument)
    case .history: history(argument)
    case .reopen: reopen(argument)
    case .spend: spend()
    case .retry: retry()
    case .help: help(argument)
    case .quit: quit()
    }
  }

  private func help(_ name: String) -> [LineEffect] {
    guard !name.isEmpty else {
      return LineCommand.allCases.map { .say(words.help($0)) } + [.say(words.helpEnd)]
    }
    switch meaning(of: name) {
    case .command(let command): return [.say(words.help(command))]
    case .unclear(let sentence): return [.say(sentence)]
    }
  }
}
