import ArgumentParser
import Catalog
import OperatingSystem
import TerminalUI

/// The program: reads the command line and runs what it names.
@main
struct Snapsource: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapsource",
    abstract: "Find products by photo on 1688 and Taobao, look through them by keyboard, and keep the best.",
    usage: """
      snapsource [PHOTO] [options]
      snapsource <subcommand> [options]
      """,
    discussion: """
      EXAMPLES
        snapsource mug.jpg               open the browser; Enter searches
        snapsource https://example.com/mug.jpg
        snapsource demo                  try it all: no keys, no network
        snapsource --plain mug.jpg       the same as lines, for screen readers
        snapsource search mug.jpg --format csv > mug.csv
        snapsource detail 1688:727920485853
        snapsource picks export picks.csv
        snapsource spend --by day        what the calls cost
        snapsource history ceramic mug   find an earlier search, free
        snapsource doctor                what is configured, what is missing
        snapsource keys                  what is pressed for what
        snapsource completion zsh        words for your shell to complete

      Vendors are configured in ~/.config/snapsource/config.yaml or by
      environment variables: snapsource doctor lists every name.

      EXIT STATUS
        0   done, also when nothing was found
        64  usage                   70  internal error
        65  photo unusable          73  cannot write
        66  no such file            75  try again later
        69  no vendor reached       77  credentials or balance refused
                                    78  configuration
      """,
    version: programVersion,
    subcommands: [
      BrowseCommand.self, DemoCommand.self, SearchCommand.self, DetailCommand.self, PicksCommand.self,
      QuoteCommand.self,
      SpendCommand.self,
      HistoryCommand.self, SeenCommand.self, ArchiveCommand.self, DoctorCommand.self, ConfigCommand.self,
      KeysCommand.self,
      CompletionCommand.self, ManualCommand.self, SimulateCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self
  ).said(of: "snapsource")

  static func main() async {
    TerminalSignals.catchCrashes()
    Allocator.giveBack()
    Descriptors.reserveStandardStreams()
    do {
      let command = try parsed()
      Descriptors.raiseLimit()
      // Before any other thread exists.
      if (command as? any ScreenCommand)?.takesScreen == true { TerminalSignals.prepare() }
      try await run(command)
    } catch let interruption as Interruption {
      interruption.endProcess()
    } catch let failure as CommandFailure {
      Console.say(failure.sentence)
      exit(withError: ExitCode(failure.status.rawValue))
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      Console.say(Language.ofTheCommandLine.words.fault(error))
      exit(withError: ExitCode(ExitStatus.fault.rawValue))
    }
  }

  /// The command that is asked for; ends the program with the parser's own words when there is none.
  private static func parsed() throws -> sending any ParsableCommand {
    let arguments = try Arguments.checked(Arguments.typed)
    if let command = BrowseCommand(unparsed: arguments) { return command }
    // For one command the parser looks through that command's types only. What is no success, help among it, is said by
    // the whole parser.
    if let named = configuration.subcommands.first(where: { Arguments.name(of: $0) == arguments.first }),
      named.configuration.subcommands.isEmpty, let command = try? named.parse(Array(arguments.dropFirst()))
    {
      return command
    }
    do {
      return try parseAsRoot(arguments)
    } catch {
      end(with: error)
    }
  }

  /// Ends with the parser's own words. Help and the version are results, which must arrive.
  nonisolated private static func end(with error: any Error) -> Never {
    let text = HelpText.page { fullMessage(for: error, columns: $0) }
    guard exitCode(for: error) == .success, !text.isEmpty else { exit(withError: error) }
    do throws(CommandFailure) {
      try Console.write(text + "\n")
      exit(withError: ExitCode.success)
    } catch {
      Console.say(error.sentence)
      exit(withError: ExitCode(error.status.rawValue))
    }
  }

  nonisolated private static func run(_ command: sending any ParsableCommand) async throws {
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      // The parser's own: help and completion scripts.
      var command = command
      do { try command.run() } catch { end(with: error) }
    }
  }
}

/// `snapsource manual`; it is here because it knows the whole program.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, for man.",
    discussion: """
      EXAMPLES
        snapsource manual | man -l -
        snapsource manual > ~/.local/share/man/man1/snapsource.1
      """
  ).said(of: "manual")

  /// ``HelpText`` reads it before there is a command.
  @Option(help: .said("The language of the program."))
  var uiLanguage: LanguageName?

  func run() throws { try Console.write(ManualPage(of: Snapsource.self).text(version: programVersion)) }
}

/// `snapsource completion bash|zsh|fish`; it is here because it knows the whole program.
struct CompletionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion", abstract: "Print a script with which a shell completes this program's words.",
    discussion: """
      EXAMPLES
        snapsource completion bash > ~/.local/share/bash-completion/completions/snapsource
        snapsource completion zsh > ~/.zfunc/_snapsource        with ~/.zfunc in fpath
        snapsource completion fish > ~/.config/fish/completions/snapsource.fish
      """
  ).said(of: "completion")

  enum Shell: String, CaseIterable, ExpressibleByArgument, Sendable {
    case bash, zsh, fish
  }

  @Argument(help: .said("The shell."))
  var shell: Shell

  /// ``HelpText`` reads it before there is a command.
  @Option(help: .said("The language of the program."))
  var uiLanguage: LanguageName?

  func run() throws { try Console.write(Self.script(for: shell)) }

  /// Ends with a line feed, as files do.
  static func script(for shell: Shell) -> String {
    let script = HelpText.script(Snapsource.completionScript(for: shell.completed))
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
