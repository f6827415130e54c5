import Foundation

/// The ways in which replies stray from their documentation, decided by an offer's number: the same offer always
/// strays in the same way.
struct Drift: Sendable {
  private let number: String

  init(_ offer: SimulatedOffer) {
    number = offer.number
  }

  /// Whether this offer is one of about so many that stray in a named way.
  func isOne(in share: UInt64, _ way: String) -> Bool {
    Self.hash(number + way) % share == 0
  }

  /// A number of this offer from 0 up to but not including a bound.
  func pick(_ bound: Int, _ way: String) -> Int {
    Int(Self.hash(number + way) % UInt64(max(1, bound)))
  }

  /// A count as a number, now and then as text, and past 100,000 as `100000+`.
  func count(_ value: Int, _ way: String) -> JSONText {
    if value > 100_000 { return "100000+" }
    if isOne(in: 7, way + " text") { return .string(String(value)) }
    return .count(value)
  }

  /// A number of sales: a count, now and then with the words that shops put around it, and then at least so many.
  func sold(_ value: Int, _ way: String) -> JSONText {
    guard isOne(in: 11, way + " words"), value > 0 else { return count(value, way) }
    switch value {
    case 10_000...: return .string("\(value / 10_000).\(value / 1_000 % 10)万+")
    case 100...: return .string("已售\(value / 100 * 100)+件")
    default: return .string("\(value)件")
    }
  }

  /// A price, now and then with a comma between its thousands.
  func price(_ text: String) -> JSONText {
    let whole = text.prefix { $0 != "." }
    guard whole.count > 3, whole.count < 7, isOne(in: 3, "comma") else { return .string(text) }
    return .string("\(text.dropLast(text.count - whole.count + 3)),\(text.dropFirst(whole.count - 3))")
  }

  /// A quantity, in some offers with its counting word.
  func quantity(_ text: String) -> JSONText {
    .string(isOne(in: 5, "counting word") ? text + "个" : text)
  }

  /// An item number as digits, now and then as text.
  var itemNumber: JSONText {
    isOne(in: 9, "number as text") ? .string(number) : .number(number)
  }

  /// A picture's address, now and then without its scheme.
  func pictureAddress(_ address: String) -> JSONText {
    guard isOne(in: 37, "no scheme"), let slashes = address.range(of: "//") else { return .string(address) }
    return .string(String(address[slashes.lowerBound...]))
  }

  /// FNV-1a over UTF-8.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    // FNV's low bits are weak for short texts.
    return hash ^ (hash >> 29)
  }
}
