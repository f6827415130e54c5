import Foundation

extension Listing {
  /// This listing, with what its vendor leaves out, or knows less well, as another vendor's listing of the same offer
  /// has it.
  ///
  /// What this vendor knows stays. A rate whose unit is known is better than one without; an exact count is better than
  /// a lower bound of the same window. Prices of a basis, and sales of a window, that are missing are added behind its
  /// own, and a month's sales come first. Where the two vendors sell by different units, no price and no quantity goes
  /// over. A fact says what came from the other one.
  package func completed(by other: Listing) -> Listing {
    var listing = self
    listing.complete(by: other)
    return listing
  }

  /// The same, in its place.
  package mutating func complete(by other: Listing) {
    let gained = fillGaps(from: other)
    addSources(of: other)
    note(gained, from: other.provenance.provider)
  }

  /// This listing as a vendor's details of the same offer say it: what they know is better than what a search shows, which
  /// may be the lowest of several prices. Its place and its titles stay. A fact says what came from the details.
  package func detailed(by detail: Listing) -> Listing {
    var listing = detail
    listing.fillGaps(from: self)
    // Without steps of its own it is priced by variant, whatever a search has shown.
    if !detail.prices.isEmpty { listing.tiers = detail.tiers }
    listing.title = title.completed(by: detail.title)
    listing.provenance = provenance
    listing.otherSources = otherSources
    listing.addSources(of: detail)
    listing.note(listing.gains(over: self), from: detail.provenance.provider)
    return listing
  }

  /// The same with the details of several vendors, the newest first: what was said last counts before what was said earlier.
  package func detailed(by details: [Listing]) -> Listing { details.reversed().reduce(self) { $0.detailed(by: $1) } }

  /// Whether details of the offer are better than this listing. They are, unless a vendor has shown it so more than a day
  /// after they were given: a price of today is better than details of last month.
  package func yields(to details: Listing) -> Bool {
    provenance.fetchedAt.timeIntervalSince(details.provenance.fetchedAt) <= Self.detailAge
  }

  /// In seconds.
  private static let detailAge: TimeInterval = 86_400

  /// - Returns: what was filled, as far as it is told.
  @discardableResult
  private mutating func fillGaps(from other: Listing) -> [ListingField] {
    var told: [ListingField] = []
    for (field, isTold, fill) in gaps(filledBy: other) {
      fill(&self)
      if isTold, told.last != field { told.append(field) }
    }
    return told
  }

  /// What this listing lacks and another has, in the order of the fields. All is looked at before anything is changed: a
  /// listing that is being changed would be copied for each look.
  private func gaps(filledBy other: Listing) -> [(field: ListingField, isTold: Bool, fill: FieldRow.Property.Fill)] {
    let countsLike = countsLike(other)
    var gaps: [(field: ListingField, isTold: Bool, fill: FieldRow.Property.Fill)] = []
    for part in ListingField.parts where countsLike || !part.countsGoods {
      if let fill = part.property.fill(self, other) { gaps.append((part.field, part.isTold, fill)) }
    }
    return gaps
  }

  private mutating func note(_ gained: [ListingField], from provider: ProviderID) {
    if !gained.isEmpty { facts.append(Fact(.completedFrom, .fields(gained.map(\.code), from: provider))) }
  }

  /// Takes in what the vendor said when it showed the offer once more: what was missing is added, and prices other than
  /// before are noted as a fact.
  package mutating func note(repetition other: Listing) {
    fillGaps(from: other)
    let unit = countsLike(other) ? nil : other.unit
    // The same amount for another unit is another price.
    let others = other.prices.filter { $0.amount != price($0.basis)?.amount || unit != nil }
    guard !others.isEmpty else { return }
    let said = others.map { price in
      OtherPrice(price.amount, basis: price.basis == mainPrice?.basis ? nil : price.basis, unit: unit)
    }
    let known = facts.first { $0.label == .known(.otherPrices) }?.value.prices ?? []
    var seen: Set<OtherPrice> = []
    let all = (known + said).filter { seen.insert($0).inserted }.prefix(Self.otherPriceLimit)
    facts.removeAll { $0.label == .known(.otherPrices) }
    facts.append(Fact(.otherPrices, .prices(Array(all))))
  }

  /// A page may hold an offer many times.
  private static let otherPriceLimit = 10

  /// What is known here and not there, as far as it is told.
  private func gains(over other: Listing) -> [ListingField] {
    ListingField.rows.filter { _, row in row.isTold && row.properties.contains { $0.differs(self, other) } }.map(
      \.field)
  }
}

extension [Listing] {
  /// Takes what a vendor's details say of an offer among those of others, the newest first, in the place of what the same
  /// vendor said before. In whatever order they are taken, the outcome is the same.
  ///
  /// - Returns: whether that is new.
  @discardableResult
  package mutating func take(details new: Listing) -> Bool {
    let (vendor, time) = (new.provenance.provider, new.provenance.fetchedAt)
    guard !contains(new), !contains(where: { $0.provenance.provider == vendor && $0.provenance.fetchedAt > time })
    else { return false }
    removeAll { $0.provenance.provider == vendor }
    let next = firstIndex { other in
      let source = other.provenance
      return source.fetchedAt < time || source.fetchedAt == time && source.provider.rawValue > vendor.rawValue
    }
    insert(new, at: next ?? count)
    return true
  }
}

extension SaleState? {
  /// The first that says whether the offer can be bought, else the first.
  func orClearer(_ other: SaleState?) -> SaleState? {
    self?.canBeBought == nil && other?.canBeBought != nil ? other : self ?? other
  }
}

extension Title {
  func completed(by other: Title) -> Title {
    Title(
      original: original ?? other.original, translated: translated ?? other.translated,
      language: translated == nil ? other.language : language) ?? self
  }
}

extension Rate? {
  /// The first that says what its number means, else the first.
  func orBetter(_ other: Rate?) -> Rate? {
    self?.percent == nil && other?.percent != nil ? other : self ?? other
  }
}

extension [SalesFigure] {
  func completed(by other: [SalesFigure]) -> [SalesFigure] {
    let own = map { figure in
      figure.isAtLeast ? other.first { $0.window == figure.window && !$0.isAtLeast } ?? figure : figure
    }
    let all = own + other.filter { new in !contains { $0.window == new.window } }
    // The window that vendors have in common comes first, so that a column compares like with like.
    return all.filter { $0.window == .days(30) } + all.filter { $0.window != .days(30) }
  }
}

extension Shop {
  func completed(by other: Shop) -> Shop {
    Shop(
      name: name ?? other.name, id: id ?? other.id, address: address ?? other.address,
      location: location ?? other.location, years: years ?? other.years, score: score ?? other.score,
      repurchaseRate: repurchaseRate.orBetter(other.repurchaseRate), businessType: businessType ?? other.businessType,
      flags: flags.completed(by: other.flags))
  }
}

extension ShopFlags {
  fileprivate func completed(by other: ShopFlags) -> ShopFlags {
    ShopFlags(
      factory: factory ?? other.factory, superFactory: superFactory ?? other.superFactory,
      verified: verified ?? other.verified, powerful: powerful ?? other.powerful, gold: gold ?? other.gold,
      inspected: inspected ?? other.inspected, trustPass: trustPass ?? other.trustPass)
  }
}
