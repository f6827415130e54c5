/// What is said of a search that goes on.
package enum SearchNotice: Sendable, Hashable {
  case shortfall(Shortfall)
  /// The vendor is given the photo again.
  case photoForgotten
  /// So many items of a reply are more than one page can have.
  case leftOut(Int)
  /// What was known is shown, because the vendor is not asked.
  case keptInstead(because: SearchError)
  /// The journal could not be written.
  case notKept(JournalError)
}
