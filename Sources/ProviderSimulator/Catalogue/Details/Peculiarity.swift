/// What is odd about an offer's details.
///
/// All of it follows from the offer's number and what searches tell of it: the same offer is always odd in the same
/// ways. About half of it is the truth, which all vendors then tell; the rest is how one of them strays.
package enum Peculiarity: String, Sendable, Hashable, CaseIterable {
  // How it is priced: every offer has one of these.

  /// No variants; the price depends on the quantity. DAJI's `quoteType` 0.
  case pricedByQuantity
  /// Each variant has its price; there are no tiers. DAJI's `quoteType` 1.
  case pricedByVariant
  /// Variants without prices; the price depends on the quantity. DAJI's `quoteType` 2.
  case variantsByQuantity

  // What is true of the offer.

  /// Sixty variants, none of them with a price.
  case sixtyVariants
  /// Variants differ in one property, their colour.
  case coloursOnly
  /// A colour's name holds the signs that TMAPI joins names with.
  case namesWithSigns
  /// No piece is left of any variant.
  case soldOut
  /// Searches find it, and neither vendor has details.
  case withdrawn
  /// Status "member expired" at DAJI, with prices; no details at TMAPI.
  case memberExpired
  /// Another status of what is not on sale at DAJI, with prices; no details at TMAPI.
  case offSale
  /// A status other than "published" at DAJI of what is on sale.
  case underReview
  /// Sold ten or twenty at a time, which only DAJI says.
  case soldInLots
  /// A single piece costs seven times as much.
  case dearSinglePieces
  /// No rule for mixing variants, or one with one of its two bounds; with none of these it has both.
  case unmixed, mixedByAmount, mixedByPieces
  /// Among its attributes is a telephone number.
  case telephone

  // What both vendors leave out.

  /// A body in which everything but the number is `null` or empty.
  case everythingNull

  // How TMAPI strays.

  /// In English no prices, tiers, stock and `is_sold_out`, only the old `sku_price_range`.
  case oldEnglishBody
  /// Numbers are strings.
  case numbersAsText
  /// In other languages than Chinese, the names of values stay Chinese.
  case untranslatedValues
  /// `pid` and `vid` are numbers of the marketplace and not places in a list.
  case marketplaceIDs
  /// `props_names` says `红色;M`, without the names of the properties.
  case valuesOnly
  /// `product_url` is empty.
  case emptyAddress
  /// A variant's `sale_price` is above every tier.
  case variantsAboveTiers
  /// `package_info` is left out, or holds zeros.
  case noPackage, emptyPackage

  // How DAJI strays.

  /// Nothing is translated.
  case untranslated
  /// The newer official objects: `isSelect` as a string, `companyName`, `fenxiaoSaleInfo`, and a variant's `price` left
  /// out and not `null`.
  case newerObjects
  /// `minOrderQuantity` is 1 although the first tier begins higher, or is `null`.
  case minimumBelowTiers, noMinimum
  /// No weights at all, or only the deprecated ones, in grams.
  case noWeights, gramsOnly
  /// 30 kB of description.
  case longDescription
  /// `productImage` has no `images`.
  case noPictures

  /// One offer of about so many; `nil` for what follows from an offer's prices.
  private var share: UInt64? {
    switch self {
    case .pricedByQuantity, .pricedByVariant, .variantsByQuantity: nil
    case .marketplaceIDs: 3
    case .coloursOnly, .unmixed: 4
    case .mixedByAmount, .mixedByPieces, .noPackage, .emptyPackage, .noWeights, .gramsOnly: 5
    case .oldEnglishBody, .numbersAsText, .minimumBelowTiers, .newerObjects, .sixtyVariants: 6
    case .soldInLots, .dearSinglePieces, .telephone, .emptyAddress, .untranslated, .noMinimum: 8
    case .untranslatedValues, .valuesOnly, .variantsAboveTiers, .longDescription: 9
    case .namesWithSigns: 12
    case .soldOut, .memberExpired, .offSale, .underReview, .everythingNull, .noPictures: 25
    case .withdrawn: 30
    }
  }

  /// Of each row an offer has one at most.
  private static let choices: [[Peculiarity]] = [
    [.withdrawn, .memberExpired, .offSale, .underReview], [.unmixed, .mixedByAmount, .mixedByPieces],
    [.noPackage, .emptyPackage], [.minimumBelowTiers, .noMinimum], [.noWeights, .gramsOnly],
    [.sixtyVariants, .coloursOnly],
  ]

  private static let ofVariants: Set<Peculiarity> = [
    .coloursOnly, .namesWithSigns, .untranslatedValues, .marketplaceIDs, .valuesOnly, .noPackage, .emptyPackage,
  ]

  /// What leaves little or nothing to look at.
  fileprivate static let spoilers: Set<Peculiarity> = [
    .withdrawn, .memberExpired, .offSale, .soldOut, .everythingNull,
  ]

  static func all(of offer: SimulatedOffer) -> Set<Peculiarity> {
    let drift = Drift(offer)
    let pricing = pricing(of: offer, drift)
    var all = Set(allCases.filter { one in one.share.map { drift.isOne(in: $0, "details \(one.rawValue)") } ?? false })
    all.insert(pricing)
    if offer.stock == 0 { all.insert(.soldOut) }
    if pricing == .pricedByQuantity { all.subtract(ofVariants) }
    if pricing != .variantsByQuantity { all.subtract([.sixtyVariants, .variantsAboveTiers]) }
    if offer.minimumOrder == 1 { all.remove(.minimumBelowTiers) }
    for row in choices {
      all.subtract(row.drop { !all.contains($0) }.dropFirst())
    }
    return all
  }

  /// What has tiers in searches has them in details.
  private static func pricing(of offer: SimulatedOffer, _ drift: Drift) -> Peculiarity {
    let isOneOfFour = drift.isOne(in: 4, "details pricing")
    if offer.tiers.isEmpty, !isOneOfFour { return .pricedByVariant }
    return drift.isOne(in: 3, "details variants") ? .pricedByQuantity : .variantsByQuantity
  }
}

extension Collection<SimulatedOffer> {
  /// The offer that is odd in all of these ways, in none of those, and in the fewest others; one that is sold out, off
  /// sale or empty only when that is asked for.
  func first(with wanted: Set<Peculiarity>, without others: Set<Peculiarity> = []) -> SimulatedOffer? {
    let unwanted = Peculiarity.spoilers.subtracting(wanted).union(others)
    let candidates = map { (offer: $0, all: Peculiarity.all(of: $0)) }.filter { candidate in
      candidate.all.isSuperset(of: wanted) && candidate.all.isDisjoint(with: unwanted)
    }
    return candidates.min { $0.all.count < $1.all.count }?.offer
  }
}

extension SimulatedOffer {
  /// The number of a wholesale offer of a seed's catalogue that is odd in all of these ways, and in few others.
  static func number(
    with wanted: Peculiarity..., without others: Set<Peculiarity> = [], seed: UInt64 = 1
  ) -> String? {
    Stock(seed: seed).wholesale.first(with: Set(wanted), without: others)?.number
  }
}
