import Foundation

/// From where a host can be reached, as far as its name or its number says so. Nothing is looked up.
///
/// A vendor's servers reach what is `everywhere`; a vendor that runs on this machine, as the simulated ones do, reaches
/// all that this machine does. So `vendor <= host` says whether a vendor can fetch from a host.
package enum HostReach: Int, Hashable, Sendable, Comparable, CaseIterable {
  /// Loopback in any spelling, and the address that means "this machine" (`0.0.0.0`, `::`).
  case thisMachine
  /// A private, link-local, carrier's, reserved or multicast address; a name that no public server resolves; what
  /// looks like a number and is none.
  case localNetwork
  /// Everything else.
  case everywhere

  /// - Parameter host: a name, or an IPv4 or IPv6 address without brackets and port. The spellings of `inet_aton`
  ///   (`0x7f.1`, `2130706433`, `0177.0.0.1`) are understood as the system's resolver would understand them; other
  ///   letters than ASCII are what ``WebAddress`` makes of them.
  package init(host: String) {
    let name = Self.plain(host)
    if name.contains(":") {
      self = IPv6(name)?.reach ?? .localNetwork
    } else if let last = name.split(separator: ".").last {
      self = Self.looksLikeNumber(last) ? IPv4(name)?.reach ?? .localNetwork : Self.reach(ofName: name)
    } else {
      self = .localNetwork
    }
  }

  package static func < (left: HostReach, right: HostReach) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Top-level names that are kept for local networks (RFC 6761, 6762, 8375, ICANN's `internal`) or are used so.
  private static let localNames: Set<Substring> = [
    "local", "localdomain", "internal", "intranet", "private", "corp", "home", "lan", "arpa", "test", "invalid",
  ]

  private static func reach(ofName name: String) -> HostReach {
    let labels = name.split(separator: ".")
    guard let last = labels.last, last != "localhost" else { return .thisMachine }
    return labels.count > 1 && !localNames.contains(last) ? .everywhere : .localNetwork
  }

  /// In lower case, without the final dot and an IPv6 zone.
  private static func plain(_ host: String) -> String {
    let lowered = host.lowercased()
    let name = lowered.hasSuffix(".") ? String(lowered.dropLast()) : lowered
    return name.contains(":") ? String(name.prefix { $0 != "%" }) : name
  }

  /// Whether a resolver takes a name that ends so for a number.
  private static func looksLikeNumber(_ label: Substring) -> Bool {
    label.hasPrefix("0x") || label.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension WebAddress {
  /// From where its host can be reached.
  package var reach: HostReach { HostReach(host: host) }
}

/// The four bytes of an IPv4 address.
private struct IPv4 {
  let number: UInt32

  init(_ number: UInt32) {
    self.number = number
  }

  /// Reads one to four parts, each decimal, octal or hexadecimal; the last one fills what the others leave.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...4).contains(parts.count) else { return nil }
    let numbers = parts.compactMap(Self.part)
    guard numbers.count == parts.count, let last = numbers.last, numbers.dropLast().allSatisfy({ $0 <= 0xFF }),
      last >> (8 * UInt64(5 - parts.count)) == 0
    else { return nil }
    let upper = numbers.dropLast().enumerated().reduce(UInt64(0)) { $0 | $1.element << (24 - 8 * UInt64($1.offset)) }
    number = UInt32(truncatingIfNeeded: upper | last)
  }

  private static func part(_ text: Substring) -> UInt64? {
    if text.hasPrefix("0x") { return text.count == 2 ? 0 : UInt64(text.dropFirst(2), radix: 16) }
    guard text.utf8.first != UInt8(ascii: "+") else { return nil }
    return text.hasPrefix("0") ? UInt64(text, radix: 8) : UInt64(text)
  }

  var reach: HostReach {
    if Self.thisMachine.contains(where: holds) { return .thisMachine }
    return Self.elsewhere.contains(where: holds) ? .localNetwork : .everywhere
  }

  private func holds(_ block: (base: UInt32, bits: UInt32)) -> Bool {
    (number ^ block.base) >> (32 - block.bits) == 0
  }

  private static let thisMachine: [(base: UInt32, bits: UInt32)] = [(0x7F00_0000, 8), (0, 32)]

  /// IANA's special-purpose blocks, in the order of their numbers.
  private static let elsewhere: [(base: UInt32, bits: UInt32)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0xA9FE_0000, 16), (0xAC10_0000, 12), (0xC000_0000, 24),
    (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24),
    (0xE000_0000, 4), (0xF000_0000, 4),
  ]
}

/// The eight groups of an IPv6 address.
private struct IPv6 {
  let groups: [UInt16]

  init?(_ text: String) {
    var address = in6_addr()
    guard inet_pton(AF_INET6, text, &address) == 1 else { return nil }
    let bytes = withUnsafeBytes(of: &address) { Array($0) }
    groups = stride(from: 0, to: 16, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
  }

  var reach: HostReach {
    if groups.dropLast().allSatisfy({ $0 == 0 }), groups[7] <= 1 { return .thisMachine }
    if let inner { return inner.reach }
    // Only 2000::/3 is given out; of it Teredo, benchmarking and examples are nobody's.
    let isGlobal = groups[0] >> 13 == 1
    let isNobodys = groups[0] == 0x2001 && [0, 2, 0xDB8].contains(groups[1]) || groups[0] >> 4 == 0x3FF
    return isGlobal && !isNobodys ? .everywhere : .localNetwork
  }

  /// The IPv4 address that it stands for: mapped, compatible, behind NAT64, or 6to4.
  private var inner: IPv4? {
    let last = IPv4(UInt32(groups[6]) << 16 | UInt32(groups[7]))
    switch (groups[0], groups[1], groups[2...4].allSatisfy { $0 == 0 }, groups[5]) {
    case (0, 0, true, 0), (0, 0, true, 0xFFFF), (0x64, 0xFF9B, true, 0): return last
    case (0x2002, _, _, _): return IPv4(UInt32(groups[1]) << 16 | UInt32(groups[2]))
    default: return nil
    }
  }
}
