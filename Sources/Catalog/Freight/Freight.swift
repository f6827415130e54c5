import Foundation

/// What one vendor said of sending pieces of an offer within China, at one time. What the vendor did not say is `nil`.
package struct Freight: Hashable, Sendable, Codable {
  package let listing: ListingID
  package let provider: ProviderID
  /// Where to the answer is for: the vendor's word comes before what was asked.
  package var destination: Destination
  /// For how many pieces; the vendor's word comes before what was asked.
  package var pieces: Int
  /// What all of it costs; `nil` is not known, which is never free.
  package var fee: Fee?
  package var charge: FreightCharge?
  /// What all of it weighs: as the vendor reckoned, or as so many parcels weigh that the vendor has measured.
  package var weight: Weight?
  /// What one piece weighs and measures, packed: of the variant that was asked about, else of the offer as a whole.
  package var parcel = Parcel()

  package enum Fee: Hashable, Sendable, Codable {
    /// The seller pays.
    case free
    /// In yuan, above nothing.
    case yuan(Amount)

    /// In yuan; free is nothing.
    package var amount: Amount {
      switch self {
      case .free: Amount(0)
      case .yuan(let amount): amount
      }
    }
  }

  /// An answer to a question of which nothing is known yet.
  package init(of listing: ListingID, by provider: ProviderID, to question: FreightQuestion) {
    self.listing = listing
    self.provider = provider
    destination = question.destination
    pieces = question.pieces
  }
}

/// What freight goes by: so much for the first units, so much for each further ones.
package struct FreightCharge: Hashable, Sendable, Codable {
  package enum Basis: String, Hashable, Sendable, Codable {
    /// Units are kilograms.
    case weight
    case pieces
    /// The unit is not documented.
    case volume
  }

  /// For so many units, so much.
  package struct Step: Hashable, Sendable, Codable {
    package let units: Amount
    /// In yuan; 0 is nothing.
    package let fee: Amount

    package init?(units: Amount?, fee: Amount?) {
      guard let units, let fee, units.decimal > 0 else { return nil }
      self.units = units
      self.fee = fee
    }
  }

  package var basis: Basis?
  package var first: Step?
  package var next: Step?

  package init?(basis: Basis?, first: Step?, next: Step?) {
    guard basis != nil || first != nil || next != nil else { return nil }
    self.basis = basis
    self.first = first
    self.next = next
  }
}
