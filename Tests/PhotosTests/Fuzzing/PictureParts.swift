import TestSupport

/// The parts that a picture file is made of, to lie about one of them where a decoder believes it.
struct PictureParts {
  private(set) var bytes: [UInt8]
  /// Where parts begin: chunks of PNG and WebP, segments of JPEG.
  private var starts: [Int] = []
  private let kind: Kind

  private enum Kind { case jpeg, png, webp, other }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xFF, 0xD8]) {
      kind = .jpeg
    } else if bytes.starts(with: [0x89, 0x50]) {
      kind = .png
    } else if bytes.starts(with: Array("RIFF".utf8)) {
      kind = .webp
    } else {
      kind = .other
    }
    var place = kind == .jpeg ? 2 : kind == .png ? 8 : 12
    while kind != .other, place + 8 <= bytes.count {
      starts.append(place)
      switch kind {
      case .jpeg: place += bytes[place] == 0xFF ? 2 + number(place + 2, 2) : 1
      case .png: place += 12 + number(place, 4)
      default: place += 8 + (number(place + 4, 4, isLittle: true) + 1) / 2 * 2
      }
    }
  }

  mutating func spoil(_ dice: inout Dice) {
    guard let start = starts.randomElement(using: &dice) else { return }
    let end = min(bytes.count, starts.first { $0 > start } ?? bytes.count)
    switch dice.below(kind == .other ? 1 : 6) {
    case 0: spoilSize(&dice)
    case 1: spoilLength(of: start, &dice)
    case 2: bytes.removeSubrange(start..<end)
    case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 4:
      // In a part's head, where it says what it is.
      let place = start + dice.below(min(32, end - start))
      bytes[place] = UInt8(truncatingIfNeeded: dice.isOne(in: 2) ? dice.next() : UInt64(dice.below(9)))
    default:
      let place = starts.randomElement(using: &dice) ?? start
      bytes.insert(contentsOf: bytes[start..<end], at: place)
    }
    if kind == .png, !dice.isOne(in: 4) { mendChecksums() }
  }

  private static let sides = [
    0, 1, 2, 3, 7, 8, 9, 255, 256, 1_000, 2_600, 4_000, 7_000, 9_999, 16_383, 16_384, 40_000, 65_500, 65_535, 65_536,
    1 << 24, 0x7FFF_FFFF, 0xFFFF_FFFF,
  ]

  private mutating func spoilSize(_ dice: inout Dice) {
    let width = Self.sides.randomElement(using: &dice) ?? 0
    // Seldom both: such a picture costs the time of thousands of small ones.
    let height = dice.isOne(in: 12) ? Self.sides.randomElement(using: &dice) ?? 0 : 1 + dice.below(60)
    let (first, second) = dice.isOne(in: 2) ? (width, height) : (height, width)
    switch kind {
    case .png:
      write(first, at: 16, 4)
      write(second, at: 20, 4)
      if dice.isOne(in: 3), bytes.count > 28 { bytes[24 + dice.below(5)] = UInt8(dice.below(17)) }
    case .jpeg:
      for start in starts where start + 9 < bytes.count && (0xC0...0xCF).contains(bytes[start + 1]) {
        guard ![0xC4, 0xC8, 0xCC].contains(bytes[start + 1]) else { continue }
        write(first, at: start + 5, 2)
        write(second, at: start + 7, 2)
        if dice.isOne(in: 3) { bytes[start + 9] = UInt8(dice.below(6)) }
      }
    case .webp:
      for start in starts where start + 24 < bytes.count {
        switch bytes[start + 3] {
        case UInt8(ascii: "X"):
          write(first - 1, at: start + 12, 3, isLittle: true)
          write(second - 1, at: start + 15, 3, isLittle: true)
          if dice.isOne(in: 3) { bytes[start + 8] ^= 1 << dice.below(6) }
        case UInt8(ascii: "L"): write((first - 1) & 0x3FFF | (second - 1) << 14, at: start + 9, 4, isLittle: true)
        case UInt8(ascii: " "):
          write(first & 0x3FFF, at: start + 14, 2, isLittle: true)
          write(second & 0x3FFF, at: start + 16, 2, isLittle: true)
        default: write(first, at: start + 8 + dice.below(12), 3, isLittle: true)
        }
      }
    case .other: break
    }
  }

  private mutating func spoilLength(of start: Int, _ dice: inout Dice) {
    let values = [0, 1, 2, 3, 12, 0x7F, 0xFF, 0xFFFF, bytes.count, 0x7FFF_FFFF, 0xFFFF_FFF0, 0xFFFF_FFFF]
    let value = values.randomElement(using: &dice) ?? 0
    switch kind {
    case .jpeg: write(value, at: start + 2, 2)
    case .png: write(value, at: start, 4)
    case .webp: write(value, at: dice.isOne(in: 5) ? 4 : start + 4, 4, isLittle: true)
    case .other: break
    }
  }

  private func number(_ place: Int, _ count: Int, isLittle: Bool = false) -> Int {
    let part = bytes[place..<min(bytes.count, place + count)]
    return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
  }

  private mutating func write(_ value: Int, at place: Int, _ count: Int, isLittle: Bool = false) {
    for index in 0..<count where place + index < bytes.count {
      bytes[place + index] = UInt8(truncatingIfNeeded: value >> ((isLittle ? index : count - 1 - index) * 8))
    }
  }

  /// What a decoder checks first would otherwise hide all that comes after.
  private mutating func mendChecksums() {
    var place = 8
    while place + 12 <= bytes.count {
      let length = number(place, 4)
      guard place + 12 + length <= bytes.count else { return }
      write(Int(Checksum.crc32(bytes[place + 4..<place + 8 + length])), at: place + 8 + length, 4)
      place += 12 + length
    }
  }
}
