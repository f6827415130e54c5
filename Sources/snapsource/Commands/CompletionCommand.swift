import ArgumentParser

/// `snapsource completion bash|zsh|fish`
struct CompletionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion", abstract: "Print a script with which a shell completes this program's words.",
    discussion: """
      EXAMPLES
        snapsource completion bash > ~/.local/share/bash-completion/completions/snapsource
        snapsource completion zsh > ~/.zfunc/_snapsource        with ~/.zfunc in fpath
        snapsource completion fish > ~/.config/fish/completions/snapsource.fish
      """)

  enum Shell: String, CaseIterable, ExpressibleByArgument, Sendable {
    case bash, zsh, fish
  }

  @Argument(help: "The shell.")
  var shell: Shell

  func run() throws { try Console.write(Self.script(for: shell)) }

  /// Ends with a line feed, as files do.
  static func script(for shell: Shell) -> String {
    let script = Snapsource.completionScript(for: shell.completed)
    return script.hasSuffix("\n") ? script : script + "\n"
  }
}

extension CompletionCommand.Shell {
  fileprivate var completed: CompletionShell {
    switch self {
    case .bash: .bash
    case .zsh: .zsh
    case .fish: .fish
    }
  }
}
