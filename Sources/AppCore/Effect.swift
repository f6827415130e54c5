package import Catalog
package import ImageSearch

/// What must happen outside, as plain data. The runtime does it and answers with an ``Action``.
package enum Effect: Sendable, Equatable {
  /// Read a photo from a path or an http(s) address.
  case loadPhoto(PhotoID, source: String)
  /// Names of files that a typed path can go on with.
  case completePath(String)

  case search(SearchID, ImageQuery, photo: PhotoID, targets: [SearchTarget])
  case cancelSearch(SearchID)

  case savePicks([Pick])
  case removePicks([ListingID])
  /// Write a sheet whole; an existing file is replaced only when the user said so.
  case writeSheet(path: String, picks: [Pick], replacing: Bool)

  case openAddress(WebAddress)
  case copy(String)
  case setMouse(Bool)
  case redraw
  case suspend
  case quit
}
