package import Foundation

/// A listing that the user does not want, as it looked then.
package struct Rejection: Hashable, Sendable, Codable, Identifiable {
  package var listing: Listing
  package var reason: RejectionReason
  /// The same in the user's words, where they gave some.
  package var note: String?
  /// The photo that the search began with: a path or an address, as the user gave it.
  package var queryPhoto: String?
  package var rejectedAt: Date

  package init(
    listing: Listing, reason: RejectionReason = .other, note: String? = nil, queryPhoto: String? = nil,
    rejectedAt: Date
  ) {
    self.listing = listing
    self.reason = reason
    self.note = note
    self.queryPhoto = queryPhoto
    self.rejectedAt = rejectedAt
  }

  package var id: ListingID { listing.id }
}

/// Why a listing is not wanted. The raw value is the name in sheets and the database.
package enum RejectionReason: String, Hashable, Sendable, Codable, CaseIterable {
  case price
  case minimumOrder = "moq"
  case notTheSame = "not-the-same"
  case trader
  /// Nothing that has a name, or nothing that was said.
  case other
}

/// What the user decided of one listing.
package enum Decision: Hashable, Sendable, Codable {
  case picked(Pick)
  case rejected(Rejection)

  package var listing: Listing {
    switch self {
    case .picked(let pick): pick.listing
    case .rejected(let rejection): rejection.listing
    }
  }
}

/// One step of triage, as it is undone and done again.
package struct DecisionStep: Hashable, Sendable, Codable, Identifiable {
  /// The most steps that can be taken back, in one session and after a restart: more than anybody decides on a day.
  ///
  /// A step holds the listing as it looked then, up to twice: 500 are a few megabytes.
  package static let mostKept = 500

  /// Unlike that of any other step, also of another program's.
  package let id: UUID
  package let listing: ListingID
  /// What was decided of the listing before; `nil` is nothing.
  package let before: Decision?
  package let after: Decision?
  /// Shared by the steps that one key has made, which are taken back together; `nil` is a step of its own.
  package let batch: UUID?

  package init(id: UUID = UUID(), listing: ListingID, before: Decision?, after: Decision?, batch: UUID? = nil) {
    self.id = id
    self.listing = listing
    self.batch = batch
    self.before = before
    self.after = after
  }
}
