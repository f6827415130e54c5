import Catalog
import Sourcing

/// For which offers and looks it was done what follows when all pictures were looked at.
struct LookedBasis: Sendable, Equatable {
  var search: SearchID?
  var view: ProviderID?
  var offers: Int
  var looks: Int
  /// Whether pictures are compared with a photo.
  var compares: Bool
}
