import Catalog
package import Foundation
package import ImageSearch

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

  /// The last part of the path or address.
  var photoName: String? { source.map(Words.photoName) }

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

/// A question with the vendors that it goes to: what a search does, and what is counted before it is paid for.
package struct SearchPlan: Sendable, Hashable {
  package let query: ImageQuery
  package let photo: PhotoID
  /// The photo's path or address as the user gave it.
  package let source: String
  package let targets: [SearchTarget]
  package let freshness: Freshness
  /// Whether vendors that had stopped or rest are asked, because the user wants it.
  package let insists: Bool
  /// The question's number in the history; `nil` when it has none yet.
  package let number: SearchNumber?

  package init(
    query: ImageQuery, photo: PhotoID, source: String = "", targets: [SearchTarget],
    freshness: Freshness = .any, insists: Bool = false, number: SearchNumber? = nil
  ) {
    self.query = query
    self.photo = photo
    self.source = source
    self.targets = targets
    self.freshness = freshness
    self.insists = insists
    self.number = number
  }
}

/// Which known answers are taken for a question.
package enum Freshness: Sendable, Hashable {
  /// Those that are young enough by the configuration.
  case any
  /// Those that came since the question was asked anew.
  case since(Date)
  /// None: all is asked anew.
  case anew

  /// The moment before which answers are not taken.
  package func since(_ now: Date) -> Date? {
    switch self {
    case .any: nil
    case .since(let date): date
    case .anew: now
    }
  }
}

/// What the plans that the user could follow now would do and cost, as the search service counts it.
struct Forecasts: Sendable, Hashable {
  private var forecasts: [SearchPlan: CallForecast] = [:]
  private var wanted: [SearchPlan] = []
  /// Whether more, or less, may be known than when it was counted.
  private var isStale = false
  private var isCounting = false
  private var countedAt: Date?
  private(set) var shown = ShownPrices()

  /// A plan's forecast; `nil` until it is made.
  subscript(_ plan: SearchPlan?) -> CallForecast? { plan.flatMap { forecasts[$0] } }

  /// A plan's forecast if it holds now; `nil` while it is being counted, and when it must be counted again.
  func current(_ plan: SearchPlan, at now: Date) -> CallForecast? {
    isCounting || isOld(at: now) ? nil : forecasts[plan]
  }

  /// Takes that a frame has shown what was counted until then.
  mutating func wereDrawn(in place: ShownPrices.Place?, at date: Date) {
    shown.drawn(forecasts, in: place, at: date)
  }

  private func isOld(at now: Date) -> Bool {
    countedAt.map { abs(now.timeIntervalSince($0)) >= CallForecast.trust } ?? false
  }

  mutating func expire() { isStale = true }

  /// Has everything counted again that was counted too long ago.
  mutating func expireOld(at now: Date) {
    if isOld(at: now) { expire() }
  }

  /// Says which plans matter now.
  ///
  /// - Returns: those to count, if they are others than before or something has happened since.
  mutating func want(_ plans: [SearchPlan]) -> [SearchPlan] {
    guard isStale || plans != wanted else { return [] }
    isStale = false
    wanted = plans
    isCounting = !plans.isEmpty
    return plans
  }

  mutating func made(_ forecasts: [SearchPlan: CallForecast], at now: Date) {
    self.forecasts = forecasts
    isCounting = false
    countedAt = now
  }
}
