package import Catalog
package import Foundation
package import Queries

/// What vendors said of offers when they were asked for details, in this run or before as far as that was looked up, and how
/// asking stands.
package struct DetailBook: Sendable, Hashable {
  /// What was asked since nothing was under way.
  package struct Round: Sendable, Hashable {
    package fileprivate(set) var asked = 0
    package fileprivate(set) var left = 0
    /// What came to nothing, in the order of the answers.
    package fileprivate(set) var failures: [Failure] = []
    /// Answers that said nothing.
    package fileprivate(set) var empty = 0
    package struct Failure: Sendable, Hashable {
      package let target: DetailTarget
      package let error: SearchError
    }
  }

  package private(set) var round = Round()
  private var known: [ListingID: [KeptDetails]] = [:]
  private var asking = Asking<DetailTarget>()
  private var costs = CountedCosts<[DetailTarget]>()

  package init() {}

  /// What is known of an offer, the newest first.
  package func details(of listing: ListingID) -> [KeptDetails] { known[listing] ?? [] }

  /// All that was said, of each offer the newest first.
  var all: [KeptDetails] { known.values.flatMap(\.self) }

  package func details(of target: DetailTarget) -> KeptDetails? {
    known[target.listing]?.first { $0.details.listing.provenance.provider == target.provider }
  }

  package func progress(of target: DetailTarget) -> AskingProgress? { asking[target] }

  /// What asking for all of these would cost; `nil` until it is counted, and when it must be counted again.
  package func forecast(_ targets: [DetailTarget], at now: Date) -> CallForecast? { costs.forecast(targets, at: now) }

  /// Whether a vendor has still to answer.
  package var isAsking: Bool { !underWay.isEmpty }

  /// The calls that have left.
  var callsUnderWay: [CallUnderWay] {
    asking.targets(at: .askingDetails).map { CallUnderWay(provider: $0.provider, kind: .detail) }
  }

  /// What waits for its turn, so that no call has left for it.
  package var waiting: [DetailTarget] { asking.waiting }

  /// What has still to be answered.
  package var underWay: [DetailTarget] { asking.underWay }

  package func isAsking(_ target: DetailTarget) -> Bool { asking.isUnderWay(target) }

  mutating func counted(_ made: [[DetailTarget]: CallForecast], at now: Date) { costs.take(made, at: now) }

  /// What was counted may hold no more: another language is another question.
  mutating func forgetForecasts() { costs.forget() }

  /// Whether asking came to nothing the last time.
  func hasFailed(_ target: DetailTarget) -> Bool { asking.hasFailed(target) }

  mutating func begin(_ target: DetailTarget) {
    if !isAsking { round = Round() }
    let again = round.failures.firstIndex { $0.target == target }
    if let again { round.failures.remove(at: again) } else { round.asked += 1 }
    round.left += 1
    asking.begin(target)
    costs.forget()
  }

  mutating func came(to step: SearchStep, _ target: DetailTarget) {
    asking.came(to: step, target)
  }

  mutating func take(_ new: KeptDetails, of target: DetailTarget) {
    if isAsking(target) {
      round.left -= 1
      if new.details.saysNothing { round.empty += 1 }
    }
    asking.ended(target)
    keep(new, of: target)
  }

  /// Takes what was kept of an offer before this run; what came meanwhile is newer.
  mutating func found(_ kept: KeptDetails, of target: DetailTarget) {
    if details(of: target) == nil { keep(kept, of: target) }
  }

  private mutating func keep(_ new: KeptDetails, of target: DetailTarget) {
    var all = details(of: target.listing).filter { $0.details.listing.provenance.provider != target.provider }
    let place = all.firstIndex { $0.at <= new.at } ?? all.count
    all.insert(new, at: place)
    known[target.listing] = all
  }

  mutating func failed(_ target: DetailTarget, _ error: SearchError) {
    if isAsking(target) {
      round.left -= 1
      if error.kind == .cancelled {
        round.asked -= 1
      } else {
        round.failures.append(Round.Failure(target: target, error: error))
      }
    }
    asking.failed(target, error)
  }
}
