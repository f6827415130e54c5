import Photos
import TestSupport
import Testing

/// Small files that say, or hold, that they are huge: a picture or a word, within memory and time that one picture may
/// take.
struct BombTests {
  @Test(arguments: Bomb.allCases) func staysWithinItsMemory(_ bomb: Bomb) async {
    let diary = FuzzDiary.name()
    await #expect(processExitsWith: .success) { [bomb = bomb as Bomb, diary = diary as String] in
      MemoryPeak.returnLargeBlocks()
      let bytes = try bomb.bytes()
      let peak = MemoryPeak()
      let start = ContinuousClock.now
      let isRead = Self.use(bytes)
      let time = ContinuousClock.now - start
      FuzzDiary(diary).write("\(bomb): \(peak.growth) kB, \(time)")
      precondition(isRead == bomb.isRead)
      precondition(peak.growth < 100_000)
      precondition(time < .seconds(20))
    }
    print(FuzzDiary(diary).take())
  }

  /// Prepares the whole and a small part of it, and says whether that could be done.
  private static func use(_ bytes: [UInt8]) -> Bool {
    guard let photo = try? Photo(bytes),
      (try? photo.encoded(within: PhotoLimits(bytes: 2_000_000, side: 2_048))) != nil
    else { return false }
    let middle = PixelRegion(left: photo.size.width / 2, top: 0, right: photo.size.width / 2 + 300, bottom: 200)
    return (try? photo.picture(region: middle, side: 320)) != nil
  }
}

enum Bomb: String, CaseIterable, Codable {
  case jpeg, jpegInScans, jpegInTooManyScans, png, pngWithAlpha, interlacedPNG, tooLargeInterlacedPNG, textOfPNG
  case losslessWebP, tooLargeLosslessWebP, lossyWebP

  var isRead: Bool {
    switch self {
    case .jpegInTooManyScans, .tooLargeInterlacedPNG, .textOfPNG, .tooLargeLosslessWebP, .lossyWebP: false
    default: true
    }
  }

  func bytes() throws -> [UInt8] {
    switch self {
    case .jpeg: try Self.enlarged("quarters.jpg", to: (10_000, 9_990))
    case .jpegInScans: try Self.enlarged("quarters-progressive.jpg", to: (3_300, 3_000))
    case .jpegInTooManyScans: try Self.enlarged("quarters-progressive.jpg", to: (3_300, 3_000), scans: 200)
    case .png: PlainPNG(width: 10_000, height: 6_000).bytes
    case .pngWithAlpha: PlainPNG(width: 6_000, height: 3_000, colours: .withAlpha, bits: 16).bytes
    case .interlacedPNG: PlainPNG(width: 4_400, height: 4_400, colours: .withAlpha, isInterlaced: true).bytes
    case .tooLargeInterlacedPNG: PlainPNG(width: 5_000, height: 5_000, isInterlaced: true).bytes
    case .textOfPNG: PlainPNG(width: 3_000, height: 3_000, text: 400_000_000).bytes
    case .losslessWebP: PlainWebP(width: 4_400, height: 4_400).bytes
    case .tooLargeLosslessWebP: PlainWebP(width: 16_383, height: 6_000).bytes
    case .lossyWebP: try Self.enlargedWebP(to: (16_000, 6_000))
    }
  }

  /// A JPEG that says it is larger, and whose first scan comes so often.
  private static func enlarged(_ name: String, to size: (UInt16, UInt16), scans: Int = 1) throws -> [UInt8] {
    var bytes = try Fixture.bytes("photos/" + name)
    let frame = try #require(bytes.indices.first { bytes[$0] == 0xFF && [0xC0, 0xC2].contains(bytes[$0 + 1]) })
    bytes.replaceSubrange(
      frame + 5..<frame + 9,
      with: [UInt8(size.1 >> 8), UInt8(size.1 & 0xFF), UInt8(size.0 >> 8), UInt8(size.0 & 0xFF)])
    let starts = bytes.indices.dropLast().filter { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xDA }
    let first = try #require(starts.first)
    let scan = bytes[first..<(starts.dropFirst().first ?? bytes.count)]
    for _ in 1..<max(1, scans) { bytes.insert(contentsOf: scan, at: first) }
    return bytes
  }

  private static func enlargedWebP(to size: (UInt16, UInt16)) throws -> [UInt8] {
    var bytes = try Fixture.bytes("photos/quarters-lossy.webp")
    // The frame's start code (RFC 6386 section 9.1), and the size after it.
    let code = try #require(bytes.firstRange(of: [0x9D, 0x01, 0x2A]))
    for (index, side) in [size.0, size.1].enumerated() {
      bytes[code.upperBound + 2 * index] = UInt8(side & 0xFF)
      bytes[code.upperBound + 2 * index + 1] = UInt8(side >> 8)
    }
    return bytes
  }
}

/// Black pixels without an encoder, and in next to no bytes.
struct PlainPNG {
  enum Colours: UInt8 {
    case rgb = 2
    case withAlpha = 6
  }

  var width: Int
  var height: Int
  var colours = Colours.rgb
  var bits = 8
  var isInterlaced = false
  /// Bytes of a compressed text that stands before the pixels.
  var text = 0

  var bytes: [UInt8] {
    var header = number(width) + number(height) + [UInt8(bits), colours.rawValue, 0, 0, isInterlaced ? 1 : 0]
    header = chunk("IHDR", header)
    let pixel = (colours == .rgb ? 3 : 4) * bits / 8
    // Each row of the picture, or of one of the seven passes, has a byte for its filter before it.
    let passes: [(Int, Int)] =
      isInterlaced
      ? [(8, 8), (8, 8), (4, 8), (4, 4), (2, 4), (2, 2), (1, 2)].enumerated().map { index, step in
        let (left, top) = [(0, 0), (4, 0), (0, 4), (2, 0), (0, 2), (1, 0), (0, 1)][index]
        return ((width - left + step.0 - 1) / step.0, (height - top + step.1 - 1) / step.1)
      } : [(width, height)]
    let count = passes.reduce(0) { $0 + ($1.0 * pixel + 1) * $1.1 }
    let words = text > 0 ? chunk("zTXt", Array("Comment\0\0".utf8) + Self.zeros(text)) : []
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + header + words + chunk("IDAT", Self.zeros(count))
      + chunk("IEND", [])
  }

  private func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - $0 * 8)) } }

  private func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + body
    return number(body.count) + named + number(Int(Checksum.crc32(named[...])))
  }

  /// A zlib stream (RFC 1950, RFC 1951) of so many zeros: one, then copies of 258 of what went before.
  private static func zeros(_ count: Int) -> [UInt8] {
    var bits = Bits()
    bits.append(0b011, 3)  // The last block, with fixed codes.
    func zero() { bits.append(0b0000_1100, 8) }  // Literal 0: code 00110000, its highest bit first.
    zero()
    var rest = count - 1
    while rest >= 258 {
      // Length 258 is code 11000101; distance 1 is 00000.
      bits.append(0b1010_0011, 8)
      bits.append(0, 5)
      rest -= 258
    }
    for _ in 0..<rest { zero() }
    bits.append(0, 7)
    let adler = UInt32(count % 65_521) << 16 | 1
    return [0x78, 0x01] + bits.bytes + (0..<4).map { UInt8(truncatingIfNeeded: adler >> (24 - $0 * 8)) }
  }
}

/// A lossless WebP (RFC 9649 section 3) whose pixels are all one colour, and take no bit each.
struct PlainWebP {
  var width: Int
  var height: Int

  var bytes: [UInt8] {
    var bits = Bits()
    bits.append(0x2F, 8)
    bits.append(width - 1, 14)
    bits.append(height - 1, 14)
    bits.append(0, 4)  // No alpha, version 0.
    bits.append(0, 3)  // No transform, no cache of colours, one group of codes.
    for symbol in [200, 40, 40, 255, 0] {
      bits.append(0b101, 3)  // A simple code of one symbol of eight bits.
      bits.append(symbol, 8)
    }
    bits.append(0, 16)
    let body = Self.chunk("VP8L", bits.bytes + (bits.bytes.count % 2 == 0 ? [] : [0]))
    return Self.chunk("RIFF", Array("WEBP".utf8) + body)
  }

  private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
    Array(name.utf8) + (0..<4).map { UInt8(truncatingIfNeeded: body.count >> ($0 * 8)) } + body
  }
}

/// Bits as both formats pack them: from the lowest of a byte upwards.
private struct Bits {
  private(set) var bytes: [UInt8] = []
  private var filled = 8

  mutating func append(_ value: Int, _ count: Int) {
    for index in 0..<count {
      if filled == 8 {
        bytes.append(0)
        filled = 0
      }
      bytes[bytes.count - 1] |= UInt8(value >> index & 1) << filled
      filled += 1
    }
  }
}
