package import Catalog

/// How listings are said.
extension English {
  package func name(of basis: PriceBasis) -> String {
    switch basis {
    case .wholesale: "wholesale"
    case .retail: "retail"
    case .dropShip: "drop-ship"
    case .member: "member"
    case .memberBatch: "member batch"
    case .coupon: "with coupon"
    case .promotion: "promotion"
    case .sale: "sale"
    case .original: "original"
    }
  }

  package func title(of listing: Listing, original: Bool) -> String {
    let title = (original ? listing.title.preferOriginal : listing.title.preferTranslated) ?? listing.id.key
    return switch listing.saleState {
    case .soldOut: "sold out – " + title
    case .offSale: "off sale – " + title
    case .onSale, .unclear, nil: title
    }
  }

  package var shopPage: String { "shop page" }

  /// A field under its name; under several, or none, where that is what it says.
  package func lines(of field: ListingField, _ listing: Listing) -> [(name: String, text: String)] {
    switch field {
    case .id, .title, .unit, .provenance: []
    case .prices: [("prices", prices(listing))] + (tiers(listing).map { [("tiers", $0)] } ?? [])
    case .saleState: saleState(of: listing).map { [(heading(of: field), $0)] } ?? []
    case .minimumOrder: [("min. order", minimumOrder(listing) ?? notKnown)]
    case .delivery: [("delivery", delivery(listing))]
    default: (value(field.said(of: listing)) ?? absence(of: field)).map { [(heading(of: field), $0)] } ?? []
    }
  }

  private func heading(of field: ListingField) -> String {
    switch field {
    case .sales: "sold"
    case .repurchaseRate: "reorder rate"
    case .facts: "more"
    default: field.english
    }
  }

  /// What stands where a field is not known that matters.
  private func absence(of field: ListingField) -> String? {
    switch field {
    case .sales, .repurchaseRate: notKnown
    case .address: "not given"
    default: nil
    }
  }

  package func name(of conflict: Conflict) -> String {
    switch conflict.member {
    case "shop.years": "years of shop"
    case "ships_within_hours": "ships within hours"
    case "free_shipping": "free postage"
    default: heading(of: conflict.field)
    }
  }

  package var quantityForm: String { "a quantity is a whole number of pieces, e.g. 500, below 10 million" }
  package func yesOrNo(_ flag: Bool) -> String { flag ? "yes" : "no" }
  package var notKnown: String { "not known" }

  package func summary(_ listing: Listing) -> String {
    [
      prices(listing), "MOQ " + (minimumOrder(listing) ?? notKnown),
      listing.sales.first.map { "sold " + sales($0) },
    ]
    .compactMap { $0 }.joined(separator: separator)
  }

  /// Whether it can be bought, and what that means for its prices.
  func saleState(of listing: Listing) -> String? {
    listing.saleState.map { state in
      if case .offSale = state { saleState(state) + "; the prices are old" } else { saleState(state) }
    }
  }

  package func saleState(_ state: SaleState) -> String {
    switch state {
    case .onSale: "yes"
    case .soldOut: "sold out"
    case .unclear(let word): "not known (\(word))"
    case .offSale(let reason): "no (\(reason))"
    }
  }

  package func sales(_ figure: SalesFigure) -> String {
    let number = count(figure.count) + (figure.isAtLeast ? "+" : "")
    return number + (figure.window.days.map { " in \($0) d" } ?? " ever")
  }

  package func rate(_ rate: Rate) -> String {
    if let percent = rate.percent { return percent.shortest + "%" }
    let probably = rate.probablePercent.map { "\($0.shortest)%? " } ?? ""
    return "\(probably)(\(rate.raw), unit not known)"
  }

  package func shop(_ shop: Shop) -> String {
    var parts = [shop.name?.string ?? "name not known"]
    if let location = shop.location { parts.append(location.string) }
    if let years = shop.years { parts.append("\(years) y") }
    if let score = shop.score { parts.append("score \(score.shortest)") }
    if let business = shop.businessType { parts.append(business.string) }
    parts += flags(shop.flags)
    if let rate = shop.repurchaseRate { parts.append("shop's reorder rate \(self.rate(rate))") }
    return parts.joined(separator: separator)
  }

  package func flag(_ name: String, holds: Bool) -> String {
    holds ? certificate(name) : certificate(name) + ": no"
  }

  /// What the marketplace certifies of a shop: with the Chinese that its page shows.
  private func certificate(_ name: String) -> String {
    switch name {
    case "super_factory": "super factory (超级工厂)"
    case "powerful": "Power Merchant (实力商家)"
    case "trust_pass": "TrustPass (诚信通)"
    case "gold": "gold supplier"
    default: name
    }
  }

  package func delivery(_ listing: Listing) -> String {
    var parts: [String] = []
    if let place = listing.shipsFrom { parts.append("from \(place)") }
    if let hours = listing.shipsWithinHours { parts.append("within \(hours) h") }
    if let free = listing.freeShipping { parts.append(free ? "free postage" : "postage not free") }
    return parts.isEmpty ? notKnown : parts.joined(separator: separator)
  }

  package func shops(_ count: Int, orMore: Bool) -> String {
    "\(self.count(count))\(orMore ? "+" : "") \(count == 1 ? "shop" : "shops")"
  }
}
