package import Photos

/// All that is kept of a picture to compare it with others.
package struct PictureTraits: Sendable, Hashable {
  /// Pixels of the longer side of a copy that is fine enough to be measured.
  package static let side = 192
  /// The longer side at which the very same picture is known again.
  private static let hashSide = 96

  let hash: PictureHash
  /// Of a picture one, of a photo that is searched by several; none without the network.
  package let looks: [Look]

  init(hash: PictureHash, looks: [Look]) {
    (self.hash, self.looks) = (hash, looks)
  }

  /// Decodes and measures a picture.
  ///
  /// - Parameters:
  ///   - region: the part that is meant.
  ///   - isQuery: whether it is what is searched by: then parts of it count, too.
  package init(
    of photo: Photo, region: PixelRegion? = nil, isQuery: Bool = false, by network: Network?
  ) throws(PhotoError) {
    hash = PictureHash(of: try photo.picture(region: region, side: Self.hashSide))
    guard let network else {
      looks = []
      return
    }
    looks = isQuery ? try network.looks(of: photo, region: region) : [try network.look(of: photo, region: region)]
  }

  /// How likely two pictures show the same product, from 0 to 100, as ``MatchScale`` has it; `nil` without the network.
  package func match(with other: PictureTraits) -> Int? { cosine(to: other).map(MatchScale.match) }

  /// The same, as finely as looks are kept: from 1, the same, over 0, nothing in common, to -1.
  package func cosine(to other: PictureTraits) -> Double? {
    looks.flatMap { look in other.looks.map { look.cosine(to: $0) } }.max()
  }

  /// What the whole of it looks like; `nil` without the network.
  package var look: Look? { looks.first }

  /// Whether both are the very same picture at some size and quality, as shops copy them from each other.
  package func isSamePicture(as other: PictureTraits) -> Bool { hash.isSamePicture(as: other.hash) }
}
