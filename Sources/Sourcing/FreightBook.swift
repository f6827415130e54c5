package import Catalog
package import Foundation
package import Queries

/// What vendors said of sending offers when they were asked in this run, and how asking stands.
package struct FreightBook: Sendable, Hashable {
  /// How far asking one vendor has come.
  package enum Progress: Sendable, Hashable {
    case running(SearchStep)
    case failed(SearchError)
  }

  private var known: [ListingID: [KeptFreight]] = [:]
  private var progress: [FreightTarget: Progress] = [:]
  private var forecasts: [FreightTarget: Counted] = [:]

  private struct Counted: Sendable, Hashable {
    let forecast: CallForecast
    let at: Date
  }

  package init() {}

  /// What is known of sending an offer, the newest first; of one vendor, place and number of pieces what was said last.
  package func freight(of listing: ListingID) -> [KeptFreight] { known[listing] ?? [] }

  /// How asking about an offer stands with each vendor, in no order.
  package func progress(of listing: ListingID) -> [FreightTarget: Progress] {
    progress.filter { $0.key.listing == listing }
  }

  /// What asking would cost; `nil` until it is counted, and when it must be counted again.
  package func forecast(_ target: FreightTarget, at now: Date) -> CallForecast? {
    forecasts[target].flatMap { abs(now.timeIntervalSince($0.at)) < CallForecast.trust ? $0.forecast : nil }
  }

  /// Whether a vendor has still to answer.
  package var isAsking: Bool { progress.keys.contains(where: isAsking) }

  /// The calls that have left.
  var callsUnderWay: [CallUnderWay] {
    progress.compactMap { target, progress in
      progress == .running(.askingFreight) ? CallUnderWay(provider: target.provider, kind: .freight) : nil
    }
  }

  /// What waits for its turn, so that no call has left for it.
  package var waiting: [FreightTarget] { progress.filter { $0.value == .running(.waiting) }.map(\.key) }

  package func isAsking(_ target: FreightTarget) -> Bool {
    if case .running = progress[target] { true } else { false }
  }

  /// Whether asking came to nothing the last time.
  func hasFailed(_ target: FreightTarget) -> Bool {
    if case .failed = progress[target] { true } else { false }
  }

  mutating func counted(_ made: [FreightTarget: CallForecast], at now: Date) {
    for (target, forecast) in made { forecasts[target] = Counted(forecast: forecast, at: now) }
  }

  mutating func forgetForecasts() { forecasts = [:] }

  mutating func begin(_ target: FreightTarget) {
    // What was asked of this vendor about the offer before, and failed, is of no interest any more.
    progress = progress.filter { other, _ in
      other.listing != target.listing || other.provider != target.provider || isAsking(other)
    }
    progress[target] = .running(.waiting)
    forecasts = [:]
  }

  mutating func came(to step: SearchStep, _ target: FreightTarget) {
    if isAsking(target) { progress[target] = .running(step) }
  }

  mutating func take(_ new: KeptFreight, of target: FreightTarget) {
    progress[target] = nil
    var all = freight(of: target.listing).filter { !$0.freight.answersTheSame(as: new.freight) }
    let place = all.firstIndex { $0.at <= new.at } ?? all.count
    all.insert(new, at: place)
    known[target.listing] = all
  }

  mutating func failed(_ target: FreightTarget, _ error: SearchError) {
    progress[target] = error.kind == .cancelled ? nil : .failed(error)
  }
}

extension Freight {
  /// Whether the newer of two takes the other's place.
  fileprivate func answersTheSame(as other: Freight) -> Bool {
    provider == other.provider && destination == other.destination && pieces == other.pieces
  }
}
