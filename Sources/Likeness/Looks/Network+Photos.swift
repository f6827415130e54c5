package import Photos

extension Network {
  /// What a photo, or a part of it, looks like as a whole.
  package func look(of photo: Photo, region: PixelRegion? = nil) throws(PhotoError) -> Look {
    look(of: try NetworkInput(photo, region: region, side: plan.side))
  }

  /// What a photo that is searched by, or a part of it, looks like: as a whole, and the squares in its middle, in which the
  /// thing may stand larger. Whichever is most like another picture counts.
  package func looks(of photo: Photo, region: PixelRegion? = nil) throws(PhotoError) -> [Look] {
    // A part that was typed may reach beyond the photo.
    let whole = PixelRegion(
      left: region?.left ?? 0, top: region?.top ?? 0, right: min(region?.right ?? .max, photo.size.width),
      bottom: min(region?.bottom ?? .max, photo.size.height))
    var looks = [try look(of: photo, region: whole ?? region)]
    for share in [(4, 5), (3, 5)] {
      guard let square = whole?.middle(share) else { continue }
      looks.append(try look(of: photo, region: square))
    }
    return looks
  }
}

extension NetworkInput {
  /// Decodes a photo, or a part of it, as finely as the network needs.
  init(_ photo: Photo, region: PixelRegion?, side: Int) throws(PhotoError) {
    let size = region.map { PixelSize(width: $0.width, height: $0.height) } ?? photo.size
    self.init(of: try photo.picture(region: region, side: Self.decodedSide(of: size, for: side)), side: side)
  }
}

extension PixelRegion {
  /// The square in the middle whose sides are a share of the shorter side; `nil` when no pixel is left.
  fileprivate func middle(_ share: (of: Int, from: Int)) -> PixelRegion? {
    let side = min(width, height) * share.of / share.from
    let (left, top) = (self.left + (width - side) / 2, self.top + (height - side) / 2)
    return PixelRegion(left: left, top: top, right: left + side, bottom: top + side)
  }
}
