package import Catalog
import Foundation
package import Queries

/// One vendor in the picker: what it can do, what it lacks, and how its part of the search stands.
package struct VendorState: Sendable, Hashable {
  package let id: ProviderID
  package let name: String
  /// Two letters or digits that stand for it in lists.
  package let code: String
  package let marketplace: Marketplace
  package let capabilities: Capabilities
  /// Paths of required settings without a value; with any missing the vendor can't be asked.
  package let missing: [String]
  var isChosen: Bool
  var progress = VendorProgress.idle
  var found: Found?
  /// What the vendor could not do of the query, said once each.
  var notices: [String] = []

  package init(
    id: ProviderID, name: String, code: String, marketplace: Marketplace, capabilities: Capabilities, missing: [String],
    isChosen: Bool = true
  ) {
    self.id = id
    self.name = name
    self.code = code
    self.marketplace = marketplace
    self.capabilities = capabilities
    self.missing = missing
    self.isChosen = isChosen && missing.isEmpty
  }

  /// What came of the present question so far.
  struct Found: Sendable, Hashable {
    /// Results received, repeated ones not counted.
    var count = 0
    /// Results that there are, as the vendor says.
    var total: Int?
    var lastPage = 0
    var pageSize = 20
    var hasNext = false
    /// The page that brought nothing new; the vendor is not asked for more after it.
    var barren: Barren?
    /// Items that could not be read.
    var unreadable = 0
    /// When the oldest of the pages that were known already was given; `nil` when all are new.
    var keptSince: Date?

    struct Barren: Sendable, Hashable {
      var page: Int
      /// Whether there was something on it that could not be read.
      var isUnreadable: Bool
    }

    /// The number of pages, where the vendor says how many results there are.
    var pages: Int? {
      total.map { total in
        let (whole, rest) = max(0, total).quotientAndRemainder(dividingBy: max(1, pageSize))
        return max(lastPage, whole + (rest == 0 ? 0 : 1))
      }
    }
  }

  var isRunning: Bool {
    if case .running = progress { true } else { false }
  }

  /// Forgets what belongs to a question.
  mutating func startQuestion() {
    progress = .idle
    found = nil
    notices = []
  }
}

/// How one vendor's part of a search stands.
enum VendorProgress: Sendable, Hashable {
  case idle
  /// The user stopped it before it had an answer.
  case stopped
  case running(SearchStep, since: Date)
  case answered
  case failed(SearchError)
}
