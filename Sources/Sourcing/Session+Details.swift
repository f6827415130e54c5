package import Catalog
package import Queries

/// Asking for the details of offers.
extension Session {
  /// The vendors that can be asked for an offer's details, whoever found it, one of each account: those of one account
  /// would say the same.
  package func detailVendors(of listing: ListingID) -> [Vendor] {
    var accounts: Set<String> = []
    return vendors.filter {
      $0.isConfigured && $0.capabilities.details && $0.marketplace == listing.marketplace
        && accounts.insert($0.account).inserted
    }
  }

  /// What each vendor that can say more of some of these offers would be asked for.
  package func detailTargets(of listings: [ListingID]) -> [(vendor: Vendor, targets: [DetailTarget])] {
    let able = listings.map { ($0, detailVendors(of: $0)) }
    return vendors.compactMap { vendor in
      let targets = able.compactMap { listing, vendors in
        vendors.contains { $0.id == vendor.id } ? DetailTarget(listing, from: vendor.id) : nil
      }
      return targets.isEmpty ? nil : (vendor, targets)
    }
  }

  /// Has it counted what the details of offers would cost at each vendor.
  package mutating func countDetails(of listings: [ListingID]) -> [Request] {
    let targets = detailTargets(of: listings).map(\.targets)
    details.forgetForecasts()
    return targets.isEmpty ? [] : [.countDetails(targets, language: filters.query.language)]
  }

  /// Has it counted again when that was too long ago.
  package mutating func countOldDetails(of listings: [ListingID]) -> [Request] {
    let isOld = detailTargets(of: listings).contains { details.forecast($0.targets, at: now) == nil }
    return isOld ? countDetails(of: listings) : []
  }

  /// Asks a vendor for the details of offers, where that is not under way; what is known already is free.
  package mutating func askDetails(_ targets: [DetailTarget]) -> [Request] {
    targets.filter { !details.isAsking($0) }.map { target in
      // Who asks again wants the vendor asked, whatever stopped it.
      let insists = details.hasFailed(target)
      details.begin(target)
      return .askDetails(target, language: filters.query.language, insists: insists)
    }
  }

  /// Stops asking for what has not left yet.
  package mutating func stopDetails() -> [Request] {
    let targets = details.waiting
    for target in targets { details.failed(target, SearchError(.cancelled, from: target.provider)) }
    return targets.isEmpty ? [] : [.stopDetails(targets)]
  }

  /// Has it looked up what vendors said of an offer before this run, however long ago. Nobody is asked.
  package func lookUpDetails(of listing: ListingID) -> [Request] {
    let targets = detailVendors(of: listing).map { DetailTarget(listing, from: $0.id) }
      .filter { details.details(of: $0) == nil }
    return targets.isEmpty ? [] : [.lookUpDetails(targets, language: filters.query.language)]
  }

  package mutating func detailsFound(_ found: [DetailTarget: KeptDetails]) {
    for (target, kept) in found { details.found(kept, of: target) }
    for listing in Set(found.keys.map(\.listing)) { follow(listing) }
  }

  /// Shows the results and the picks as details say them.
  private mutating func follow(_ listing: ListingID) {
    let known = details.details(of: listing).map(\.details.listing)
    for details in known {
      inquiry?.take(details: details)
      triage.take(details: details)
    }
  }

  package mutating func detailsCounted(_ made: [[DetailTarget]: CallForecast]) { details.counted(made, at: now) }

  package mutating func take(_ event: DetailEvent) -> [Request] {
    switch event {
    case .call(let target, .step(_, let step)): details.came(to: step, target)
    case .call(_, .called): calls += 1
    case .call: return []
    case .details(let target, let kept):
      details.take(kept, of: target)
      follow(target.listing)
    case .failed(let target, let error): details.failed(target, error)
    }
    if case .call(_, .step) = event { return [] }
    forecasts.expire()
    return [.readSpend(inquiry?.subject)]
  }
}
