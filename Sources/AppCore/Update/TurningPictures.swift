import Catalog
import Photos
import Sourcing

extension AppState {
  mutating func openGallery() {
    guard let listing = selectedListing else { return }
    held = nil
    list.userMoved()
    open(Gallery(listing: listing.id))
  }

  /// The selected listing's pictures, from every vendor that has it.
  var galleryPictures: [WebAddress] {
    guard let listing = selectedListing else { return [] }
    guard let offer = offers.offer(listing.id) else { return listing.pictures }
    return listing.completed(by: whole(offer)).pictures
  }

  /// The picture that the gallery shows.
  var galleryPicture: WebAddress? {
    guard let gallery = overlay as? Gallery else { return nil }
    let pictures = galleryPictures
    return pictures.indices.contains(gallery.index) ? pictures[gallery.index] : nil
  }

  /// The room of each of the two pictures, or of the one when there is no photo to compare with.
  var galleryBox: CellSize {
    let columns = comparedPhoto == nil ? size.columns - 4 : (size.columns - 5) / 2
    // Two lines of borders, two of words, and those at the bottom of the screen.
    let rows = max(1, min(size.rows - 6, columns / 2))
    return CellSize(columns: max(1, min(columns, rows * 2)), rows: rows)
  }

  var reasonAgainstGallery: String? { reasonAgainstLayout ?? reasonAgainstPicture }
}
