package import Catalog
package import Queries

/// A daily limit that the user set, and how much of it is used.
package struct DailyLimit: Hashable, Sendable {
  /// `nil` when it is for all vendors together.
  package var vendor: Vendor?
  package var limit: SpendingLimit
  package var spent: Spend
}

extension Session {
  /// The daily limits: first that of all vendors together, then those of each.
  ///
  /// - Parameter today: all calls of the day.
  package func dailyLimits(after today: SpendReport) -> [DailyLimit] {
    let all = caps.day.map { DailyLimit(vendor: nil, limit: $0, spent: today.total) }
    let own = vendors.compactMap { vendor in
      caps.vendorDay[vendor.id].map { DailyLimit(vendor: vendor, limit: $0, spent: today.total(of: vendor.id)) }
    }
    return [all].compactMap(\.self) + own
  }
}
