import Catalog
import Sourcing
import Wording

/// Commands by name: what a key does, without its key. The list above the line says which there are.
extension AppState {
  /// The commands that a line means, best first. Nothing lies over the panes but the line.
  func palette(for prompt: Prompt) -> Palette {
    Palette(for: prompt.field.text, in: pane.kind.scope, used: usedCommands)
  }

  /// Selects another one of the commands in the list.
  mutating func choose(_ step: Int, in prompt: Prompt) {
    guard prompt.subject == .command else { return }
    let count = min(Palette.height, palette(for: prompt).rows.count)
    var moved = prompt
    moved.choice = max(0, min(count - 1, prompt.choice + step))
    sheets.replace(by: moved)
  }

  /// Takes the name of the selected command into the line.
  mutating func completeCommand(_ prompt: Prompt) {
    let rows = palette(for: prompt).rows
    var completed = prompt
    if rows.indices.contains(prompt.choice) {
      completed.field = TextField(rows[prompt.choice].command.rawValue + " ")
      completed.choice = 0
    } else {
      completed.complaint = words.nothingCompletes
    }
    sheets.replace(by: completed)
  }

  /// Does what the line says, or what is selected in the list.
  mutating func run(_ line: String, of prompt: Prompt) -> [Effect] {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = parts.first else {
      return prompt.choice > 0 ? runSelected(of: prompt) : []
    }
    guard let command = Command(rawValue: name), !Command.typing.contains(command) else {
      if palette(for: prompt).rows.indices.contains(prompt.choice) { return runSelected(of: prompt) }
      complain(words.unknownCommand(name, nearest: NearestName.of(name, among: Command.names)), prompt)
      return []
    }
    // A longer name that was moved to is meant, not the one that begins it.
    if prompt.choice > 0 { return runSelected(of: prompt) }
    return run(command, with: parts.count > 1 ? TypedText.trimmed(parts[1]) : "", prompt)
  }

  private mutating func runSelected(of prompt: Prompt) -> [Effect] {
    run(palette(for: prompt).rows[prompt.choice].command, with: "", prompt)
  }

  private mutating func run(_ command: Command, with argument: String, _ prompt: Prompt) -> [Effect] {
    usedCommands = [command] + usedCommands.filter { $0 != command }.prefix(Palette.height - 1)
    if !argument.isEmpty, command == .showPhoto { return takePhoto(argument, isTyped: true) }
    guard let row = KeyBinding.row(for: command, in: scope) else {
      let places = KeyBinding.table.filter { $0.command == command }.flatMap(\.scopes)
      message = Message(text: reasonAgainst(command.rawValue, actingIn: places))
      return []
    }
    if let reason = row.reason(self) {
      message = Message(text: reason, isReason: true)
      return []
    }
    return argument.isEmpty ? perform(command) : perform(command, with: argument, prompt)
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
    case .sort:
      guard let order = LocalOrder(rawValue: argument) else {
        complain(words.unknownOrder(argument, all: LocalOrder.allCases.map(\.rawValue)), prompt)
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
    default:
      complain(words.takesNothing(command.rawValue), prompt)
    }
    return []
  }
}

extension Command {
  /// The names that the command line takes.
  static let names = allCases.filter { !typing.contains($0) }.map(\.rawValue).sorted()

  /// Commands that mean something only while text is typed, or in a menu.
  static let typing: Set<Command> = [
    .chooseLine, .accept, .cancel, .complete, .choiceUp, .choiceDown, .charLeft, .charRight, .lineStart, .lineEnd,
    .deleteBack, .deleteForward, .deleteWord, .deleteToStart, .deleteToEnd,
  ]
}
