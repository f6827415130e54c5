import Glibc

extension PseudoTerminal {
  // <spawn.h> shows it to GNU programs only.
  private static let newSession: Int32 = 0x80

  /// Starts the program with the terminal as its standard input, output and error.
  static func spawn(
    _ command: [String], _ environment: [String: String], terminal: String
  ) throws(PseudoTerminalError) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The leader of a session gets the first terminal that it opens.
    posix_spawnattr_setflags(
      &attributes, Int16(newSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)

    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { for string in arguments + variables { free(string) } }
    var process: pid_t = 0
    let status = posix_spawnp(&process, command[0], &actions, &attributes, &arguments, &variables)
    guard status == 0 else { throw PseudoTerminalError(call: "posix_spawn of \(command[0])", code: status) }
    return process
  }
}
