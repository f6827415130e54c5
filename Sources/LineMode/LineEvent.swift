package import Foundation
package import Queries
package import Sourcing

/// What happened, for the line mode. It changes by events and by nothing else.
package enum LineEvent: Sendable, Equatable {
  /// The user typed a line; `isAhead` is before what it may answer was written.
  case typed(String, isAhead: Bool = false)
  /// A photo was given on the command line.
  case photoGiven(String)
  /// A search to reopen was given there.
  case searchGiven(SearchNumber)
  /// The user wants what is going on to stop (^C); twice ends the program.
  case interrupted
  /// There are no more lines.
  case ended
  /// The only clock.
  case clockTicked(Date)
  /// What came of what the work requested.
  case reported(Report)
}

/// What must happen outside.
package enum LineEffect: Sendable, Equatable {
  /// Write one line of text.
  case say(String)
  case request(Request)
  case quit
}

extension [Request] {
  var effects: [LineEffect] { map(LineEffect.request) }
}
