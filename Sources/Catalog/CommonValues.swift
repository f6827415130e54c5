/// What many listings of a list have alike, each kept once (interning): shops, flags and other facts, tags, round sales.
///
/// For example, ten thousand listings of a vendor that says no more of a shop than its flags hold a few dozen shops.
package struct CommonValues: Sendable {
  private var shops: Set<Shared<Shop>> = []
  private var facts: Set<[Fact]> = []
  private var sales: Set<[SalesFigure]> = []
  private var tags: Set<[CleanText]> = []
  private var texts: Set<CleanText> = []

  package init() {}

  /// Puts what is known already in the place of what is equal to it in a listing.
  package mutating func share(in listing: inout Listing) {
    listing.takeShop { shops.insert($0).memberAfterInsert }
    if !listing.facts.isEmpty { listing.facts = facts.insert(listing.facts).memberAfterInsert }
    if !listing.sales.isEmpty { listing.sales = sales.insert(listing.sales).memberAfterInsert }
    if !listing.tags.isEmpty { listing.tags = tags.insert(listing.tags).memberAfterInsert }
    listing.shipsFrom = listing.shipsFrom.map { texts.insert($0).memberAfterInsert }
    listing.unit = listing.unit.map { texts.insert($0).memberAfterInsert }
  }
}

/// What was kept once is no difference between lists of the same offers.
extension CommonValues: Hashable {
  package static func == (one: CommonValues, other: CommonValues) -> Bool { true }

  package func hash(into hasher: inout Hasher) {}
}
