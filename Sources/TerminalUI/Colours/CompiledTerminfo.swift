// term(5): the layout of a compiled entry, "legacy storage format" and "extended number format".

/// A terminal's description as terminfo keeps it, taken apart so that single capabilities can be changed.
struct CompiledTerminfo: Equatable {
  /// Places of the capabilities that matter here, as `<term.h>` has them.
  enum Flag { static let canChangeColours = 27 }
  enum Number {
    static let colours = 13
    static let pairs = 14
  }
  enum Text {
    static let setColour = 299
    static let setForeground = 359
    static let setBackground = 360
  }

  private static let shortNumbers = 0o432
  private static let longNumbers = 0o1036
  /// The longest entry that ncurses reads in the long format.
  private static let limit = 32_768

  private var names: [UInt8]
  private var flags: [UInt8]
  private var numbers: [Int]
  private var places: [Int]
  private var texts: [UInt8]
  /// Flags beyond the standard ones, by their names.
  private(set) var ownFlags: [String] = []

  /// Reads the bytes of an entry, or says that they are none.
  init?(_ bytes: [UInt8]) {
    var reader = Reader(bytes)
    guard let magic = reader.short(), magic == Self.shortNumbers || magic == Self.longNumbers,
      let header = reader.shorts(5), header.allSatisfy({ $0 >= 0 }),
      let names = reader.bytes(header[0]), let flags = reader.bytes(header[1])
    else { return nil }
    reader.align()
    let isLong = magic == Self.longNumbers
    var numbers: [Int] = []
    for _ in 0..<header[2] {
      guard let number = isLong ? reader.long() : reader.short() else { return nil }
      numbers.append(number)
    }
    guard let places = reader.shorts(header[3]), let texts = reader.bytes(header[4]) else { return nil }
    (self.names, self.flags, self.numbers, self.places, self.texts) = (names, flags, numbers, places, texts)
    reader.align()
    ownFlags = Self.ownFlags(&reader, isLong: isLong)
  }

  /// The names of the flags that are set in the part for names that the standard does not have.
  private static func ownFlags(_ reader: inout Reader, isLong: Bool) -> [String] {
    guard let header = reader.shorts(5), header.allSatisfy({ $0 >= 0 }), let flags = reader.bytes(header[0]) else {
      return []
    }
    reader.align()
    guard reader.bytes(header[1] * (isLong ? 4 : 2)) != nil, let places = reader.shorts(header[2]),
      reader.shorts(header[0] + header[1] + header[2]) != nil, let table = reader.bytes(header[4])
    else { return [] }
    // The names stand behind the texts.
    let texts = places.filter { $0 >= 0 }.count
    let words = table.split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    return zip(flags, words.dropFirst(texts)).filter { $0.0 == 1 }.map(\.1)
  }

  /// How many colours the terminal has; 0 when it does not say.
  var colours: Int { numbers.indices.contains(Number.colours) ? max(0, numbers[Number.colours]) : 0 }

  mutating func set(flag: Int, to isSet: Bool) {
    while flags.count <= flag { flags.append(0) }
    flags[flag] = isSet ? 1 : 0
  }

  mutating func set(number: Int, to value: Int) {
    while numbers.count <= number { numbers.append(-1) }
    numbers[number] = value
  }

  /// - Parameter value: `nil` takes the capability away.
  mutating func set(text: Int, to value: String?) {
    while places.count <= text { places.append(-1) }
    guard let value else {
      places[text] = -1
      return
    }
    places[text] = texts.count
    texts += Array(value.utf8) + [0]
  }

  /// The bytes of the entry with these flags beyond the standard ones; `nil` when they are too many.
  func compiled(ownFlags: [String]) -> [UInt8]? {
    var bytes: [UInt8] = []
    func short(_ value: Int) { bytes += [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)] }
    func align() { if bytes.count % 2 != 0 { bytes.append(0) } }
    for value in [Self.longNumbers, names.count, flags.count, numbers.count, places.count, texts.count] { short(value) }
    bytes += names + flags
    align()
    for number in numbers { for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) } }
    for place in places { short(place) }
    bytes += texts
    align()
    let sorted = ownFlags.sorted()
    let table: [UInt8] = sorted.flatMap { (name: String) -> [UInt8] in Array(name.utf8) + [0] }
    for value in [sorted.count, 0, 0, sorted.count, table.count] { short(value) }
    bytes += sorted.map { _ in 1 }
    align()
    var place = 0
    for name in sorted {
      short(place)
      place += name.utf8.count + 1
    }
    bytes += table
    return bytes.count <= Self.limit && texts.count <= Int(Int16.max) ? bytes : nil
  }

  private struct Reader {
    private let all: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { all = bytes }

    mutating func bytes(_ count: Int) -> [UInt8]? {
      guard count >= 0, place + count <= all.count else { return nil }
      defer { place += count }
      return Array(all[place..<place + count])
    }

    mutating func short() -> Int? {
      bytes(2).map { Int(Int16(truncatingIfNeeded: Int($0[0]) | Int($0[1]) << 8)) }
    }

    mutating func long() -> Int? {
      bytes(4).map { bytes in
        Int(Int32(truncatingIfNeeded: bytes.enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }))
      }
    }

    mutating func shorts(_ count: Int) -> [Int]? {
      var values: [Int] = []
      for _ in 0..<max(0, count) {
        guard let value = short() else { return nil }
        values.append(value)
      }
      return values
    }

    mutating func align() { place += place % 2 }
  }
}
