/// A photo as the user has it: its bytes, and what was read of them without decoding every pixel.
package struct Photo: Sendable {
  package let bytes: [UInt8]
  package let format: PictureFormat
  /// As it is shown: after the EXIF orientation is applied.
  package let size: PixelSize
  /// SHA-256 of the bytes, as 64 lower-case hex digits: the same file is the same photo under any name.
  package let fingerprint: String
  private let orientation: Orientation
  /// Bytes that its decoder keeps beside the decoded pixels.
  private let held: Int

  /// Recognises a photo by its content.
  ///
  /// - Throws: ``PhotoError`` when the bytes are none, no picture, or past the caps; ``PhotoError/needsConversion(_:)``
  ///   for HEIC and AVIF.
  package init(_ bytes: [UInt8]) throws(PhotoError) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= PhotoCaps.bytes else { throw .tooManyBytes(limit: PhotoCaps.bytes) }
    guard let format = PictureFormat(sniffing: bytes) else { throw .notAPicture(FileContent(sniffing: bytes)) }
    var heldBytesPerPixel = 0.0
    var orientation = Orientation.upright
    var passes = 1
    let stored: PixelSize
    switch format {
    case .jpeg:
      let header = JPEGHeader(bytes)
      (heldBytesPerPixel, passes) = (header.heldBytesPerPixel, header.scans)
      orientation = header.orientation
      stored = try JPEGCodec.size(bytes)
    case .png:
      heldBytesPerPixel = PNGCodec.heldBytesPerPixel(bytes)
      orientation = PNGCodec.orientation(bytes)
      stored = try PNGCodec.size(bytes)
    case .webp:
      heldBytesPerPixel = WebPCodec.heldBytesPerPixel(bytes)
      orientation = WebPCodec.orientation(bytes)
      stored = try WebPCodec.size(bytes)
    case .heic, .avif:
      throw .needsConversion(format)
    case .gif, .bmp, .tiff, .svg:
      throw .unsupportedFormat(format)
    }
    var limit = PhotoCaps.pixels
    if heldBytesPerPixel > 0 { limit = min(limit, Int(Double(Self.room(beside: bytes)) / heldBytesPerPixel)) }
    let (pixels, overflows) = stored.width.multipliedReportingOverflow(by: stored.height)
    guard !overflows, pixels <= limit, max(stored.width, stored.height) <= PhotoCaps.side else {
      throw .tooManyPixels(orientation.applied(to: stored), limit: limit)
    }
    // Nobody saves so many scans: they are there to keep a decoder busy.
    guard pixels * passes <= PhotoCaps.passedPixels else { throw .damaged(format) }
    held = Int(Double(pixels) * heldBytesPerPixel)
    self.bytes = bytes
    self.format = format
    self.orientation = orientation
    size = orientation.applied(to: stored)
    fingerprint = Fingerprint.of(bytes)
  }

  /// Looks whether it is worth a paid search: all of it there, and not tiny. It takes as long as decoding it.
  ///
  /// - Throws: ``PhotoError/tooSmall(_:least:)``; ``PhotoError/endsEarly(_:)`` when the file is cut, or not written to
  ///   its end yet.
  package func checkForSearch() throws(PhotoError) {
    guard min(size.width, size.height) >= PhotoCaps.leastSide else {
      throw .tooSmall(size, least: PhotoCaps.leastSide)
    }
    let isWhole =
      switch format {
      case .jpeg: try JPEGCodec.isWhole(bytes)
      case .png: try PNGCodec.isWhole(bytes)
      case .webp: try WebPCodec.isWhole(bytes)
      case .heic, .avif, .gif, .bmp, .tiff, .svg: throw PhotoError.unsupportedFormat(format)
      }
    guard isWhole else { throw .endsEarly(format) }
  }

  /// The pixels, upright, shrunk so that the longer side is at most `side`; never enlarged.
  package func picture(side: Int) throws(PhotoError) -> Picture {
    try picture(region: nil, side: side)
  }

  /// The pixels of a part of the photo, upright, shrunk so that the longer side is at most `side`.
  ///
  /// - Parameter region: in pixels of ``size``, clamped to it; `nil` is the whole photo.
  /// - Throws: ``PhotoError/regionOutside(_:_:)`` when the region does not touch the photo.
  package func picture(region: PixelRegion?, side: Int) throws(PhotoError) -> Picture {
    let shown = try clamped(region)
    let target = PixelSize(width: shown.width, height: shown.height).fitted(side: max(1, side))
    let stored = orientation.applied(to: size)
    var framing = Framing(area: orientation.stored(shown, in: stored), target: orientation.applied(to: target))
    framing.room = Self.room(beside: bytes) - held - target.width * target.height * 3
    let picture =
      switch format {
      case .jpeg: try JPEGCodec.picture(bytes, framing: framing)
      case .png: try PNGCodec.picture(bytes, framing: framing)
      case .webp: try WebPCodec.picture(bytes, framing: framing)
      case .heic, .avif, .gif, .bmp, .tiff, .svg: throw PhotoError.unsupportedFormat(format)
      }
    return orientation.applied(to: picture)
  }

  /// Bytes that are left for decoding; a decoder may need a corrected copy of the file.
  private static func room(beside bytes: [UInt8]) -> Int { PhotoCaps.memory - 2 * bytes.count }

  private func clamped(_ region: PixelRegion?) throws(PhotoError) -> PixelRegion {
    let wanted = region ?? PixelRegion(size)
    let inside = PixelRegion(
      left: wanted.left, top: wanted.top, right: min(wanted.right, size.width), bottom: min(wanted.bottom, size.height))
    guard let inside else { throw .regionOutside(wanted, size) }
    return inside
  }
}

extension Photo: Hashable {
  // The fingerprint stands for the bytes, and everything else is read from them.
  package static func == (left: Photo, right: Photo) -> Bool {
    left.fingerprint == right.fingerprint
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(fingerprint)
  }
}

/// What is refused before anything is decoded.
package enum PhotoCaps {
  /// Pixels that each side of a photo to search by must have.
  package static let leastSide = 16
  /// Bytes of a file.
  package static let bytes = 30_000_000
  /// Pixels of a photo.
  package static let pixels = 100_000_000
  /// Bytes of memory that the file, its decoder and what it decodes may take; the picture made of it comes on top.
  ///
  /// A photo whose decoder keeps all of it – a JPEG in several scans, an interlaced PNG, a lossless or animated WebP –
  /// may have as many pixels as fit; of others a part is decoded more coarsely when the whole would not fit.
  package static let memory = 82_000_000
  /// Pixels of a JPEG times its scans.
  package static let passedPixels = 1_200_000_000
  /// Pixels of a side, which is what a JPEG can have: a row is in memory as a whole.
  package static let side = 65_535
}
