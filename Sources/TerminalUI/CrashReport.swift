import CNcurses

/// What a crash leaves behind: a file in a folder that says where the program was. It holds no text of the user's and
/// no vendor's: the names of the last commands, the terminal, the signal and the stack.
package enum CrashReport {
  /// The link beside the reports that leads to the one that nobody has been told of.
  package static let unread = "crash-unread"
  /// What every report's name begins and ends with.
  package static let (prefix, suffix) = ("crash-", ".txt")

  /// From now on a crash is reported in this folder, which must be there.
  package static func prepare(in folder: String, version: String) {
    let terminal = TerminalOptions.environment("TERM", default: "?")
    cnc_report_prepare(folder, "snapsource \(version) on \(terminal)")
  }

  /// Notes the name of a command that the user has given. Not for two threads at once.
  package static func note(_ command: String) { cnc_report_note(command) }
}
