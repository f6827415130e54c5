package import Catalog
package import Foundation

/// What a search would do now if nothing has to be tried again.
package struct CallForecast: Hashable, Sendable {
  /// For how long it may be shown and spent by, in seconds: answers that were known grow too old meanwhile.
  package static let trust: TimeInterval = 60

  /// The calls of each vendor in their order; a vendor that would be asked nothing has an empty list.
  package var calls: [ProviderID: [CallKind]]
  package var spend: Spend
  /// What may come on top: a vendor that has forgotten the photo it was given before is given it again, once, and asked
  /// for each page again.
  package var again = Spend()
  /// Pages that are known already.
  package var known: Int
  /// Vendors that a cap stands against, and how; their calls are not among the others.
  package var refused: [ProviderID: CapRefusal] = [:]

  package init(calls: [ProviderID: [CallKind]] = [:], spend: Spend = Spend(), known: Int = 0) {
    self.calls = calls
    self.spend = spend
    self.known = known
  }

  /// What it costs if all of ``again`` comes on top.
  package var most: Spend {
    var most = spend
    most.add(again)
    return most
  }
}
