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

  package func facts(_ listing: Listing) -> [(name: String, text: String)] {
    var facts: [(String, String)] = []
    facts.append(("prices", prices(listing)))
    if !listing.tiers.isEmpty { facts.append(("tiers", listing.tiers.map(tier).joined(separator: " · "))) }
    facts.append(("min. order", minimumOrder(listing) ?? "not known"))
    facts.append(("sold", listing.sales.isEmpty ? "not known" : listing.sales.map(sales).joined(separator: " · ")))
    facts.append(("bought again", listing.repurchaseRate.map(rate) ?? "not known"))
    facts.append(("shop", shop(listing.shop)))
    facts.append(("delivery", delivery(listing)))
    if let stock = listing.stock { facts.append(("stock", count(stock))) }
    if !listing.tags.isEmpty { facts.append(("tags", listing.tags.map(\.string).joined(separator: " · "))) }
    if !listing.facts.isEmpty {
      facts.append(("more", listing.facts.map(fact).joined(separator: " · ")))
    }
    facts.append(("page", listing.address?.string ?? "not given"))
    if let picture = listing.pictureAddress { facts.append(("picture", picture.string)) }
    if let address = listing.shop.address { facts.append(("shop page", address.string)) }
    return facts
  }

  package func closerFacts(_ listing: Listing) -> [String] {
    let tiers = listing.tiers.isEmpty ? nil : listing.tiers.map(tier).joined(separator: " · ")
    let tags = listing.tags.isEmpty ? nil : listing.tags.map(\.string).joined(separator: " · ")
    return [shop(listing.shop), tiers, delivery(listing), prices(listing), tags].compactMap { $0 }
  }

  package func summary(_ listing: Listing) -> String {
    [
      prices(listing), "MOQ " + (minimumOrder(listing) ?? "not known"),
      listing.sales.first.map { "sold " + sales($0) },
    ]
    .compactMap { $0 }.joined(separator: " · ")
  }

  package func offer(_ listing: Listing) -> String {
    [listing.id.key, listing.shop.name?.string, summary(listing)].compactMap { $0 }.joined(separator: " · ")
  }

  private func prices(_ listing: Listing) -> String {
    guard !listing.prices.isEmpty else { return "not known" }
    return listing.prices.map { "\(name(of: $0.basis)) \(price($0, unit: listing.unit))" }.joined(separator: " · ")
  }

  package func price(_ price: Price, unit: CleanText?) -> String {
    let amount = price.written?.string ?? "\(price.currency) \(price.amount)"
    return amount + (unit.map { "/\($0)" } ?? "")
  }

  private func minimumOrder(_ listing: Listing) -> String? {
    listing.minimumOrder.map { count($0) + (listing.otherUnit.map { " \($0)" } ?? "") }
  }

  private func tier(_ tier: PriceTier) -> String {
    "\(count(tier.from))\(tier.to.map { "–" + count($0) } ?? "+") \(tier.amount)"
  }

  private func sales(_ figure: SalesFigure) -> String {
    let number = count(figure.count) + (figure.isAtLeast ? "+" : "")
    return number + (figure.window.days.map { " in \($0) d" } ?? " ever")
  }

  private func rate(_ rate: Rate) -> String {
    rate.percent.map { $0.shortest + "%" } ?? "\(rate.raw) (unit not known)"
  }

  private func shop(_ shop: Shop) -> String {
    var parts = [shop.name?.string ?? "name not known"]
    if let location = shop.location { parts.append(location.string) }
    if let years = shop.years { parts.append("\(years) y") }
    if let score = shop.score { parts.append("score \(score.shortest)") }
    if let business = shop.businessType { parts.append(business.string) }
    for flag in shop.flags.named {
      guard let value = flag.value else { continue }
      let name = flag.name.split(separator: "_").joined(separator: " ")
      parts.append(value ? name : "not \(name)")
    }
    if let rate = shop.repurchaseRate { parts.append("shop bought again \(self.rate(rate))") }
    return parts.joined(separator: " · ")
  }

  private func delivery(_ listing: Listing) -> String {
    var parts: [String] = []
    if let place = listing.shipsFrom { parts.append("from \(place)") }
    if let hours = listing.shipsWithinHours { parts.append("within \(hours) h") }
    if let free = listing.freeShipping { parts.append(free ? "free postage" : "postage not free") }
    return parts.isEmpty ? "not known" : parts.joined(separator: " · ")
  }
}
