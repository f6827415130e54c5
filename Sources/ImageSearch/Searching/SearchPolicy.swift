package import Catalog
package import Foundation

/// What the user may decide of how vendors are asked.
package struct SearchPolicy: Sendable {
  /// The time that one call has, and that the pauses between its tries have together.
  package var deadline: Duration
  package var prices: PriceList
  package var caps: SpendingCaps
  package var ages: KeepingAges
  /// How many calls an account takes at once, where the user says otherwise than the provider.
  package var callsAtOnce: [String: Int]
  /// The longest part of a pause that is added to it by chance, so that programs do not ask again in step.
  package var jitter: Double

  package init(
    deadline: Duration = .seconds(60), prices: PriceList = PriceList(), caps: SpendingCaps = SpendingCaps(),
    ages: KeepingAges = KeepingAges(), callsAtOnce: [String: Int] = [:], jitter: Double = 0.2
  ) {
    self.deadline = deadline
    self.prices = prices
    self.caps = caps
    self.ages = ages
    self.callsAtOnce = callsAtOnce
    self.jitter = jitter
  }
}

/// How long what was paid for is used again before it is asked for anew, in seconds.
package struct KeepingAges: Hashable, Sendable {
  /// A page of results.
  package var search: TimeInterval
  /// What a vendor knows a photo by: vendors forget photos, and do not say when.
  package var photo: TimeInterval

  package init(search: TimeInterval = 86_400, photo: TimeInterval = 3_600) {
    self.search = search
    self.photo = photo
  }

  /// Whether something is young enough. A clock that was set back does not make old things young for long.
  static func allows(_ age: TimeInterval, from date: Date, at now: Date) -> Bool {
    abs(now.timeIntervalSince(date)) < age
  }
}

/// What one search is, beside its question.
package struct SearchOptions: Hashable, Sendable {
  /// Answers that came before this are not used again.
  package var freshSince: Date?
  /// Whether vendors that had stopped or rest are asked, because the user wants it.
  package var insists: Bool
  /// The search's number in the history.
  package var number: SearchNumber?

  package init(freshSince: Date? = nil, insists: Bool = false, number: SearchNumber? = nil) {
    self.freshSince = freshSince
    self.insists = insists
    self.number = number
  }
}

/// What a search would do now if nothing has to be tried again.
package struct CallForecast: Hashable, Sendable {
  /// For how long it may be shown and spent by, in seconds: answers that were known grow too old meanwhile.
  package static let trust: TimeInterval = 60

  /// The calls of each vendor in their order; a vendor that would be asked nothing has an empty list.
  package var calls: [ProviderID: [CallKind]]
  package var spend: Spend
  /// What may come on top: a vendor that has forgotten the photo it was given before is given it again, once, and asked
  /// for each page again.
  package var again = Spend()
  /// Pages that are known already.
  package var known: Int
  /// Vendors that a cap stands against; their calls are not among the others.
  package var refused: Set<ProviderID> = []

  package init(calls: [ProviderID: [CallKind]] = [:], spend: Spend = Spend(), known: Int = 0) {
    self.calls = calls
    self.spend = spend
    self.known = known
  }

  /// What it costs if all of ``again`` comes on top.
  package var most: Spend {
    var most = spend
    most.add(again)
    return most
  }
}
