package import Catalog
package import Queries
package import Sourcing

/// What must happen outside, as plain data. The runtime does it and answers with an ``Action``.
package enum Effect: Sendable, Equatable {
  /// Read a photo from a path or an http(s) address.
  case loadPhoto(PhotoID, source: String)
  /// Give up reading the photo.
  case stopPhoto
  /// Names of files that a typed path can go on with.
  case completePath(String)

  /// Ask vendors, but for those of which the forecast said that a cap stands against them.
  case search(SearchID, SearchPlan, refused: [ProviderID: CapRefusal] = [:])
  case cancelSearch(SearchID)
  /// Say what each plan would do and cost now.
  case forecast([SearchPlan])
  /// Say what was spent; also for a photo, if it is known.
  case readSpend(PhotoID?)

  /// Keep a step of triage, made in a search.
  case recordDecision(TriageChange, in: SearchNumber?)
  /// Try now to keep every decision that could not be kept, and say when that was done.
  case saveDecisions
  /// Say what was decided of these listings, ever.
  case lookUpDecisions([ListingID])
  /// Remember where a search was left.
  case leaveSearch(SearchNumber, SearchPlace)
  /// Say what is picked, also by other programs.
  case readPicks
  /// Take a search out of the history for which nothing was asked.
  case withdrawSearch(SearchNumber)
  /// Say which earlier searches hold these words; all if there are none.
  case findHistory(words: String)
  case reopen(SearchNumber)
  /// Write a sheet whole; an existing file is replaced only when the user said so.
  case writeSheet(path: String, picks: [Pick], replacing: Bool)

  /// Fetch and draw these, the first first, then look at those that are not shown; nothing of what was wished before.
  case showPictures([PictureWish], thenSee: [PictureSource])

  /// Say when no other move has followed this one for a moment.
  case awaitRest(move: Int)

  /// Note a command for the report of a crash.
  case note(Command)
  case openAddress(WebAddress)
  case copy(String)
  case setMouse(Bool)
  case redraw
  case suspend
  case quit
}
