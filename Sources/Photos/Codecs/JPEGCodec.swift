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
    let (stored, colours) = try decoder.header(bytes)
    let isInked = colours == TJCS_CMYK || colours == TJCS_YCCK
    let layout: PixelLayout =
      if !isInked { .rgb } else if JPEGHeader(bytes).hasAdobeMarker { .invertedCMYK } else { .cmyk }
    let (framing, decoded) = framing.withinRoom(stored: stored, bytesPerPixel: layout.bytesPerPixel)
    var buffer = [UInt8](repeating: 0, count: decoded.width * decoded.height * layout.bytesPerPixel)
    let status = tjDecompress2(
      decoder.handle, bytes, UInt(bytes.count), &buffer, Int32(decoded.width), 0, Int32(decoded.height),
      Int32((isInked ? TJPF_CMYK : TJPF_RGB).rawValue), TJFLAG_LIMITSCANS)
    // A warning still fills the buffer: the file is truncated or slightly broken, and shows what it has.
    guard status == 0 || tjGetErrorCode(decoder.handle) == Int32(TJERR_WARNING.rawValue) else {
      throw .damaged(.jpeg)
    }
    let picture = buffer.withUnsafeBufferPointer { buffer in
      framing.picture(from: buffer, layout: layout, stored: stored, decoded: decoded)
    }
    guard let picture else { throw .damaged(.jpeg) }
    return picture
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

    func header(_ bytes: [UInt8]) throws(PhotoError) -> (size: PixelSize, colours: TJCS) {
      var width: Int32 = 0
      var height: Int32 = 0
      var subsampling: Int32 = 0
      var colours: Int32 = -1
      // The status is no help: it is success for a file that ends before its size, and failure for a sampling that
      // has no name but decodes well.
      _ = tjDecompressHeader3(handle, bytes, UInt(bytes.count), &width, &height, &subsampling, &colours)
      guard width > 0, height > 0 else { throw .damaged(.jpeg) }
      return (PixelSize(width: Int(width), height: Int(height)), TJCS(UInt32(max(0, colours))))
    }
  }
}
