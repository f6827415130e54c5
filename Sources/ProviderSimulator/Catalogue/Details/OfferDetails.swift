/// What only details tell of an offer.
///
/// As with ``SimulatedOffer``, it is the truth that the simulated vendors each report in their own words.
struct OfferDetails: Sendable, Hashable {
  let peculiarities: Set<Peculiarity>
  /// Rising quantities, falling prices; empty when each variant has its price, and otherwise at least one.
  let tiers: [SimulatedTier]
  /// What can be ordered at the wholesale price: the first tier, the seller's minimum and the lot, whichever is most.
  let minimumOrder: Int
  /// Sold so many at a time.
  let lot: Int?
  /// The price of a piece that is sent to the buyer's customer; `nil` when that is not offered.
  let dropShipPrice: String?
  /// What variants differ in: colour and size, colour alone, or nothing.
  let properties: [VariantProperty]
  let variants: [SimulatedVariant]
  /// Of all variants together.
  let stock: Int
  /// Of a piece that has no variants.
  let parcel: SimulatedParcel
  let mixedBatch: MixedBatch?
  let attributes: [SimulatedAttribute]
  /// As the marketplace says it, e.g. `published`.
  let status: String
  /// The seller's counting word, e.g. `双`.
  let unit: String

  /// Whether it can be bought, if there are any left.
  var isOnSale: Bool { peculiarities.isDisjoint(with: [.withdrawn, .memberExpired, .offSale]) }

  func has(_ peculiarity: Peculiarity) -> Bool { peculiarities.contains(peculiarity) }
}

/// What variants differ in.
struct VariantProperty: Sendable, Hashable {
  /// The marketplace's, e.g. 3216.
  let number: Int
  let name: Phrase
  let values: [VariantValue]
}

/// One of a property's values.
struct VariantValue: Sendable, Hashable {
  let number: Int
  let name: Phrase
  /// The name of a picture of the catalogue; only colours have one.
  let picture: String?
}

/// What is bought: a value of each property.
struct SimulatedVariant: Sendable, Hashable {
  /// Thirteen digits.
  let number: String
  /// 32 hexadecimal digits.
  let specification: String
  /// Of each property, which of its values.
  let choices: [Int]
  /// In yuan; `nil` when the price depends on the quantity.
  let price: String?
  let stock: Int
  let sold: Int
  let parcel: SimulatedParcel
}

/// What is sent: grams and centimetres.
struct SimulatedParcel: Sendable, Hashable {
  let grams: Int
  let length: Int
  let width: Int
  let height: Int
}

/// From what on variants may be mixed at the wholesale price; one bound at least is there.
struct MixedBatch: Sendable, Hashable {
  let yuan: Int?
  let pieces: Int?
}

/// What the seller says of the goods.
struct SimulatedAttribute: Sendable, Hashable {
  let number: Int
  let name: Phrase
  let values: [Phrase]
}
