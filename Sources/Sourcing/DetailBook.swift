package import Catalog
package import Foundation
package import Queries

/// What vendors said of offers when they were asked for details in this run, and how asking stands.
package struct DetailBook: Sendable, Hashable {
  /// How far asking one vendor for one offer's details has come.
  package enum Progress: Sendable, Hashable {
    case running(SearchStep)
    case failed(SearchError)
  }

  private var known: [ListingID: [KeptDetails]] = [:]
  private var progress: [DetailTarget: Progress] = [:]
  private var forecasts: [DetailTarget: Counted] = [:]

  private struct Counted: Sendable, Hashable {
    let forecast: CallForecast
    let at: Date
  }

  package init() {}

  /// What is known of an offer, the newest first.
  package func details(of listing: ListingID) -> [KeptDetails] { known[listing] ?? [] }

  package func details(of target: DetailTarget) -> KeptDetails? {
    known[target.listing]?.first { $0.details.listing.provenance.provider == target.provider }
  }

  package func progress(of target: DetailTarget) -> Progress? { progress[target] }

  /// What asking would cost; `nil` until it is counted, and when it must be counted again.
  package func forecast(_ target: DetailTarget, at now: Date) -> CallForecast? {
    forecasts[target].flatMap { abs(now.timeIntervalSince($0.at)) < CallForecast.trust ? $0.forecast : nil }
  }

  /// What asking for all of these would cost; `nil` until each is counted.
  package func forecast(_ targets: [DetailTarget], at now: Date) -> CallForecast? {
    var whole = CallForecast()
    for target in targets {
      guard let forecast = forecast(target, at: now) else { return nil }
      whole.add(forecast)
    }
    return whole
  }

  /// Whether a vendor has still to answer.
  package var isAsking: Bool { !underWay.isEmpty }

  /// The calls that have left.
  var callsUnderWay: [CallUnderWay] {
    progress.compactMap { target, progress in
      progress == .running(.askingDetails) ? CallUnderWay(provider: target.provider, kind: .detail) : nil
    }
  }

  /// What has still to be answered.
  package var underWay: [DetailTarget] { progress.keys.filter(isAsking) }

  package func isAsking(_ target: DetailTarget) -> Bool {
    if case .running = progress[target] { true } else { false }
  }

  mutating func counted(_ made: [DetailTarget: CallForecast], at now: Date) {
    for (target, forecast) in made { forecasts[target] = Counted(forecast: forecast, at: now) }
  }

  /// What was counted may hold no more: another language is another question.
  mutating func forgetForecasts(of targets: [DetailTarget]) {
    for target in targets { forecasts[target] = nil }
  }

  /// Whether asking came to nothing the last time.
  func hasFailed(_ target: DetailTarget) -> Bool {
    if case .failed = progress[target] { true } else { false }
  }

  mutating func begin(_ target: DetailTarget) {
    progress[target] = .running(.waiting)
    forecasts[target] = nil
  }

  mutating func came(to step: SearchStep, _ target: DetailTarget) {
    if isAsking(target) { progress[target] = .running(step) }
  }

  mutating func take(_ new: KeptDetails, of target: DetailTarget) {
    progress[target] = nil
    var all = details(of: target.listing).filter { $0.details.listing.provenance.provider != target.provider }
    let place = all.firstIndex { $0.at <= new.at } ?? all.count
    all.insert(new, at: place)
    known[target.listing] = all
  }

  mutating func failed(_ target: DetailTarget, _ error: SearchError) {
    progress[target] = error.kind == .cancelled ? nil : .failed(error)
  }
}
