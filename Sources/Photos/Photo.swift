/// A photo as the user has it: its bytes, and what was read of them without decoding every pixel.
package struct Photo: Sendable, Hashable {
  package let bytes: [UInt8]
  package let format: PictureFormat
  /// As it is shown: after the EXIF orientation is applied.
  package let size: PixelSize
  /// SHA-256 of the bytes, as 64 lower-case hex digits: the same file is the same photo under any name.
  package let fingerprint: String

  /// Recognises a photo by its content.
  ///
  /// - Throws: ``PhotoError`` when the bytes are none, no picture, or past the caps.
  package init(_ bytes: [UInt8]) throws(PhotoError) {
    throw PhotoError.notAPicture
  }

  /// The pixels, upright, shrunk so that the longer side is at most `side`; never enlarged.
  package func picture(side: Int) throws(PhotoError) -> Picture {
    throw PhotoError.notAPicture
  }

  /// A JPEG of the photo, or of a part of it, within the limits and without metadata.
  package func encoded(within limits: PhotoLimits, region: PixelRegion? = nil) throws(PhotoError) -> EncodedPhoto {
    throw PhotoError.notAPicture
  }
}

extension Picture {
  /// A JPEG of the pixels without metadata.
  ///
  /// - Parameter quality: 1 to 100.
  package func jpeg(quality: Int) throws(PhotoError) -> [UInt8] {
    throw PhotoError.notAPicture
  }
}
