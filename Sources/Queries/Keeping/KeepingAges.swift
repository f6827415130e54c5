package import Foundation

/// How long what was paid for is used again before it is asked for anew, in seconds.
package struct KeepingAges: Hashable, Sendable {
  /// A page of results.
  package var search: TimeInterval
  /// What a vendor knows a photo by: vendors forget photos, and do not say when.
  package var photo: TimeInterval
  /// The details of an offer.
  package var details: TimeInterval
  /// What sending an offer costs.
  package var freight: TimeInterval

  package init(
    search: TimeInterval = 86_400, photo: TimeInterval = 3_600, details: TimeInterval = 86_400,
    freight: TimeInterval = 43_200
  ) {
    self.search = search
    self.photo = photo
    self.details = details
    self.freight = freight
  }

  /// Whether something is young enough. A clock that was set back does not make old things young for long.
  package static func allows(_ age: TimeInterval, from date: Date, at now: Date) -> Bool {
    abs(now.timeIntervalSince(date)) < age
  }
}
