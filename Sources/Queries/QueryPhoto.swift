package import Catalog
package import Photos

/// The photo to search by: its bytes, its address, or both.
package enum QueryPhoto: Sendable, Hashable {
  /// From this machine.
  case file(Photo)
  /// Fetched from an address, which vendors can fetch as well.
  case downloaded(Photo, from: WebAddress)
  /// An address that was not fetched, such as a listing's picture.
  case address(WebAddress)

  package var photo: Photo? {
    switch self {
    case .file(let photo), .downloaded(let photo, _): photo
    case .address: nil
    }
  }

  package var source: WebAddress? {
    switch self {
    case .file: nil
    case .downloaded(_, let address), .address(let address): address
    }
  }

  /// What it is remembered by: the same bytes are the same photo under any address.
  package var identity: String { photo?.fingerprint ?? source?.string ?? "" }
}
