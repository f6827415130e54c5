package import Catalog
package import Foundation
package import Queries

/// What one search is, beside its question.
package struct SearchOptions: Hashable, Sendable {
  /// Answers that came before this are not used again.
  package var freshSince: Date?
  /// Whether vendors that had stopped or rest are asked, because the user wants it.
  package var insists: Bool
  /// The search's number in the history.
  package var number: SearchNumber?
  /// Vendors that are not called, as the search's forecast said: what the caps leave is for the others, whoever is
  /// faster.
  package var refused: [ProviderID: CapRefusal]

  package init(
    freshSince: Date? = nil, insists: Bool = false, number: SearchNumber? = nil,
    refused: [ProviderID: CapRefusal] = [:]
  ) {
    self.refused = refused
    self.freshSince = freshSince
    self.insists = insists
    self.number = number
  }
}
