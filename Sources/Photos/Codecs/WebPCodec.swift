import CWebP

/// WebP through libwebp, from memory; of an animation the first frame.
enum WebPCodec {
  static func size(_ bytes: [UInt8]) throws(PhotoError) -> PixelSize {
    let still = WebPStill(bytes)
    let frame = try Frame(still.bytes)
    guard let place = still.place else { return frame.size }
    // A frame lies inside its canvas (RFC 9649); one that does not could be larger than any limit on the canvas.
    guard place.left + frame.size.width <= place.canvas.width, place.top + frame.size.height <= place.canvas.height
    else { throw .damaged(.webp) }
    return place.canvas
  }

  /// Bytes that are kept for each pixel while it is decoded: of a lossless one its colours, of one with transparency
  /// that, and of an animation the frame and its canvas as well.
  static func heldBytesPerPixel(_ bytes: [UInt8]) -> Double {
    let still = WebPStill(bytes)
    var features = WebPBitstreamFeatures()
    guard WebPGetFeatures(still.bytes, still.bytes.count, &features) == VP8_STATUS_OK else { return 0 }
    let isLossless = features.format == 2
    let frame = isLossless ? 4 : features.has_alpha != 0 ? 5 : 0
    // The frame as it was decoded, the same without transparency, and the canvas.
    return Double(frame + (still.place == nil ? 0 : 4 + 3 + 3))
  }

  /// What the metadata chunk of the extended format says (RFC 9649 section 2.7.1.5).
  static func orientation(_ bytes: [UInt8]) -> Orientation {
    guard bytes.holds("VP8X", at: 12), let chunk = WebPStill.chunk("EXIF", of: bytes) else { return .upright }
    return Exif.orientation(bytes, at: chunk.lowerBound)
  }

  /// Whether the file is as long as it says, and holds all of the picture that is shown.
  static func isWhole(_ bytes: [UInt8]) throws(PhotoError) -> Bool {
    // Some programs leave the padding byte at the end out.
    guard let length = bytes.littleEndian32(at: 4), length + 8 <= bytes.count + 1 else { return false }
    let coded = WebPStill.chunk("VP8 ", of: bytes) ?? WebPStill.chunk("VP8L", of: bytes)
    guard coded.map({ bytes[$0].endsInZeros }) != true else { return false }
    return try Frame(WebPStill(bytes).bytes).isWhole
  }

  /// Decodes a part of a WebP, transparent pixels over white. What a truncated file lacks is grey.
  static func picture(_ bytes: [UInt8], framing: Framing) throws(PhotoError) -> Picture {
    let still = WebPStill(bytes)
    let frame = try Frame(still.bytes)
    if let place = still.place, place.canvas != frame.size {
      let whole = try frame.picture(Framing(area: PixelRegion(frame.size), target: frame.size))
      guard let canvas = whole.onWhite(place.canvas, left: place.left, top: place.top)?.framed(framing) else {
        throw .damaged(.webp)
      }
      return canvas
    }
    return try frame.picture(framing)
  }

  private struct Frame {
    let bytes: [UInt8]
    let size: PixelSize
    let layout: PixelLayout

    init(_ bytes: [UInt8]) throws(PhotoError) {
      var features = WebPBitstreamFeatures()
      guard WebPGetFeatures(bytes, bytes.count, &features) == VP8_STATUS_OK, features.width > 0, features.height > 0
      else { throw .damaged(.webp) }
      self.bytes = bytes
      size = PixelSize(width: Int(features.width), height: Int(features.height))
      layout = features.has_alpha == 0 ? .rgb : .premultipliedRGBA
    }

    var isWhole: Bool {
      let small = size.reduced(by: 8)
      var buffer = [UInt8](repeating: 0, count: small.width * small.height * layout.bytesPerPixel)
      return buffer.withUnsafeMutableBufferPointer { decode(to: $0, size: small) == .whole }
    }

    func picture(_ framing: Framing) throws(PhotoError) -> Picture {
      let (framing, decoded) = framing.withinRoom(stored: size, bytesPerPixel: layout.bytesPerPixel)
      var buffer = [UInt8](repeating: 0x80, count: decoded.width * decoded.height * layout.bytesPerPixel)
      let picture = buffer.withUnsafeMutableBufferPointer { buffer -> Picture? in
        guard decode(to: buffer, size: decoded) != .nothing else { return nil }
        return framing.picture(from: UnsafeBufferPointer(buffer), layout: layout, stored: size, decoded: decoded)
      }
      guard let picture else { throw .damaged(.webp) }
      return picture
    }

    private enum Extent { case nothing, part, whole }

    /// Fills the buffer as far as the bytes reach.
    private func decode(to buffer: UnsafeMutableBufferPointer<UInt8>, size decoded: PixelSize) -> Extent {
      var config = WebPDecoderConfig()
      guard WebPInitDecoderConfig(&config) != 0 else { return .nothing }
      config.options.use_scaling = decoded == size ? 0 : 1
      config.options.scaled_width = Int32(decoded.width)
      config.options.scaled_height = Int32(decoded.height)
      config.output.colorspace = layout.bytesPerPixel == 4 ? MODE_rgbA : MODE_RGB
      config.output.is_external_memory = 1
      config.output.u.RGBA = WebPRGBABuffer(
        rgba: buffer.baseAddress, stride: Int32(decoded.width * layout.bytesPerPixel), size: buffer.count)
      return withUnsafeMutablePointer(to: &config) { config in
        // The incremental decoder, because the plain one gives nothing of a truncated file.
        guard let decoder = WebPIDecode(nil, 0, config) else { return .nothing }
        defer { WebPIDelete(decoder) }
        return bytes.withUnsafeBufferPointer { bytes in
          switch WebPIUpdate(decoder, bytes.baseAddress, bytes.count) {
          case VP8_STATUS_OK: return .whole
          case VP8_STATUS_SUSPENDED:
            var lastRow: Int32 = 0
            _ = WebPIDecGetRGB(decoder, &lastRow, nil, nil, nil)
            return lastRow > 0 ? .part : .nothing
          default: return .nothing
          }
        }
      }
    }
  }
}

extension Picture {
  /// The picture at a place of a white canvas; what stands over its edges is cut off.
  fileprivate func onWhite(_ canvas: PixelSize, left: Int, top: Int) -> Picture? {
    var pixels = [UInt8](repeating: 255, count: canvas.width * canvas.height * 3)
    let width = min(size.width, canvas.width - left)
    guard width > 0 else { return Picture(size: canvas, pixels: pixels) }
    for y in 0..<size.height where y + top < canvas.height {
      let from = y * size.width * 3
      let to = ((y + top) * canvas.width + left) * 3
      pixels.replaceSubrange(to..<to + width * 3, with: self.pixels[from..<from + width * 3])
    }
    return Picture(size: canvas, pixels: pixels)
  }
}
