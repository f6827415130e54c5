package import Catalog
package import Photos
package import Sourcing

/// A picture as the screen wants it: which, how large at most, made of what.
package struct PictureWish: Sendable, Hashable {
  package let source: PictureSource
  package let box: CellSize
  package let look: PictureLook

  package init(_ source: PictureSource, in box: CellSize, look: PictureLook) {
    self.source = source
    self.box = box
    self.look = look
  }
}

/// Where a picture comes from.
package enum PictureSource: Sendable, Hashable {
  /// A listing's, on the web.
  case web(WebAddress)
  /// One that was given to search by.
  case photo(PhotoID)
  /// The part of one that was searched by.
  case part(PhotoID, PixelRegion)
}

/// Why a picture can't be shown.
package enum PictureFailure: Sendable, Hashable {
  /// Nobody answered; it may be there another time.
  case unreachable
  /// What is there is no picture that can be read, or nothing is.
  case unusable
}

/// What is to be fetched and drawn, the first first, and what is to be looked at besides.
struct PictureOrder: Sendable, Hashable {
  let wishes: [PictureWish]
  let unseen: [PictureSource]
}
