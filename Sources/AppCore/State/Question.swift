import Catalog
import Foundation
import Queries

/// What was asked. The results on the screen belong to it, whichever photo and filters are chosen for the next one.
struct Question: Sendable, Hashable {
  var photo: PhotoID
  /// The photo's path or address as the user gave it.
  var source: String?
  var query: ImageQuery
  /// The search that it began with.
  var search: SearchID
  /// Its number in the history; `nil` while it is being written down.
  var number: SearchNumber?
  /// When it was asked, if known answers were not wanted; `nil` when they were.
  var freshSince: Date?
  /// What the photo must be known by, when the question was asked in another session and the photo is read anew.
  var awaitedIdentity: String?
  /// Why no more can be asked about it: the photo is not there any more.
  var lostPhoto: String?

  /// The question put to vendors, each for one page.
  func plan(_ targets: [SearchTarget], isAnew: Bool = false, insists: Bool = false) -> SearchPlan? {
    guard !targets.isEmpty else { return nil }
    return SearchPlan(
      query: query, photo: photo, source: source ?? "", targets: targets,
      freshness: isAnew ? .anew : freshSince.map { .since($0) } ?? .any, insists: insists,
      number: number)
  }
}

/// What a question brought: it comes back when the next one is stopped before anything came of that.
struct Answer: Sendable, Hashable {
  var question: Question?
  var results: ResultList
  var vendors: [ProviderID: VendorState]
}
