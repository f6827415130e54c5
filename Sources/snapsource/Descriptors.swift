import Foundation

/// What the program needs of files and connections before it opens any.
enum Descriptors {
  /// Takes the numbers 0 to 2 where the shell has closed them (`>&-`), so that nothing of ours is written to by mistake.
  /// They are opened the wrong way round: using them fails as it does for a closed stream.
  static func reserveStandardStreams() {
    for (stream, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", mode)
    }
  }

  /// Files and connections that a search of all vendors has open at once, with the network's own for each processor.
  static var needed: Int { 40 + 4 * ProcessInfo.processInfo.activeProcessorCount }

  private static let openFiles = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)

  /// Raises the limit of open files as far as the system lets us.
  static func raiseLimit() {
    var limit = rlimit()
    guard getrlimit(openFiles, &limit) == 0, limit.rlim_cur < 1_024 else { return }
    limit.rlim_cur = min(limit.rlim_max, 1_024)
    setrlimit(openFiles, &limit)
  }

  /// - Throws: when a search could not open all the files and connections that it needs.
  static func requireEnough(_ words: any Phrases) throws(CommandFailure) {
    var limit = rlimit()
    guard getrlimit(openFiles, &limit) == 0, limit.rlim_cur < rlim_t(needed) else { return }
    throw CommandFailure(.configuration, words.tooFewFiles(Int(clamping: limit.rlim_cur), needed: needed))
  }
}
