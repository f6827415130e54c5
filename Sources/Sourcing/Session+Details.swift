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

  /// Has it counted what an offer's details would cost at each vendor.
  package mutating func countDetails(of listing: ListingID) -> [Request] {
    let targets = detailVendors(of: listing).map { DetailTarget(listing, from: $0.id) }
    details.forgetForecasts(of: targets)
    return targets.isEmpty ? [] : [.countDetails(targets, language: filters.query.language)]
  }

  /// Has it counted again when that was too long ago.
  package mutating func countOldDetails(of listing: ListingID) -> [Request] {
    let isOld = detailVendors(of: listing).contains {
      details.forecast(DetailTarget(listing, from: $0.id), at: now) == nil
    }
    return isOld ? countDetails(of: listing) : []
  }

  /// Asks a vendor for an offer's details, unless that is under way; what is known already is free.
  package mutating func askDetails(_ target: DetailTarget) -> [Request] {
    guard !details.isAsking(target) else { return [] }
    // Who asks again wants the vendor asked, whatever stopped it.
    let insists = details.hasFailed(target)
    details.begin(target)
    return [.askDetails(target, language: filters.query.language, insists: insists)]
  }

  package mutating func detailsCounted(_ made: [DetailTarget: CallForecast]) { details.counted(made, at: now) }

  package mutating func take(_ event: DetailEvent) -> [Request] {
    switch event {
    case .call(let target, .step(_, let step)): details.came(to: step, target)
    case .call(_, .called): calls += 1
    case .call: return []
    case .details(let target, let kept):
      details.take(kept, of: target)
      inquiry?.take(details: kept.details.listing)
    case .failed(let target, let error): details.failed(target, error)
    }
    if case .call(_, .step) = event { return [] }
    forecasts.expire()
    return [.readSpend(inquiry?.photo)]
  }
}
