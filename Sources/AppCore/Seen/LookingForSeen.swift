import Catalog
import Queries
import Sourcing

/// Asking the archive for what looks like the photo.
extension AppState {
  mutating func findSeen() -> [Effect] {
    guard photo.facts != nil else { return [] }
    sheets.open(SeenSheet(photo: photo.id, name: photo.shortName))
    return [.request(.findSeen(photo.id, filters.query.region))]
  }

  mutating func seenFound(_ id: PhotoID, _ offers: [SeenBefore]) { changeSeen(id) { $0.offers = offers } }

  mutating func seenFailed(_ id: PhotoID, _ trouble: SeenTrouble) { changeSeen(id) { $0.trouble = trouble } }

  /// Shows the selected offer's page.
  mutating func openSeen() -> [Effect] {
    guard let seen = overlay as? SeenSheet, let offers = seen.offers, offers.indices.contains(seen.cursor.index) else {
      return []
    }
    return offers[seen.cursor.index].listing.address.map { [.openAddress($0)] } ?? []
  }

  var reasonAgainstSeen: String? { photo.facts == nil ? words.noPhoto : nil }

  /// Why the selected offer's page cannot be shown.
  var reasonAgainstSeenPage: String? {
    guard let seen = overlay as? SeenSheet, let offers = seen.offers, offers.indices.contains(seen.cursor.index) else {
      return words.nothingSelected
    }
    return offers[seen.cursor.index].listing.address == nil ? words.noPageKnown : nil
  }

  /// Changes the sheet, also while help lies over it.
  private mutating func changeSeen(_ id: PhotoID, _ change: (inout SeenSheet) -> Void) {
    sheets.change { (seen: inout SeenSheet) in if seen.photo == id { change(&seen) } }
  }
}
