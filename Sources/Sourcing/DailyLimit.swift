package import Catalog
package import Queries

/// A limit of a day that the user set, and what has gone of it.
package struct DailyLimit: Hashable, Sendable {
  /// `nil` when it is for all vendors together.
  package var vendor: Vendor?
  package var limit: SpendingLimit
  package var spent: Spend
}

extension Session {
  /// The limits of the day: first that of all vendors, then those of each.
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
