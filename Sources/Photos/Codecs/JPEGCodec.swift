import CTurboJPEG

/// JPEG through TurboJPEG, from memory to memory.
enum JPEGCodec {
  /// Reads the stored size.
  static func size(_ bytes: [UInt8]) throws(PhotoError) -> PixelSize {
    let decoder = try Decoder()
    return try decoder.header(bytes).size
  }

  /// Decodes a part of a JPEG, as it is stored. What a truncated file lacks is grey.
  static func picture(_ bytes: [UInt8], framing: Framing) throws(PhotoError) -> Picture {
    let decoder = try Decoder()
    let (stored, isInked) = try decoder.header(bytes)
    let layout: PixelLayout =
      if !isInked { .rgb } else if JPEGHeader(bytes).hasAdobeMarker { .invertedCMYK } else { .cmyk }
    let (framing, decoded) = framing.withinRoom(stored: stored, bytesPerPixel: layout.bytesPerPixel)
    // A warning still fills the buffer: the file is truncated or slightly broken, and shows what it has.
    let (buffer, _) = try decoder.pixels(bytes, size: decoded, isInked: isInked)
    let isAsDecoded = !isInked && framing.keepsAll(of: stored)
    let picture =
      isAsDecoded
      ? Picture(size: decoded, pixels: buffer)
      : buffer.withUnsafeBufferPointer { buffer in
        framing.picture(from: buffer, layout: layout, stored: stored, decoded: decoded)
      }
    guard let picture else { throw .damaged(.jpeg) }
    return picture
  }

  /// Whether the file holds all of its picture; that only its end mark is missing is no loss.
  static func isWhole(_ bytes: [UInt8]) throws(PhotoError) -> Bool {
    let header = JPEGHeader(bytes, toItsEnd: true)
    guard header.isClosed || header.hasEveryScan && !bytes.endsInZeros else { return false }
    let decoder = try Decoder()
    let (stored, isInked) = try decoder.header(bytes)
    let closed = header.isClosed ? bytes : bytes + [0xFF, 0xD9]
    let (_, warning) = try decoder.pixels(closed, size: stored.reduced(by: 8), isInked: isInked)
    guard let warning else { return true }
    // The decoder's words for data, or a restart mark, that should have come before the end mark.
    return header.isClosed && !["premature end", "marker 0xd9 instead"].contains { warning.contains($0) }
  }

  /// Encodes pixels without any metadata.
  static func encode(_ picture: Picture, quality: Int) throws(PhotoError) -> [UInt8] {
    // The format holds no longer side.
    guard max(picture.size.width, picture.size.height) <= 65_500, let handle = tjInitCompress() else {
      throw .cannotEncode(picture.size)
    }
    defer { tjDestroy(handle) }
    var buffer: UnsafeMutablePointer<UInt8>?
    var count: UInt = 0
    defer { tjFree(buffer) }
    let status = tjCompress2(
      handle, picture.pixels, Int32(picture.size.width), 0, Int32(picture.size.height), Int32(TJPF_RGB.rawValue),
      &buffer, &count, Int32(TJSAMP_420.rawValue), Int32(min(100, max(1, quality))), 0)
    guard status == 0, let buffer else { throw .cannotEncode(picture.size) }
    return [UInt8](UnsafeBufferPointer(start: buffer, count: Int(count)))
  }

  private struct Decoder: ~Copyable {
    let handle: tjhandle

    init() throws(PhotoError) {
      guard let handle = tjInitDecompress() else { throw .damaged(.jpeg) }
      self.handle = handle
    }

    deinit { tjDestroy(handle) }

    /// The stored size, and whether the colours are those of printing inks.
    func header(_ bytes: [UInt8]) throws(PhotoError) -> (size: PixelSize, isInked: Bool) {
      var width: Int32 = 0
      var height: Int32 = 0
      var subsampling: Int32 = 0
      var colours: Int32 = -1
      // The status is no help: it is success for a file that ends before its size, and failure for a sampling that
      // has no name but decodes well.
      _ = tjDecompressHeader3(handle, bytes, UInt(bytes.count), &width, &height, &subsampling, &colours)
      guard width > 0, height > 0 else { throw .damaged(.jpeg) }
      let isInked = [TJCS_CMYK, TJCS_YCCK].contains(TJCS(UInt32(max(0, colours))))
      return (PixelSize(width: Int(width), height: Int(height)), isInked)
    }

    /// All pixels at the stored size or at what ``PixelSize/reduced(by:)`` makes of it, and the decoder's last warning.
    func pixels(
      _ bytes: [UInt8], size: PixelSize, isInked: Bool
    ) throws(PhotoError) -> (buffer: [UInt8], warning: String?) {
      var buffer = [UInt8](repeating: 0, count: size.width * size.height * (isInked ? 4 : 3))
      let status = tjDecompress2(
        handle, bytes, UInt(bytes.count), &buffer, Int32(size.width), 0, Int32(size.height),
        Int32((isInked ? TJPF_CMYK : TJPF_RGB).rawValue), TJFLAG_LIMITSCANS)
      guard status != 0 else { return (buffer, nil) }
      guard tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue) else { throw .damaged(.jpeg) }
      return (buffer, String(cString: tjGetErrorStr2(handle)))
    }
  }
}
