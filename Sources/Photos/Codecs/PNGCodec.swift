import CSpng

/// PNG through libspng, row by row from memory.
enum PNGCodec {
  /// Bytes of one chunk other than pixels, and of all that are kept: colour profiles and texts have no more in photos.
  private static let chunkLimit = 8_000_000

  /// Bytes that are kept for each pixel until the last has come: all of one whose rows come in seven passes, which the
  /// header chunk says.
  static func heldBytesPerPixel(_ bytes: [UInt8]) -> Double {
    bytes.count > 28 && bytes[28] != 0 ? Double(PixelLayout.rgba.bytesPerPixel) : 0
  }

  /// Reads the size from the header chunk, which must come first (PNG specification, section 11.2.2).
  static func size(_ bytes: [UInt8]) throws(PhotoError) -> PixelSize {
    guard bytes.holds("IHDR", at: 12), let width = bytes.bigEndian32(at: 16), let height = bytes.bigEndian32(at: 20),
      (1...Int(Int32.max)).contains(width), (1...Int(Int32.max)).contains(height)
    else { throw .damaged(.png) }
    return PixelSize(width: width, height: height)
  }

  /// What the metadata chunk says (PNG specification, third edition, section 11.3.4.5), wherever it stands.
  static func orientation(_ bytes: [UInt8]) -> Orientation {
    let name = 0x6558_4966  // eXIf
    let chunk = chunks(bytes).starts.first { bytes.bigEndian32(at: $0 + 4) == name }
    return chunk.map { Exif.orientation(bytes, at: $0 + 8) } ?? .upright
  }

  /// Whether every row is there; that only the end is missing is no loss.
  static func isWhole(_ bytes: [UInt8]) throws(PhotoError) -> Bool {
    try decoded(bytes) { rows, _ in rows.areAllThere() }
  }

  /// Decodes a part of a PNG, transparent pixels over white. What a truncated file lacks is grey.
  static func picture(_ bytes: [UInt8], framing: Framing) throws(PhotoError) -> Picture {
    let pixels = try decoded(bytes) { rows, isInterlaced in
      isInterlaced ? rows.shrunkWhenAllCame(framing) : rows.shrunkAsTheyCome(framing)
    }
    guard let picture = Picture(size: framing.target, pixels: pixels) else { throw .damaged(.png) }
    return picture
  }

  /// Begins to decode and hands the rows on, with whether they come in seven passes.
  private static func decoded<Value>(
    _ bytes: [UInt8], _ use: (_ rows: PNGRows, _ isInterlaced: Bool) -> Value?
  ) throws(PhotoError) -> Value {
    let stored = try size(bytes)
    let bytes = withLastChunkClosed(bytes)
    guard let context = spng_ctx_new(0) else { throw .damaged(.png) }
    defer { spng_ctx_free(context) }
    spng_set_image_limits(context, UInt32(stored.width), UInt32(stored.height))
    spng_set_chunk_limits(context, chunkLimit, chunkLimit)
    spng_set_crc_action(context, Int32(SPNG_CRC_USE.rawValue), Int32(SPNG_CRC_DISCARD.rawValue))
    let value = bytes.withUnsafeBufferPointer { bytes -> Value? in
      guard spng_set_png_buffer(context, bytes.baseAddress, bytes.count) == 0,
        let (rows, isInterlaced) = rows(context, size: stored)
      else { return nil }
      return use(rows, isInterlaced)
    }
    guard let value else { throw .damaged(.png) }
    return value
  }

  /// Where the whole chunks begin, and where the rest of the file does: a chunk that is cut, or nothing.
  private static func chunks(_ bytes: [UInt8]) -> (starts: [Int], rest: Int) {
    // A chunk is its length, its name, its body and a checksum, which is not looked at.
    let frame = 12
    var starts: [Int] = []
    var place = 8
    while let length = bytes.bigEndian32(at: place), place + frame + length <= bytes.count {
      starts.append(place)
      place += frame + length
    }
    return (starts, place)
  }

  /// The file with the length of a cut last chunk corrected: libspng reads a chunk of pixels in one piece or not at all.
  private static func withLastChunkClosed(_ bytes: [UInt8]) -> [UInt8] {
    let place = chunks(bytes).rest
    let length = bytes.count - place - 8
    guard length > 0, bytes.holds("IDAT", at: place + 4) else { return bytes }
    var mended = bytes + [0, 0, 0, 0]
    for index in 0..<4 { mended[place + index] = UInt8(truncatingIfNeeded: length >> (24 - index * 8)) }
    return mended
  }

  private static func rows(_ context: OpaquePointer, size: PixelSize) -> (PNGRows, isInterlaced: Bool)? {
    var header = spng_ihdr()
    guard spng_get_ihdr(context, &header) == 0 else { return nil }
    var transparency = spng_trns()
    let hasAlpha = header.color_type & 4 != 0 || spng_get_trns(context, &transparency) == 0
    let layout: PixelLayout = hasAlpha ? .rgba : .rgb
    let format = Int32((hasAlpha ? SPNG_FMT_RGBA8 : SPNG_FMT_RGB8).rawValue)
    let flags = Int32(SPNG_DECODE_TRNS.rawValue | SPNG_DECODE_PROGRESSIVE.rawValue)
    guard spng_decode_image(context, nil, 0, format, flags) == 0 else { return nil }
    return (PNGRows(context: context, size: size, layout: layout), header.interlace_method != 0)
  }
}

/// The rows of a PNG whose decoding has begun.
private struct PNGRows {
  let context: OpaquePointer
  let size: PixelSize
  let layout: PixelLayout

  private var rowBytes: Int { size.width * layout.bytesPerPixel }

  /// Shrinks while reading, so that a large picture is never in memory as a whole.
  func shrunkAsTheyCome(_ framing: Framing) -> [UInt8]? {
    var shrinker = framing.shrinker(stored: size, decoded: size)
    var row = [UInt8](repeating: 0, count: rowBytes)
    var line = [UInt8](repeating: 0, count: size.width * 3)
    let last = min(size.height, framing.area.bottom)
    for y in 0..<last {
      let status = spng_decode_row(context, &row, rowBytes)
      guard status == 0 || status == Int32(SPNG_EOI.rawValue) else {
        if y == 0 { return nil }
        break
      }
      row.withUnsafeBufferPointer { row in
        shrinker.add(row, layout: layout, at: y, line: &line)
      }
    }
    return shrinker.finished()
  }

  /// Whether the last row comes, of whichever pass it is.
  func areAllThere() -> Bool {
    var row = [UInt8](repeating: 0, count: rowBytes)
    var status: Int32 = 0
    while status == 0 { status = spng_decode_row(context, &row, rowBytes) }
    return status == Int32(SPNG_EOI.rawValue)
  }

  /// Reads all seven passes first: an interlaced picture has no finished row before its end.
  func shrunkWhenAllCame(_ framing: Framing) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0x80, count: rowBytes * size.height)
    let cameAny = buffer.withUnsafeMutableBytes { buffer in
      var cameAny = false
      var place = spng_row_info()
      while spng_get_row_info(context, &place) == 0, place.row_num < size.height {
        let row = UnsafeMutableRawBufferPointer(rebasing: buffer.dropFirst(Int(place.row_num) * rowBytes))
        let status = spng_decode_row(context, row.baseAddress, rowBytes)
        guard status == 0 || status == Int32(SPNG_EOI.rawValue) else { break }
        cameAny = true
        if status != 0 { break }
      }
      return cameAny
    }
    guard cameAny else { return nil }
    return buffer.withUnsafeBufferPointer { buffer in
      framing.picture(from: buffer, layout: layout, stored: size, decoded: size)?.pixels
    }
  }
}
