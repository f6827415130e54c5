package import Catalog

/// Limits that the user set. A day is the user's, from midnight to midnight.
package struct SpendingCaps: Hashable, Sendable {
  /// What costs more than this is asked about first.
  package var askAbove: SpendingLimit?
  /// For all vendors together.
  package var day: SpendingLimit?
  package var vendorDay: [ProviderID: SpendingLimit]

  package init(
    day: SpendingLimit? = nil, vendorDay: [ProviderID: SpendingLimit] = [:], askAbove: SpendingLimit? = nil
  ) {
    self.askAbove = askAbove
    self.day = day
    self.vendorDay = vendorDay
  }

  /// The limit above which a search with this forecast may be, at most; `nil` when the user need not be asked about it.
  package func limitToAsk(about forecast: CallForecast) -> SpendingLimit? {
    askAbove.flatMap { $0.covers(forecast.most) ? nil : $0 }
  }

  /// Those that stand against calls to a vendor, its own first.
  package func concerning(_ provider: ProviderID) -> [SpendingCap] {
    let own = vendorDay[provider].map { SpendingCap(provider: provider, limit: $0) }
    return [own, day.map { SpendingCap(provider: nil, limit: $0) }].compactMap(\.self)
  }

  /// Why a call must not leave; `nil` when it, and what it is made for, keep to every limit.
  ///
  /// - Parameter spent: all calls of the day.
  package func refusal(of call: VendorCall, after spent: SpendReport) -> CapRefusal? {
    refusal(of: [PricedCall(call.kind, call.cost)] + [call.next].compactMap(\.self), by: call.provider, after: spent)
  }

  /// Why calls that belong together must not leave.
  ///
  /// - Parameter beside: calls of the same search that will leave before them.
  package func refusal(
    of calls: [PricedCall], by provider: ProviderID, after spent: SpendReport, beside: SpendReport = SpendReport()
  ) -> CapRefusal? {
    for cap in concerning(provider) {
      if let call = calls.first(where: { !cap.limit.counts(Spend($0.cost)) }) {
        return CapRefusal(cap: cap, provider: provider, kind: call.kind, reason: .uncountable)
      }
      let before = spent.total(of: cap.provider)
      var alone = before
      for call in calls { alone.add(call.cost) }
      var together = alone
      together.add(beside.total(of: cap.provider))
      guard cap.limit.allows(together) else {
        return CapRefusal(
          cap: cap, provider: provider, kind: calls.first?.kind ?? .search,
          reason: cap.limit.allows(alone) ? .shared(before) : .reached(before))
      }
    }
    return nil
  }

  /// Why a call of this price can never be made under a cap; `nil` when each cap can count it.
  package func refusal(ofEvery kind: CallKind, of provider: ProviderID, at price: Cost?) -> CapRefusal? {
    concerning(provider).first { !$0.limit.counts(Spend(price)) }
      .map { CapRefusal(cap: $0, provider: provider, kind: kind, reason: .uncountable) }
  }
}
