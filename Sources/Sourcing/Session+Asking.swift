package import Catalog
import Foundation
package import Queries

/// Asking vendors.
extension Session {
  // MARK: What could be asked now

  /// Page 1 of the chosen vendors, with the photo, or the words, and the filters as they are; `nil` when there is nothing to
  /// ask.
  package func planToAsk(sortedBy order: Queries.SortOrder? = nil, isAnew: Bool = false) -> SearchPlan? {
    let targets = chosenVendors.map { SearchTarget($0.id) }
    guard let subject, !targets.isEmpty else { return nil }
    var query = filters.query
    if let order { query.sort = order }
    return SearchPlan(
      query: query, subject: subject, source: words?.text ?? photo.name ?? "", targets: targets,
      freshness: isAnew ? .anew : .any)
  }

  /// The next page of each of these vendors that has one.
  package func planForNextPage(from vendors: [ProviderID]) -> SearchPlan? { planForMore(from: withNextPage(vendors)) }

  /// The pages that failed, were stopped, or of which no answer is kept.
  package var planToRetry: SearchPlan? {
    planForMore(from: vendors.map(\.id).filter { standing(of: $0).canBeRetried }, insists: true)
  }

  /// Those of the vendors that have a page after the last one that came.
  package func withNextPage(_ vendors: [ProviderID]) -> [ProviderID] {
    vendors.filter { standing(of: $0).hasNewPages && !standing(of: $0).isRunning }
  }

  private func planForMore(from vendors: [ProviderID], insists: Bool = false) -> SearchPlan? {
    inquiry?.plan(vendors.map { SearchTarget($0, page: standing(of: $0).nextPage) }, insists: insists)
  }

  // MARK: Asking

  /// Begins another inquiry. What is under way is given up; the inquiry before can be returned to until this one brings
  /// something.
  package mutating func ask(_ plan: SearchPlan) -> [Request] {
    let cancelling = stop()
    if let inquiry, !inquiry.offers.isEmpty { before = inquiry }
    trail.asked(plan.subject, after: inquiry?.subject, leaving: offers.isEmpty ? before : inquiry)
    filters.sort(by: plan.query.sort)
    inquiry = Inquiry(
      subject: plan.subject, source: plan.source, query: plan.query, search: SearchID(lastSearch + 1),
      freshSince: plan.freshness == .anew ? now : nil,
      offers: OfferList(
        vendors: vendors.map(\.id), check: FilterCheck(plan.query, capabilities: capabilities(for: plan))))
    if photo.id == plan.subject.photo { inquiry?.givenPhoto = photo }
    return cancelling + goOn(with: plan)
  }

  /// Asks for more of the present inquiry.
  package mutating func goOn(with plan: SearchPlan) -> [Request] {
    lastSearch += 1
    let id = SearchID(lastSearch)
    running[id] = Set(plan.targets.map(\.provider))
    for target in plan.targets { inquiry?[target.provider].progress = .running(.waiting, since: now) }
    return [.search(id, plan, refused: forecasts[plan]?.refused ?? [:])]
  }

  /// Gives up what is under way.
  package mutating func stop() -> [Request] {
    let requests = running.keys.sorted { $0.number < $1.number }.map { Request.cancelSearch($0) }
    running = [:]
    inquiry?.stop()
    return requests
  }

  /// Whether vendors are asked for anything.
  package var awaitsVendors: Bool { isAsking || details.isAsking || freight.isAsking }

  /// Gives up searches, and details and freight that have not left yet.
  package mutating func stopAll() -> [Request] { stop() + stopDetails() + stopFreight() }

  /// Brings back the inquiry before, when nothing has come of the present one.
  ///
  /// - Returns: whether it is back.
  @discardableResult
  package mutating func returnToBefore() -> Bool {
    guard offers.isEmpty, let before else { return false }
    inquiry = before
    self.before = nil
    trail.returned(to: before)
    return true
  }

  // MARK: What vendors can do

  /// What the vendors can do that a plan asks and that can be asked so.
  package func capabilities(for plan: SearchPlan) -> [ProviderID: Capabilities] {
    capabilities(of: plan.targets.map(\.provider), askedByWords: plan.subject.words != nil)
  }

  func capabilities(of asked: [ProviderID], askedByWords: Bool) -> [ProviderID: Capabilities] {
    vendors.filter { asked.contains($0.id) }.reduce(into: [:]) { capabilities, vendor in
      capabilities[vendor.id] = askedByWords ? vendor.capabilities.byWords : vendor.capabilities
    }
  }

  // MARK: What it costs

  /// The calls that are under way; a question that waits for its turn, or pauses, has none.
  package var underWay: [CallUnderWay] {
    vendors.compactMap { vendor in
      standing(of: vendor.id).callUnderWay.map { CallUnderWay(provider: vendor.id, kind: $0) }
    } + details.callsUnderWay + freight.callsUnderWay
  }

  /// What they cost, if all of them are charged.
  package var spendUnderWay: Spend {
    underWay.reduce(into: Spend()) { $0.add(prices[$1.provider, $1.kind]) }
  }

  /// Has plans counted whose cost somebody wants to know, when they are others than before or something has happened.
  package mutating func count(_ plans: [SearchPlan]) -> [Request] {
    let new = forecasts.want(plans)
    return new.isEmpty ? [] : [.forecast(new)]
  }

  /// Has plans counted, also when they were before.
  package mutating func countAnew(_ plans: [SearchPlan]) -> [Request] {
    forecasts.expire()
    return count(plans)
  }

  /// Has everything counted again that was counted too long ago.
  package mutating func countOldAgain() { forecasts.expireOld(at: now) }

  package mutating func counted(_ made: [SearchPlan: CallForecast]) { forecasts.made(made, at: now) }

  package mutating func read(_ spent: SpendSoFar) { self.spent = spent }
}
