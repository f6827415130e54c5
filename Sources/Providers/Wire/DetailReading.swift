import Catalog
import Foundation
import Queries

// What the details of vendors have alike.

extension ItemReader {
  /// Of a reply that is about one offer.
  init(_ item: JSON, from provider: ProviderID, at date: Date) {
    self.init(item, provenance: Provenance(provider: provider, fetchedAt: date, page: 1, rank: 1))
  }

  /// The edges of a box in centimetres; `nil` unless all three are known.
  mutating func boxSize(_ box: JSON) -> BoxSize? {
    BoxSize(
      length: measure(box["length"], "length"), width: measure(box["width"], "width"),
      height: measure(box["height"], "height"))
  }
}

extension ItemReader {
  /// The titles; a body in which all is null was paid for all the same.
  func knownTitle(original: JSON, translated: JSON, _ language: String) -> Title {
    (try? title(original: original, translated: translated, language: language)) ?? .unknown
  }
}

extension Price {
  func on(_ basis: PriceBasis) -> Price {
    var price = self
    price.basis = basis
    return price
  }

  /// A wholesale price of which only the lowest is known.
  static func beginning(at amount: Amount, _ currency: Currency) -> Price {
    Price(.wholesale, amount, currency: currency, written: CleanText("\(amount)+"))
  }

  /// The lowest of several prices; where they differ it carries both ends, so that it is not taken for the price.
  static func lowest(of prices: [Price], on basis: PriceBasis) -> Price? {
    guard var lowest = prices.min(by: { $0.amount < $1.amount })?.on(basis),
      let highest = prices.max(by: { $0.amount < $1.amount })
    else { return nil }
    if lowest.amount != highest.amount { lowest.written = CleanText("\(lowest.amount)-\(highest.amount)") }
    return lowest
  }
}

extension ProductDetails {
  /// Takes what says how much must be ordered, the first tier among it: for the wholesale price the greatest counts.
  mutating func takeOrderQuantities(minimum: Int?, lot: Int?) {
    let firstTier = listing.tiers.map(\.from).min()
    orderQuantities = [(.minimum, minimum), (.firstTier, firstTier), (.lot, lot)].compactMap { source, pieces in
      pieces.map { OrderQuantity(source, $0) }
    }
    listing.minimumOrder = orderQuantities.map(\.pieces).max()
  }
}

extension ProductDetails {
  /// Reads a reply's one item, which is no list whose other items would still be there.
  ///
  /// - Throws: also when it is another offer's.
  static func read(
    _ item: JSON, of asked: ListingID, from provider: ProviderID, at date: Date,
    _ details: (inout ItemReader) throws(UnreadableItem) -> ProductDetails
  ) throws(SearchError) -> ProductDetails {
    var reader = ItemReader(item, from: provider, at: date)
    do throws(UnreadableItem) {
      let details = try details(&reader)
      guard details.listing.id == asked else {
        throw UnreadableItem(reason: .noItemNumber(CleanText(details.listing.id.number)))
      }
      return details
    } catch {
      throw SearchError(.nothingReadable(Unreadable(error.reason)), from: provider)
    }
  }
}
