/// How far the user is on the way out of the program.
enum Leaving: Sendable, Hashable {
  case none
  /// After ^C: another one quits.
  case interrupted
  /// The user was told that quitting now drops calls that are under way.
  case warnedOfCalls
  /// The program ends as soon as what was decided is saved.
  case saving
  /// The user was told that quitting now loses picks.
  case warnedOfLoss

  /// What is left of it after another key; `nil` is one without a command.
  func after(_ command: Command?, isTyping: Bool) -> Leaving {
    switch self {
    case .none: .none
    case .interrupted: command == .interrupt ? self : .none
    case .warnedOfCalls, .saving, .warnedOfLoss:
      // `:quit` is the same as `q`.
      isTyping || [.quit, .interrupt, .commandLine].contains(command) ? self : .none
    }
  }
}
