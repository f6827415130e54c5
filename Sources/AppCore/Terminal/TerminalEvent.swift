/// What the terminal reports.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// A whole bracketed paste, as it came; it is never taken for commands.
  case pasted(String)
  case resized(FrameSize)
  /// The mouse, only when it is switched on.
  case mouse(MouseEvent)
  /// The terminal has said more of what it can show of pictures.
  case pictures(PictureAbilities)
  /// The program runs again after a suspend; the screen must be drawn.
  case resumed
  /// The terminal went away, or a signal asks the program to end.
  case ended(EndReason)
}

/// Why the program must end.
package enum EndReason: Hashable, Sendable {
  /// The number of the signal: TERM, HUP or INT.
  case signal(Int32)
  /// Nothing can be read from the terminal any more.
  case hangup
}

/// What the mouse did, at a cell counted from the top left, from 0.
package struct MouseEvent: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case press
    /// Of the right button.
    case rightPress
    /// It was moved while the button was down.
    case drag
    case release
    case wheelUp, wheelDown
  }

  package var action: Action
  package var row: Int
  package var column: Int

  package init(_ action: Action, row: Int, column: Int) {
    self.action = action
    self.row = row
    self.column = column
  }
}
