import Catalog
import Queries

/// What a row of the result list says: two that are equal look the same in the same columns.
struct ResultRow: Hashable, Sendable {
  let listing: Listing
  /// The codes of the vendors that have the offer.
  let vendor: String
  /// What was decided of it, as one character.
  let decision: String
  /// Why it was rejected, as one character; empty when nothing was said of that.
  var reason = ""
  let verdict: FilterVerdict
  /// Whether vendors differ in what decides.
  let isDisputed: Bool
  /// Offers with the very same picture.
  let twins: Int
  /// The offers that the row stands for, if it does for several.
  let folded: [Listing]
  let likeness: Int?
  /// How many pieces are wanted, for the price.
  let quantity: Int?
  let showsOriginalTitle: Bool
  /// Whether it is the row of the selection, wherever the focus is.
  var isHere: Bool
  let isFocused: Bool
  let isRejected: Bool
  let isMarked: Bool

  /// What stands before it.
  var mark: String { Self.place(isHere: isHere, isMarked: isMarked) + decision }

  /// Before the price: why it was rejected, whether it meets the filters, and where it does, whether vendors differ.
  var note: String { !reason.isEmpty ? reason : verdict == .holds && isDisputed ? Self.disputed : verdict.mark }

  static let disputed = "≠"

  /// Whether a row is the selected one, and marked.
  static func place(isHere: Bool, isMarked: Bool) -> String {
    isMarked ? (isHere ? "»" : "•") : isHere ? ">" : " "
  }

  /// Whether the whole line stands out.
  var isSelected: Bool { isHere && isFocused }
}
