/// What is known of each scalar: its columns, and whether it is a character by itself.
struct WidthTable {
  /// The columns of a scalar, and whether it may be one character with its neighbour.
  struct Kind: Equatable {
    fileprivate let bits: UInt8

    static let narrow = Kind(bits: 1)
    static let wide = Kind(bits: 2)
    static let joining = Kind(bits: 4)
    static let joiningNarrow = Kind(bits: 5)
    fileprivate static let disputed = Kind(bits: 12)

    /// 0, 1 or 2.
    var columns: Int { Int(truncatingIfNeeded: bits & 3) }
    /// Whether a character ends between this scalar and another of that kind, whatever else is before and behind them.
    var isAlone: Bool { bits & Self.joining.bits == 0 }
    /// Whether terminals do not agree about its columns.
    var isDisputed: Bool { bits & 8 != 0 }
  }

  static let shared = WidthTable()

  /// Scalars of a block.
  private static let length = 128
  /// Where the kinds of each block begin. Blocks that are narrow throughout share one, and so do wide ones.
  private var starts = [Int](repeating: 0, count: 0x20000 / Self.length)
  private var kinds: [UInt8] = Array(repeating: 1, count: Self.length) + Array(repeating: 2, count: Self.length)

  private init() {
    kinds.reserveCapacity(0x6000)
    mark(WidthRanges.wide, .wide)
    mark(WidthRanges.columnless, .joining)
    mark(WidthRanges.joining, .joining, keepsColumns: true)
    mark(WidthRanges.disputed, .disputed, keepsColumns: true)
  }

  func kind(of value: UInt32) -> Kind {
    let value = Int(truncatingIfNeeded: value)
    guard value < 0x20000 else { return Self.kindAbove(value) }
    return Kind(bits: kinds[starts[value / Self.length] + value % Self.length])
  }

  /// Ideographs, tags and selectors, and characters for private use.
  private static func kindAbove(_ value: Int) -> Kind {
    switch value {
    case 0x20000...0x3FFFD: .wide
    case 0xE0001, 0xE0020...0xE007F, 0xE0100...0xE01EF: .joining
    case 0xE0000...0xE0FFF: .joiningNarrow
    default: .narrow
    }
  }

  /// Gives ranges of scalars a kind, which may leave them the columns that they have.
  private mutating func mark(_ ranges: [UInt32], _ kind: Kind, keepsColumns: Bool = false) {
    for index in stride(from: 0, to: ranges.count, by: 2) {
      let first = Int(truncatingIfNeeded: ranges[index])
      let last = Int(truncatingIfNeeded: ranges[index + 1])
      for block in first / Self.length...last / Self.length {
        let begin = block * Self.length
        let part = max(first - begin, 0)...min(last - begin, Self.length - 1)
        if kind == .wide, part.count == Self.length, starts[block] == 0 {
          starts[block] = Self.length
          continue
        }
        let start = ownStart(of: block)
        for place in start + part.lowerBound...start + part.upperBound {
          kinds[place] = kind.bits | (keepsColumns ? kinds[place] : 0)
        }
      }
    }
  }

  /// Where the kinds of a block begin that it shares with no other.
  private mutating func ownStart(of block: Int) -> Int {
    let start = starts[block]
    guard start < 2 * Self.length else { return start }
    starts[block] = kinds.count
    kinds.append(contentsOf: repeatElement(kinds[start], count: Self.length))
    return starts[block]
  }
}
