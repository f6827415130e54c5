package import Catalog
package import Photos
package import Queries

/// What the work needs from outside, as plain data: vendors, the archive, files.
package enum Request: Sendable, Equatable {
  /// Read a photo from a path or an http(s) address.
  case loadPhoto(PhotoID, source: String)
  /// Give up reading the photo.
  case stopPhoto
  /// Say which things stand out in a photo.
  case findThings(PhotoID)

  /// Ask vendors, but for those of which the forecast said that a cap stands against them.
  case search(SearchID, SearchPlan, refused: [ProviderID: CapRefusal] = [:])
  case cancelSearch(SearchID)
  /// Say what each plan would do and cost now.
  case forecast([SearchPlan])
  /// Say what asking each vendor for details would cost now. What would be asked at once is counted at once: a cap has room
  /// for so many calls together.
  case countDetails([[DetailTarget]], language: String)
  /// Stops what has not left yet.
  case stopDetails([DetailTarget])
  /// Ask a vendor for details; what is known is free.
  case askDetails(DetailTarget, language: String, insists: Bool = false)
  /// Say what is kept of details that were asked for before, however long ago; nobody is asked.
  case lookUpDetails([DetailTarget], language: String)
  /// Say what asking each vendor what sending an offer costs would cost now.
  case countFreight([FreightTarget])
  /// Stops what has not left yet.
  case stopFreight([FreightTarget])
  /// Ask a vendor what sending an offer costs; what is known is free.
  case askFreight(FreightTarget, insists: Bool = false)
  /// Say what was spent; also for a photo, if it is known, or for words.
  case readSpend(PlanSubject?)

  /// Keep the steps of triage that one key has made in a search: all of them or none.
  case recordDecisions([TriageChange], in: SearchNumber?)
  /// Try now to keep every decision that could not be kept, and say when that was done.
  case saveDecisions
  /// Say what was decided of these listings, ever.
  case lookUpDecisions([ListingID])
  /// Say what is picked, also by other programs.
  case readPicks
  /// Say which offers that were ever looked at look like a photo, or a part of it.
  case findSeen(PhotoID, PixelRegion?)
  /// Keep what pictures of offers look like.
  case keepLooks([SeenOffer])
  /// Keep what came of a page that was asked for.
  case keepFollowedPage(FollowedPage)
  /// Keep a way of looking at results under its name, in the place of another one of that name.
  case saveView(KeptView)
  case removeView(named: String)
  /// Remember for other sessions what the user wants.
  case keepPreference(Preference, String)
  /// Remember where a search was left.
  case leaveSearch(SearchNumber, SearchPlace)
  /// Take a search out of the history for which nothing was asked.
  case withdrawSearch(SearchNumber)
  /// Say which earlier searches hold these words; all if there are none.
  case findHistory(words: String)
  case reopen(SearchNumber)
  /// Write a sheet whole; an existing file is replaced only when the user said so.
  case writeSheet(path: String, picks: [Pick], replacing: Bool)
  /// Offers that were compared, whatever is decided of them.
  case writeComparison(path: String, offers: [ComparedOffer])
}
