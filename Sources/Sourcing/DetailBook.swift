package import Catalog
package import Foundation
package import Queries

/// What vendors said of offers when they were asked for details, in this run or before as far as that was looked up, and how
/// asking stands.
package struct DetailBook: Sendable, Hashable {
  /// How far asking one vendor for one offer's details has come.
  package enum Progress: Sendable, Hashable {
    case running(SearchStep)
    case failed(SearchError)
  }

  /// What was asked since nothing was under way.
  package struct Round: Sendable, Hashable {
    package fileprivate(set) var asked = 0
    package fileprivate(set) var left = 0
    package fileprivate(set) var failed = 0
    package fileprivate(set) var lastFailure: SearchError?
  }

  package private(set) var round = Round()
  private var known: [ListingID: [KeptDetails]] = [:]
  private var progress: [DetailTarget: Progress] = [:]
  private var forecasts: [[DetailTarget]: Counted] = [:]

  private struct Counted: Sendable, Hashable {
    let forecast: CallForecast
    let at: Date
  }

  package init() {}

  /// What is known of an offer, the newest first.
  package func details(of listing: ListingID) -> [KeptDetails] { known[listing] ?? [] }

  /// All that was said, of each offer the newest first.
  var all: [KeptDetails] { known.values.flatMap(\.self) }

  package func details(of target: DetailTarget) -> KeptDetails? {
    known[target.listing]?.first { $0.details.listing.provenance.provider == target.provider }
  }

  package func progress(of target: DetailTarget) -> Progress? { progress[target] }

  /// What asking for all of these would cost; `nil` until it is counted, and when it must be counted again.
  package func forecast(_ targets: [DetailTarget], at now: Date) -> CallForecast? {
    forecasts[targets].flatMap { abs(now.timeIntervalSince($0.at)) < CallForecast.trust ? $0.forecast : nil }
  }

  /// Whether a vendor has still to answer.
  package var isAsking: Bool { !underWay.isEmpty }

  /// The calls that have left.
  var callsUnderWay: [CallUnderWay] {
    progress.compactMap { target, progress in
      progress == .running(.askingDetails) ? CallUnderWay(provider: target.provider, kind: .detail) : nil
    }
  }

  /// What waits for its turn, so that no call has left for it.
  package var waiting: [DetailTarget] { progress.filter { $0.value == .running(.waiting) }.map(\.key) }

  /// What has still to be answered.
  package var underWay: [DetailTarget] { progress.keys.filter(isAsking) }

  package func isAsking(_ target: DetailTarget) -> Bool {
    if case .running = progress[target] { true } else { false }
  }

  mutating func counted(_ made: [[DetailTarget]: CallForecast], at now: Date) {
    for (targets, forecast) in made { forecasts[targets] = Counted(forecast: forecast, at: now) }
  }

  /// What was counted may hold no more: another language is another question.
  mutating func forgetForecasts() { forecasts = [:] }

  /// Whether asking came to nothing the last time.
  func hasFailed(_ target: DetailTarget) -> Bool {
    if case .failed = progress[target] { true } else { false }
  }

  mutating func begin(_ target: DetailTarget) {
    if !isAsking { round = Round() }
    round.asked += 1
    round.left += 1
    progress[target] = .running(.waiting)
    forecasts = [:]
  }

  mutating func came(to step: SearchStep, _ target: DetailTarget) {
    if isAsking(target) { progress[target] = .running(step) }
  }

  mutating func take(_ new: KeptDetails, of target: DetailTarget) {
    if isAsking(target) { round.left -= 1 }
    progress[target] = nil
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
        round.failed += 1
        round.lastFailure = error
      }
    }
    progress[target] = error.kind == .cancelled ? nil : .failed(error)
  }
}
