package import Catalog
package import Foundation
package import Likeness
package import Photos
package import Sourcing

/// What happened. The state changes by actions and by nothing else.
package enum Action: Sendable, Equatable {
  case terminal(TerminalEvent)
  /// Characters that came in one burst while ``AppState/Expectation/isTyping``.
  case typed(String)
  /// The state's only clock. It is read after each frame, before what has happened since is taken.
  ///
  /// Beside it stand since when the last frame is seen, `nil` when it is not, as over a slow line, when the keys that are
  /// answered next were read, `nil` is now, and when they can have been typed at the earliest, `nil` is when they were
  /// read.
  case clockTicked(Date, lastFrame: Date? = nil, keysRead: Date? = nil, keysTyped: Date? = nil)

  /// A photo was given on the command line.
  case photoGiven(String)
  /// What came of what the work requested.
  case reported(Report)
  case pathCompleted(String, [String])

  case selectionRested(move: Int)

  case pictureShown(PictureWish, CellPicture)
  /// A picture was looked at, to compare it with others.
  case pictureSeen(PictureSource, PictureTraits)
  /// Pictures cannot be compared.
  case networkFailed(NetworkFault)
  /// There is none to be shown, and it is not asked for again.
  case pictureFailed(PictureSource, PictureFailure)

  /// A program was asked to show the address.
  case opened(WebAddress, by: String)
  case copied(CopyWay)
  /// Nothing here can open the address.
  case notOpened(WebAddress, NotOpened)
}

extension Action {
  /// Whether the user did it.
  var isOfUser: Bool {
    switch self {
    case .terminal, .typed: true
    default: false
    }
  }

  /// Whether it brings no more than the cells of a picture, or that there are none: nothing is drawn elsewhere after it.
  var isOfCells: Bool {
    switch self {
    case .pictureShown, .pictureFailed: true
    default: false
    }
  }

  /// Whether only time has passed.
  var isOfClock: Bool {
    if case .clockTicked = self { true } else { false }
  }

  /// The character that a key has typed, if it was one.
  package var typedText: String? {
    if case .terminal(.key(.character(let character))) = self { String(character) } else { nil }
  }
}
