/// A value that only some vendors give, e.g. the brand, under its name.
///
/// Nothing in it is in a language of ours: names are codes, and values are data or a vendor's own words.
package struct Fact: Hashable, Sendable {
  package let label: Label
  package let value: FactValue

  package init(_ name: FactName, _ value: FactValue) {
    self.init(label: .known(name), value)
  }

  /// - Parameter name: the vendor's own, for what has no ``FactName``.
  package init(called name: CleanText, _ value: FactValue) {
    self.init(label: .vendors(name), value)
  }

  init(label: Label, _ value: FactValue) {
    self.label = label
    self.value = value
  }

  /// What a fact is called.
  package enum Label: Hashable, Sendable {
    case known(FactName)
    /// In the vendor's words.
    case vendors(CleanText)
    /// The code of a name that a newer version of the program has. It is kept as it is.
    case newer(CleanText)
  }

  /// Whether both tell the same of an offer, whatever they tell: a listing holds one of them.
  func isAbout(sameAs other: Fact) -> Bool {
    label == other.label && value.completer == other.value.completer
  }
}

/// What a fact says.
package enum FactValue: Hashable, Sendable {
  case flag(Bool)
  /// In the vendor's words or digits, as it wrote them.
  case text(CleanText)
  /// Prices of the same offer, in the vendor's order.
  case prices([OtherPrice])
  /// Fields that were taken from another vendor's listing of the offer.
  case fields([FieldCode], from: ProviderID)

  /// Yes or no, where that is what is said.
  package var flag: Bool? {
    if case .flag(let flag) = self { flag } else { nil }
  }

  var prices: [OtherPrice]? {
    if case .prices(let prices) = self { prices } else { nil }
  }

  /// The vendor whose listing gave fields.
  fileprivate var completer: ProviderID? {
    if case .fields(_, from: let provider) = self { provider } else { nil }
  }
}

/// A price that a listing was shown at besides its own.
package struct OtherPrice: Hashable, Sendable, Codable {
  package let amount: Amount
  /// `nil` is the basis of the listing's ``Listing/mainPrice``.
  package let basis: PriceBasis?
  /// What it is for, in the vendor's words; `nil` is what the listing's own prices are for.
  package let unit: CleanText?

  package init(_ amount: Amount, basis: PriceBasis? = nil, unit: CleanText? = nil) {
    self.amount = amount
    self.basis = basis
    self.unit = unit
  }
}

/// What a ``ListingField`` is called in the database.
package struct FieldCode: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }
}
