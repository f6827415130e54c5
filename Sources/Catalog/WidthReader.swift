/// Reads text from character to character as far as its scalars are characters by themselves, as letters and ideographs
/// mostly are; what lies between, marks and what they join, it gives as whole parts.
struct WidthReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let table = WidthTable.shared
  /// Where the scalar begins that comes next, a character begins there as well; and where it ends.
  private(set) var place = 0
  private var end = 0
  private var kind = WidthTable.Kind.narrow

  /// Reads the bytes of a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    (kind, end) = scalar(at: 0)
  }

  var isAtEnd: Bool { place == bytes.count }

  /// Takes a scalar that is a character by itself for certain, and gives its columns; else takes none and gives 0.
  mutating func takeAlone() -> Int {
    guard kind.isAlone, place < bytes.count else { return 0 }
    let next = scalar(at: end)
    guard next.kind.isAlone else { return 0 }
    let columns = kind.columns
    place = end
    (kind, end) = next
    return columns
  }

  /// Takes what comes as far as the next scalar that is certain to begin a character. There is something.
  mutating func takeJoined() -> String {
    let begin = place
    var wasAlone = false
    repeat {
      wasAlone = kind.isAlone
      place = end
      (kind, end) = scalar(at: place)
    } while place < bytes.count && !(wasAlone && kind.isAlone)
    return String(decoding: bytes[begin..<place], as: UTF8.self)
  }

  /// Whether text is printable ASCII only.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // To the last in any case, so that many are compared at once.
    bytes.reduce(0 as UInt8) { $0 | ($1 &- 0x20 > 0x5E ? 1 : 0) } == 0
  }

  /// The kind of the scalar that begins at a place, and where it ends. Behind the last one nothing is joined.
  @inline(__always)
  private func scalar(at place: Int) -> (kind: WidthTable.Kind, end: Int) {
    guard place < bytes.count else { return (.narrow, place) }
    let first = bytes[place]
    if first < 0x80 { return (first &- 0x20 > 0x5E ? .joining : .narrow, place + 1) }
    var value = UInt32(truncatingIfNeeded: first & (first < 0xE0 ? 0x1F : first < 0xF0 ? 0x0F : 0x07))
    let end = min(bytes.count, place + (first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4))
    for index in place + 1..<end { value = value << 6 | UInt32(truncatingIfNeeded: bytes[index] & 0x3F) }
    return (table.kind(of: value), end)
  }
}
