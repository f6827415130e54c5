import Catalog
import Foundation
import OperatingSystem

/// The standard streams: results go to the output, words to the error stream. Not for use while the screen is open.
enum Console {
  /// Writes results whole, or says why not.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      try WholeWrite.write(bytes, to: STDOUT_FILENO)
    } catch {
      // Whoever read has seen enough, as `head` does: the end is that of any other program.
      if error.number == EPIPE { Interruption(signal: SIGPIPE).endProcess() }
      throw CommandFailure(.cannotWrite, Language.ofTheCommandLine.words.cannotWriteOutput(error.reason))
    }
  }

  static func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  /// How many columns lines have on standard output; `nil` when it is no terminal, and lines may be of any length.
  static var columns: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Says one sentence. Whoever quoted a file's name or a stranger in it cannot steer the terminal by that.
  static func say(_ sentence: String) {
    try? WholeWrite.write(Array("snapsource: \(shown(sentence))\n".utf8), to: STDERR_FILENO)
  }

  /// Text without control and formatting characters.
  static func shown(_ text: String) -> String { FileName.shown(text) }
}
