import Catalog
import Sourcing
import Wording

/// Commands by name: what a key does, without its key. The list above the line says which there are.
extension AppState {
  /// The commands that a line means, best first. Nothing lies over the panes but the line.
  func palette(for prompt: Prompt) -> Palette {
    Palette(for: prompt.field.text, in: pane.kind.scope, of: keys, used: usedCommands)
  }

  /// Selects another one of the commands in the list.
  mutating func choose(_ step: Int, in prompt: Prompt) {
    let count = palette(for: prompt).entries.count
    guard prompt.subject == .command, count > 0 else { return }
    var moved = prompt
    // The first is what Enter does while none was chosen, if anything was typed.
    let present = prompt.choice ?? (prompt.field.text.isEmpty ? -1 : 0)
    moved.choice = max(0, min(count - 1, present + step))
    sheets.replace(by: moved)
  }

  /// Takes the name of the selected command into the line. What stands behind a name stays.
  mutating func completeCommand(_ prompt: Prompt) {
    guard Palette.argument(in: prompt.field.text) == nil else { return }
    var completed = prompt
    if let entry = palette(for: prompt).entries[existing: prompt.choice ?? 0] {
      completed.field = TextField(entry.row.command.rawValue + " ")
      completed.choice = nil
    } else {
      completed.complaint = words.nothingCompletes
    }
    sheets.replace(by: completed)
  }

  /// Does what the line says, or what is selected in the list.
  mutating func run(_ line: String, of prompt: Prompt) -> [Effect] {
    if let given = Palette.argument(in: line) { return run(given.command, with: given.words, prompt) }
    let name = line.lowercased()
    if prompt.choice == nil {
      guard !line.isEmpty else { return [] }
      // Where it acts is said if it cannot here.
      if let command = Command(rawValue: name), !Command.typing.contains(command) {
        return run(command, with: "", prompt)
      }
    }
    guard let entry = palette(for: prompt).entries[existing: prompt.choice ?? 0] else {
      complain(words.unknownCommand(line, nearest: NearestName.of(name, among: Command.names)), prompt)
      return []
    }
    // A word that many sentences hold does nothing by itself: it names the command, and Enter once more does it.
    if entry.isVague, prompt.choice == nil {
      sheets.cover(by: prompt)
      completeCommand(prompt)
      return []
    }
    return run(entry.row.command, with: "", prompt)
  }

  private mutating func run(_ command: Command, with argument: String, _ prompt: Prompt) -> [Effect] {
    usedCommands = [command] + usedCommands.filter { $0 != command }.prefix(7)
    if !argument.isEmpty, command == .showPhoto { return [.note(command)] + takePhoto(argument, isTyped: true) }
    guard canAct(command) else { return [] }
    return argument.isEmpty ? perform(command) : [.note(command)] + perform(command, with: argument, prompt)
  }

  /// Whether a command can be given here and now; says why not.
  mutating func canAct(_ command: Command) -> Bool {
    guard let row = keys.row(for: command, in: scope) else {
      let places = keys.rows.filter { $0.command == command }.flatMap(\.scopes)
      message = Message(text: reasonAgainst(command.rawValue, actingIn: places))
      return false
    }
    guard let reason = reason(against: row) else { return true }
    message = Message(text: reason, isReason: true)
    return false
  }

  /// What a command would ask for stands behind its name already.
  private mutating func perform(_ command: Command, with argument: String, _ prompt: Prompt) -> [Effect] {
    switch command {
    case .writeSheet: return [writing(argument, replacing: false)]
    case .editWords: return acceptWords(argument, Prompt(.words, argument))
    case .find:
      found(argument)
      findTyped(argument, from: foundCursor)
    case .narrow:
      if let complaint = narrow(by: argument) { complain(complaint, prompt) }
    case .setQuantity:
      if let complaint = want(argument) { complain(complaint, prompt) }
    case .sort where focus == .picks:
      guard let order = PickOrder(rawValue: argument.lowercased()) else {
        complain(words.unknownOrder(argument, all: PickOrder.allCases.map(\.rawValue)), prompt)
        return []
      }
      sortPicks(order)
    case .sort:
      let name =
        argument.lowercased() == words.heading(of: .likeness, at: nil)
        ? LocalOrder.likeness.rawValue : argument.lowercased()
      let orders = LocalOrder.allCases.filter { !$0.goesByPictures || reasonAgainstComparing == nil }
      guard let order = orders.first(where: { $0.rawValue == name }) else {
        complain(words.unknownOrder(argument, all: orders.map(\.rawValue)), prompt)
        return []
      }
      sort(order)
      focus = .results
    case .showViews:
      guard let view = views[argument] else {
        complain(words.unknownView(argument, all: views.all.map(\.name)), prompt)
        return []
      }
      take(view)
    default: return perform(command)
    }
    return []
  }
}

extension Command {
  /// Whether it acts while text is typed, where what types a character is no key.
  package var isOfText: Bool {
    self != .chooseLine && Self.typing.contains(self) || [.redraw, .suspend, .interrupt].contains(self)
  }

  /// The names that the command line takes.
  static let names = allCases.filter { !typing.contains($0) }.map(\.rawValue).sorted()

  /// Commands that mean something only while text is typed, or in a menu.
  static let typing: Set<Command> = [
    .chooseLine, .accept, .cancel, .complete, .choiceUp, .choiceDown, .charLeft, .charRight, .lineStart, .lineEnd,
    .deleteBack, .deleteForward, .deleteWord, .deleteToStart, .deleteToEnd,
  ]
}

extension Array {
  /// The element at an index; `nil` where there is none.
  fileprivate subscript(existing index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
