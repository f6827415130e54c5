/// Where goods are offered. The raw value is the prefix of every ``ListingID`` and never changes.
package enum Marketplace: String, Hashable, Sendable, Codable, CaseIterable {
  /// 1688.com: wholesale, Alibaba's market inside China.
  case alibaba1688 = "1688"
  /// taobao.com and tmall.com: retail; both draw from one range of item numbers.
  case taobao
}

/// Which offer this is, across vendors and across time: a marketplace and that marketplace's number.
///
/// The number is a string: it has 12 digits and more, and passes through no `Double` on its way. Numbers of two
/// marketplaces never compare equal.
package struct ListingID: Hashable, Sendable, Codable, CustomStringConvertible {
  package let marketplace: Marketplace
  package let number: String

  /// Makes an id, or says that this is no item number: one to 32 ASCII digits that are not all zero.
  package init?(_ marketplace: Marketplace, number: String) {
    guard (1...32).contains(number.utf8.count),
      number.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      number.utf8.contains(where: { $0 != UInt8(ascii: "0") })
    else { return nil }
    self.marketplace = marketplace
    self.number = number
  }

  /// Reads what ``key`` wrote, e.g. `1688:727920485853`.
  package init?(key: String) {
    let parts = key.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let marketplace = Marketplace(rawValue: String(parts[0])) else { return nil }
    self.init(marketplace, number: String(parts[1]))
  }

  /// The form that users, scripts, sheets and the database see: `1688:727920485853`.
  package var key: String { "\(marketplace.rawValue):\(number)" }

  package var description: String { key }
}
