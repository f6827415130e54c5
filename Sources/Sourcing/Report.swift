package import Catalog
package import Photos
package import Queries

/// What came of the work's requests, and what else happened outside that concerns it.
package enum Report: Sendable, Equatable {
  case photoLoaded(PhotoID, PhotoFacts)
  case photoFailed(PhotoID, PhotoLoadingError)
  /// Parts of a photo in which a thing stands out, the most striking first.
  case thingsFound(PhotoID, [PixelRegion])

  case searchReported(SearchID, SearchEvent)
  case searchEnded(SearchID)
  /// The search is in the history under this number.
  case searchRecorded(SearchID, SearchNumber)
  case forecastsMade([SearchPlan: CallForecast])
  case detailsCounted([[DetailTarget]: CallForecast])
  case detailsReported(DetailEvent)
  /// What was kept of details that were looked up; of the others nothing is.
  case detailsFound([DetailTarget: KeptDetails])
  case freightCounted([FreightTarget: CallForecast])
  case freightReported(FreightEvent)
  case spendRead(SpendSoFar)
  /// What was spent cannot be read.
  case spendUnknown

  /// The archive's picks, and the last steps of triage: taken and taken back, each the oldest first.
  case triageLoaded([Pick], done: [DecisionStep], undone: [DecisionStep])
  /// What is picked now, with what other programs picked.
  case picksRead([Pick])
  /// The views that are saved, in the order in which they were saved first.
  case viewsRead([KeptView])
  /// What the user wanted in sessions before; what was never said is not there.
  case preferencesRead([Preference: String])
  /// What came of earlier pages.
  case pagesFollowed(PageRecord)
  /// What was decided of listings that were looked up; the others are not there.
  case decisionsFound([ListingID: Decision])
  case decisionRecorded(TriageChange)
  /// The decision could not be saved yet. It is tried again.
  case decisionRefused(TriageChange, ArchiveError)
  /// ``Request/saveDecisions`` was done: every decision before it was recorded or refused.
  case decisionsTried
  /// Something of the archive cannot be read or written.
  case archiveFailed(ArchiveError)
  /// Something happened to the archive's file.
  case archiveChanged(ArchiveNews)
  case comparisonWritten(path: String, count: Int)
  case comparisonFailed(path: String, SheetTrouble)
  /// A call is not kept, and its answer not for long.
  case callNotKept(JournalError)
  /// The program crashed the last time; the report at this path says where.
  case crashFound(report: String)

  /// Offers that look like a photo, as they were shown then.
  case seenFound(PhotoID, [SeenBefore])
  case seenFailed(PhotoID, SeenTrouble)

  /// The last search of the session before.
  case lastSearchFound(PastSearch)
  case historyFound(words: String, [PastSearch])
  case historyFailed(ArchiveError)
  /// The search that was to be reopened is not in the archive any more.
  case searchGone
  case reopened(ReopenedSearch)

  case sheetWritten(path: String, count: Int)
  /// There is a file of that name already; nothing was written.
  case sheetExists(path: String)
  /// Nothing was written. The path is what may be tried next.
  case sheetFailed(path: String, SheetTrouble)
}
