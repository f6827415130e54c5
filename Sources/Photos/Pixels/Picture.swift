/// Decoded pixels: 8-bit sRGB, three bytes a pixel (red, green, blue), rows from the top, no padding.
package struct Picture: Sendable, Hashable {
  package let size: PixelSize
  /// `size.width * size.height * 3` bytes.
  package let pixels: [UInt8]

  /// Takes pixels, or says that their number does not fit the size.
  package init?(size: PixelSize, pixels: [UInt8]) {
    guard size.width > 0, size.height > 0, pixels.count == size.width * size.height * 3 else { return nil }
    self.size = size
    self.pixels = pixels
  }
}

/// Width and height in pixels.
package struct PixelSize: Sendable, Hashable, CustomStringConvertible {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  package var description: String { "\(width)×\(height)" }
}

/// A part of a picture, in pixels from its top left corner; the right and bottom edges are outside it.
package struct PixelRegion: Sendable, Hashable, Codable {
  package var left: Int
  package var top: Int
  package var right: Int
  package var bottom: Int

  /// Takes the corners, or says that they hold no pixel.
  package init?(left: Int, top: Int, right: Int, bottom: Int) {
    guard left >= 0, top >= 0, right > left, bottom > top else { return nil }
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// All of a picture of that size.
  package init(_ size: PixelSize) {
    left = 0
    top = 0
    right = size.width
    bottom = size.height
  }

  package var width: Int { right - left }
  package var height: Int { bottom - top }
}

/// What a photo must keep to before it is sent somewhere.
package struct PhotoLimits: Sendable, Hashable {
  /// Bytes of the JPEG.
  package var bytes: Int
  /// Pixels of the longer side.
  package var side: Int

  package init(bytes: Int, side: Int) {
    self.bytes = bytes
    self.side = side
  }
}

/// A photo ready to send: a JPEG without any metadata.
package struct EncodedPhoto: Sendable, Hashable {
  package let jpeg: [UInt8]
  package let size: PixelSize

  package init(jpeg: [UInt8], size: PixelSize) {
    self.jpeg = jpeg
    self.size = size
  }
}
