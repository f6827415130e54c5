package import Catalog
package import Foundation
package import Queries

/// What vendors said of sending offers when they were asked in this run, and how asking stands.
package struct FreightBook: Sendable, Hashable {
  private var known: [ListingID: [KeptFreight]] = [:]
  private var asking = Asking<FreightTarget>()
  private var costs = CountedCosts<FreightTarget>()

  package init() {}

  /// What is known of sending an offer, the newest first; of one vendor, place and number of pieces what was said last.
  package func freight(of listing: ListingID) -> [KeptFreight] { known[listing] ?? [] }

  /// How asking about an offer stands with each vendor, in no order.
  package func progress(of listing: ListingID) -> [FreightTarget: AskingProgress] {
    asking.progress.filter { $0.key.listing == listing }
  }

  /// What asking would cost; `nil` until it is counted, and when it must be counted again.
  package func forecast(_ target: FreightTarget, at now: Date) -> CallForecast? { costs.forecast(target, at: now) }

  /// Whether a vendor has still to answer.
  package var isAsking: Bool { !asking.underWay.isEmpty }

  /// The calls that have left.
  var callsUnderWay: [CallUnderWay] {
    asking.targets(at: .askingFreight).map { CallUnderWay(provider: $0.provider, kind: .freight) }
  }

  /// What waits for its turn, so that no call has left for it.
  package var waiting: [FreightTarget] { asking.waiting }

  package func isAsking(_ target: FreightTarget) -> Bool { asking.isUnderWay(target) }

  /// Whether asking came to nothing the last time.
  func hasFailed(_ target: FreightTarget) -> Bool { asking.hasFailed(target) }

  mutating func counted(_ made: [FreightTarget: CallForecast], at now: Date) { costs.take(made, at: now) }

  mutating func forgetForecasts() { costs.forget() }

  mutating func begin(_ target: FreightTarget) {
    // What was asked of this vendor about the offer before, and failed, is of no interest any more.
    asking.forgetFailures { $0.listing == target.listing && $0.provider == target.provider }
    asking.begin(target)
    costs.forget()
  }

  mutating func came(to step: SearchStep, _ target: FreightTarget) { asking.came(to: step, target) }

  mutating func take(_ new: KeptFreight, of target: FreightTarget) {
    asking.ended(target)
    var all = freight(of: target.listing).filter { !$0.freight.answersTheSame(as: new.freight) }
    let place = all.firstIndex { $0.at <= new.at } ?? all.count
    all.insert(new, at: place)
    known[target.listing] = all
  }

  mutating func failed(_ target: FreightTarget, _ error: SearchError) { asking.failed(target, error) }
}

extension Freight {
  /// Whether the newer of two takes the other's place.
  fileprivate func answersTheSame(as other: Freight) -> Bool {
    provider == other.provider && destination == other.destination && pieces == other.pieces
  }
}
