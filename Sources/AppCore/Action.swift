package import Catalog
package import Foundation
package import Photos
package import Queries
package import Sourcing

/// What happened. The state changes by actions and by nothing else.
package enum Action: Sendable, Equatable {
  case terminal(TerminalEvent)
  /// Characters that came in one burst while ``AppState/isTyping``.
  case typed(String)
  /// The state's only clock. It is read after each frame, before what has happened since is taken.
  ///
  /// Beside it stand since when the last frame is seen, `nil` when it is not, as over a slow line, when the keys that are
  /// answered next were read, `nil` is now, and when they can have been typed at the earliest, `nil` is when they were
  /// read.
  case clockTicked(Date, lastFrame: Date? = nil, keysRead: Date? = nil, keysTyped: Date? = nil)

  /// A photo was given on the command line.
  case photoGiven(String)
  case photoLoaded(PhotoID, PhotoFacts)
  /// The sentence says what is wrong with the photo.
  case photoFailed(PhotoID, String)
  case pathCompleted(String, [String])

  case selectionRested(move: Int)

  case pictureShown(PictureWish, CellPicture)
  /// A picture was looked at, to compare it with others.
  case pictureSeen(PictureSource, PictureTraits)
  /// There is none to be shown, and it is not asked for again.
  case pictureFailed(PictureSource, PictureFailure)

  case searchReported(SearchID, SearchEvent)
  case searchEnded(SearchID)
  /// The search is in the history under this number.
  case searchRecorded(SearchID, SearchNumber)
  case forecastsMade([SearchPlan: CallForecast])
  case spendRead(SpendSoFar)

  /// The archive's picks, and the last steps of triage: taken and taken back, each the oldest first.
  case triageLoaded([Pick], done: [DecisionStep], undone: [DecisionStep])
  /// What is picked now, with what other programs picked.
  case picksRead([Pick])
  /// What was decided of listings that were looked up; the others are not there.
  case decisionsFound([ListingID: Decision])
  case decisionRecorded(TriageChange)
  /// The decision could not be saved yet; the sentence says why. It is tried again.
  case decisionRefused(TriageChange, String)
  /// ``Effect/saveDecisions`` was done: every decision before it was recorded or refused.
  case decisionsTried
  /// Something of the archive cannot be read or written; the sentence says what and why.
  case archiveFailed(String)

  /// The last search of the session before.
  case lastSearchFound(PastSearch)
  case historyFound(words: String, [PastSearch])
  case historyFailed(String)
  case reopened(ReopenedSearch)

  case sheetWritten(path: String, count: Int)
  /// There is a file of that name already; nothing was written.
  case sheetExists(path: String)
  /// Nothing was written; the sentence says why.
  case sheetFailed(path: String, String)

  /// Nothing here can open the address; the sentence says why.
  case notOpened(WebAddress, String)

  /// Something outside was done, or could not be: a sentence to show.
  case said(String)
}

extension Action {
  /// Whether the user did it.
  var isOfUser: Bool {
    switch self {
    case .terminal, .typed: true
    default: false
    }
  }

  /// The character that a key has typed, if it was one.
  package var typedText: String? {
    if case .terminal(.key(.character(let character))) = self { String(character) } else { nil }
  }
}
