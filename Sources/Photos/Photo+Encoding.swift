extension Photo {
  /// A JPEG of the photo, or of a part of it, within the limits and without metadata.
  ///
  /// The quality is lowered first, then the size.
  ///
  /// - Parameter region: in pixels of ``size``, clamped to it.
  /// - Throws: ``PhotoError/regionOutside(_:_:)`` when the region does not touch the photo,
  ///   ``PhotoError/cannotFit(_:)`` when no JPEG is small enough.
  package func encoded(within limits: PhotoLimits, region: PixelRegion? = nil) throws(PhotoError) -> EncodedPhoto {
    let smallestSide = 16
    guard limits.side > 0 else { throw .cannotFit(limits) }
    var picture = try picture(region: region, side: limits.side)
    while true {
      for quality in [90, 80, 70, 55] {
        let jpeg = try picture.jpeg(quality: quality)
        if jpeg.count <= limits.bytes { return EncodedPhoto(jpeg: jpeg, size: picture.size) }
      }
      let longer = max(picture.size.width, picture.size.height)
      guard longer > smallestSide else { throw .cannotFit(limits) }
      picture = picture.shrunk(side: max(smallestSide, longer * 3 / 4))
    }
  }
}

extension Picture {
  /// A JPEG of the pixels without metadata.
  ///
  /// - Parameter quality: 1 to 100.
  package func jpeg(quality: Int) throws(PhotoError) -> [UInt8] {
    try JPEGCodec.encode(self, quality: quality)
  }
}
