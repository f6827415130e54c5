import Catalog
import Sourcing
import Wording

/// What is said where offers are compared.
protocol ComparePhrases: DetailsPhrases, TriagePhrases {
  /// The sheet's title.
  func comparing(_ count: Int, at quantity: Int?, onlyDifferences: Bool) -> String
  /// The title while the best so far stands beside the next one.
  func duel(at quantity: Int?) -> String
  func compareHowMany(_ sizes: ClosedRange<Int>, not marked: Int) -> String
  var noChallenger: String { get }
  func comparisonWritten(_ path: String, _ count: Int) -> String
  func comparisonFailed(_ path: String, _ sentence: String) -> String
  /// That one was rejected, with others that show the very same picture.
  func lost(_ listing: Listing, with twins: Int) -> String
  /// That one is left of all that were compared.
  func champion(_ listing: Listing) -> String
  /// Over an offer's column: what is decided of it.
  func column(_ decision: Decision?, _ place: Int) -> String
  func name(of field: ComparedField, at quantity: Int?) -> String
  /// `nil` where it is not known.
  func text(of field: ComparedField, _ subject: ComparedField.Subject) -> String?
  var allAlike: String { get }
}

extension English: ComparePhrases {
  func comparing(_ count: Int, at quantity: Int?, onlyDifferences: Bool) -> String {
    "Compare \(common.count(count)) offers" + at(quantity) + (onlyDifferences ? ", only where they differ" : "")
  }
  func duel(at quantity: Int?) -> String { "Best so far and the next" + at(quantity) }
  private func at(_ quantity: Int?) -> String { quantity.map { " at \(common.count($0)) pieces" } ?? "" }
  func compareHowMany(_ sizes: ClosedRange<Int>, not marked: Int) -> String {
    "\(self.marked(marked)). Mark \(sizes.lowerBound) to \(sizes.upperBound) offers with \(key(.mark, in: .results)) to compare them"
  }
  var noChallenger: String {
    "Nothing below is undecided. Mark offers with \(key(.mark, in: .results)) to compare them"
  }
  func comparisonWritten(_ path: String, _ count: Int) -> String {
    "Wrote \(common.count(count)) offers side by side to \(path)"
  }
  func comparisonFailed(_ path: String, _ sentence: String) -> String { "\(path) was not written: \(sentence)" }
  func lost(_ listing: Listing, with twins: Int) -> String {
    "\(quoted(listing)) is rejected"
      + (twins == 0 ? "" : ", and \(common.count(twins)) with the very same picture") + ". \(key(.undo)): undo"
  }
  func champion(_ listing: Listing) -> String {
    "\(quoted(listing)) is the last one left. \(key(.togglePick, in: .results)): pick it"
  }
  func column(_ decision: Decision?, _ place: Int) -> String {
    let said =
      switch decision {
      case .picked: "* picked"
      case .rejected: "x rejected"
      case nil: ""
      }
    return "\(place)" + (said.isEmpty ? "" : " \(said)")
  }
  var allAlike: String { "They differ in nothing that is known. \(key(.switchDifferences, in: .compare)): show all" }

  func name(of field: ComparedField, at quantity: Int?) -> String {
    switch field {
    case .saleState: ListingField.saleState.english
    case .price: quantity.map { "at \(common.count($0))" } ?? "price"
    case .otherPrices: "prices"
    case .tiers: "tiers"
    case .minimumOrder: "min. order"
    case .sold: "sold"
    case .again: "reorder"
    case .likeness: "match"
    case .shop: "shop"
    case .years: "years"
    case .score: "score"
    case .shopKind: "kind"
    case .shipsFrom: "from"
    case .shipsWithin: "ships in"
    case .shipsFree: "free"
    case .stock: "stock"
    case .tags: "tags"
    case .facts: "more"
    }
  }

  func text(of field: ComparedField, _ subject: ComparedField.Subject) -> String? {
    let listing = subject.listing
    switch field {
    case .saleState: return common.value(.saleState(listing.saleState))
    case .price:
      guard let price = subject.price else { return nil }
      let least = subject.leastOrder.map { " from \(common.count($0))" } ?? ""
      return common.price(price, unit: listing.otherUnit) + least
    case .otherPrices:
      let others = listing.prices.filter { $0.basis != subject.price?.basis }
      guard !others.isEmpty else { return nil }
      return others.map { "\(common.name(of: $0.basis)) \(common.price($0, unit: nil))" }.joined(
        separator: common.separator)
    case .tiers: return common.value(.tiers(listing.tiers))
    case .minimumOrder: return common.value(.number(listing.minimumOrder))
    case .sold: return common.value(.sales(Array(listing.sales.prefix(1))))
    case .again: return common.value(.rate(listing.repurchaseRate))
    case .likeness: return common.value(.number(subject.likeness))
    case .shop: return common.value(.text(listing.shop.name))
    case .years: return common.value(.number(listing.shop.years))
    case .score: return listing.shop.score?.shortest
    case .shopKind: return common.value(.flags(listing.shop.flags))
    case .shipsFrom: return common.value(.text(listing.shipsFrom ?? listing.shop.location))
    case .shipsWithin: return listing.shipsWithinHours.map { "\(common.count($0)) h" }
    case .shipsFree: return common.value(.flag(listing.freeShipping))
    case .stock: return common.value(.number(listing.stock))
    case .tags: return common.value(.texts(listing.tags))
    case .facts: return common.value(.facts(listing.facts))
    }
  }
}
