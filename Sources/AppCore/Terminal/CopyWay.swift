/// Which way copied text went to the clipboard of whoever sits at the terminal.
package enum CopyWay: Hashable, Sendable {
  /// To the terminal itself (OSC 52).
  case terminal
  /// To tmux and, where that hands it through, to the terminal around it.
  case tmux
  /// Nowhere: it is longer than terminals take.
  case tooLong
}
