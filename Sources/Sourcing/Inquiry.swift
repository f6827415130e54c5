package import Catalog
package import Foundation
package import Queries

/// What was asked, and what has come of it. The results on the screen belong to it, whichever photo and filters are
/// chosen for the next one.
package struct Inquiry: Sendable, Hashable {
  package let subject: PlanSubject
  /// The photo's path or address as the user gave it, or the words.
  package let source: String?
  /// What the photo is called for people, without the folders or the host before it; or the words.
  package let shortName: String?
  package let query: ImageQuery
  /// The photo as it was read, to search by it again.
  var givenPhoto: PhotoState?
  /// The search that it began with.
  package let search: SearchID
  /// Its number in the history; `nil` while it is being written down.
  package var number: SearchNumber?
  /// When it was asked, if known answers were not wanted; `nil` when they were.
  package let freshSince: Date?
  /// What the photo must be known by, when it was asked in another session and the photo is read anew.
  package var awaitedIdentity: String?
  /// Why no more can be asked about it.
  package var lostPhoto: LostPhoto?
  package private(set) var offers: OfferList

  package enum LostPhoto: Sendable, Hashable {
    /// The photo is not there any more.
    case gone
    /// It is another one by now.
    case changed
  }

  private var standings: [ProviderID: Standing] = [:]

  package init(
    subject: PlanSubject, source: String?, query: ImageQuery, search: SearchID, number: SearchNumber? = nil,
    freshSince: Date? = nil, awaitedIdentity: String? = nil, offers: OfferList
  ) {
    self.subject = subject
    self.source = source
    shortName = source.map(subject.shortName)
    self.query = query
    self.search = search
    self.number = number
    self.freshSince = freshSince
    self.awaitedIdentity = awaitedIdentity
    self.offers = offers
  }

  /// `nil` when it is by words.
  package var photo: PhotoID? { subject.photo }

  /// The photo's path or address as the user gave it; `nil` when it is by words.
  package var photoSource: String? { photo == nil ? nil : source }

  /// How far it has come with a vendor.
  package subscript(_ vendor: ProviderID) -> Standing {
    get { standings[vendor] ?? Standing() }
    set { standings[vendor] = newValue }
  }

  /// What is told of vendors in times, as finely as it is told: since when each has been asked, in seconds, and how old what
  /// it answered is, in minutes.
  package func times(at now: Date) -> [TimeInterval] {
    standings.values.flatMap { standing in
      var times: [TimeInterval] = []
      if case .running(_, let since) = standing.progress { times.append(now.timeIntervalSince(since).rounded(.down)) }
      if let since = standing.found?.keptSince { times.append((abs(now.timeIntervalSince(since)) / 60).rounded(.down)) }
      return times
    }
  }

  /// More of the same, from vendors with the page that each is asked for.
  package func plan(_ targets: [SearchTarget], insists: Bool = false) -> SearchPlan? {
    guard !targets.isEmpty, lostPhoto == nil else { return nil }
    return SearchPlan(
      query: query, subject: subject, source: source ?? "", targets: targets,
      freshness: freshSince.map { .since($0) } ?? .any, insists: insists, number: number)
  }

  package mutating func take(_ page: ResultPage) {
    let new = offers.add(page)
    self[page.provider].answered(page, new: new)
  }

  package mutating func take(details: Listing) { offers.take(details: details) }

  /// Stops what has not answered.
  package mutating func stop() {
    for vendor in standings.keys where self[vendor].isRunning { self[vendor].progress = .stopped }
  }

  /// Takes note that two addresses have the very same picture.
  package mutating func showsSame(_ address: WebAddress, as other: WebAddress) { offers.showsSame(address, as: other) }
}
