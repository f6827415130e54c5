import Catalog
import Photos
import Queries
import Sourcing

/// Asking the archive for what looks like the photo.
extension AppState {
  mutating func findSeen() -> [Effect] {
    guard let source = comparedPhoto else { return [] }
    let (photo, region) =
      switch source {
      case .photo(let id): (id, nil as PixelRegion?)
      case .part(let id, let region): (id, region)
      case .web: preconditionFailure("a photo that is searched by is no picture of a listing")
      }
    sheets.open(SeenSheet())
    return [.request(.findSeen(photo, region))]
  }

  mutating func seenFound(_ offers: [SeenBefore]) { changeSeen { $0.offers = offers } }

  mutating func seenFailed(_ trouble: SeenTrouble) { changeSeen { $0.trouble = trouble } }

  /// Shows the selected offer's page.
  mutating func openSeen() -> [Effect] {
    guard let seen = overlay as? SeenSheet, let offers = seen.offers, offers.indices.contains(seen.cursor.index) else {
      return []
    }
    return offers[seen.cursor.index].listing.address.map { [.openAddress($0)] } ?? []
  }

  var reasonAgainstSeen: String? { comparedPhoto == nil ? words.noPhoto : nil }

  private mutating func changeSeen(_ change: (inout SeenSheet) -> Void) {
    guard var seen = overlay as? SeenSheet else { return }
    change(&seen)
    sheets.replace(by: seen)
  }
}
