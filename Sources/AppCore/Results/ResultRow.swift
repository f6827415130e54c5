import Catalog
import Queries

/// What a row of the result list says: two that are equal look the same in the same columns.
struct ResultRow: Hashable, Sendable {
  let listing: Listing
  /// The codes of the vendors that have the offer.
  let vendor: String
  let mark: String
  let verdict: FilterVerdict
  /// Offers with the very same picture.
  let twins: Int
  /// The offers that the row stands for, if it does for several.
  let folded: [Listing]
  let likeness: Int?
  let showsOriginalTitle: Bool
  let isSelected: Bool
  let isRejected: Bool
}
