package import Catalog
package import Queries

/// Asking what sending offers costs.
extension Session {
  /// The vendors that can be asked, whoever found the offer, one of each account: those of one account would say the same.
  package func freightVendors(of listing: ListingID) -> [Vendor] {
    var accounts: Set<String> = []
    return vendors.filter {
      $0.isConfigured && $0.capabilities.freight != nil && $0.marketplace == listing.marketplace
        && accounts.insert($0.account).inserted
    }
  }

  /// What would be asked about sending an offer; `nil` while nobody has said where to.
  ///
  /// - Parameter pieces: how many are wanted; `nil` is the minimum order, or one where that is not known.
  package func freightQuestion(of listing: ListingID, pieces: Int?) -> FreightQuestion? {
    destination.map { destination in
      FreightQuestion(
        to: destination, pieces: pieces ?? minimumOrder(of: listing) ?? 1,
        accordingTo: details.details(of: listing).map(\.details))
    }
  }

  private func minimumOrder(of listing: ListingID) -> Int? {
    details.details(of: listing).lazy.compactMap(\.details.listing.minimumOrder).first
      ?? offers.offer(listing).flatMap { offers.whole($0, of: nil).minimumOrder }
  }

  /// What each vendor would be asked.
  package func freightTargets(of listing: ListingID, pieces: Int?) -> [(vendor: Vendor, target: FreightTarget)] {
    guard let question = freightQuestion(of: listing, pieces: pieces) else { return [] }
    return freightVendors(of: listing).map { ($0, FreightTarget(listing, question, from: $0.id)) }
  }

  /// Takes where goods are sent to from now on.
  package mutating func send(to destination: Destination) {
    self.destination = destination
    freight.forgetForecasts()
  }

  /// Has it counted what asking each vendor would cost.
  package mutating func countFreight(of listing: ListingID, pieces: Int?) -> [Request] {
    let targets = freightTargets(of: listing, pieces: pieces).map(\.target)
    freight.forgetForecasts()
    return targets.isEmpty ? [] : [.countFreight(targets)]
  }

  /// Has those counted again of which that was too long ago, or of which details have said more since.
  package mutating func countOldFreight(of listing: ListingID, pieces: Int?) -> [Request] {
    let targets = freightTargets(of: listing, pieces: pieces).map(\.target)
    let old = targets.filter { freight.forecast($0, at: now) == nil }
    return old.isEmpty ? [] : [.countFreight(old)]
  }

  /// Asks a vendor, where that is not under way; what is known already is free.
  package mutating func askFreight(_ target: FreightTarget) -> [Request] {
    guard !freight.isAsking(target) else { return [] }
    // Who asks again wants the vendor asked, whatever stopped it.
    let insists = freight.hasFailed(target)
    freight.begin(target)
    return [.askFreight(target, insists: insists)]
  }

  /// Stops asking for what has not left yet.
  package mutating func stopFreight() -> [Request] {
    let targets = freight.waiting
    for target in targets { freight.failed(target, SearchError(.cancelled, from: target.provider)) }
    return targets.isEmpty ? [] : [.stopFreight(targets)]
  }

  package mutating func freightCounted(_ made: [FreightTarget: CallForecast]) { freight.counted(made, at: now) }

  package mutating func take(_ event: FreightEvent) -> [Request] {
    switch event {
    case .call(let target, .step(_, let step)):
      freight.came(to: step, target)
      return []
    case .call(_, .called): calls += 1
    case .call: return []
    case .freight(let target, let kept): freight.take(kept, of: target)
    case .failed(let target, let error): freight.failed(target, error)
    }
    forecasts.expire()
    return [.readSpend(inquiry?.subject)]
  }
}

extension FreightQuestion {
  /// A question with the variant and the weight that details know, each from the first that know it: of the variants the
  /// first that is in stock.
  ///
  /// - Parameter details: of one offer, the newest first.
  package init(to destination: Destination, pieces: Int, accordingTo details: [ProductDetails]) {
    let variants = details.lazy.map { $0.variants.filter { $0.id != nil } }.first { !$0.isEmpty } ?? []
    let sent = variants.first { ($0.stock ?? 1) > 0 } ?? variants.first
    let weights = details.lazy.compactMap { details -> Weight? in
      let own = details.variants.first { $0.id != nil && $0.id == sent?.id }
      return own?.parcel.weight ?? details.parcel.weight
    }
    self.init(
      to: destination, pieces: pieces, variant: sent?.id?.string, weight: weights.first.map { $0.times(pieces) })
  }
}
