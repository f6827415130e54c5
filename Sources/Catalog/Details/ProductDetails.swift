/// What one vendor said of an offer when it was asked for the offer's details, at one time. What the vendor did not say is
/// `nil` or an empty list.
package struct ProductDetails: Hashable, Sendable, Codable {
  /// What a list shows of the offer: one more listing of it, with prices, tiers, minimum order and shop. The minimum order
  /// is the greatest of ``orderQuantities``.
  package var listing: Listing
  /// What prices go by.
  package var pricing: Pricing?
  /// Everything that says how many pieces must be ordered.
  package var orderQuantities: [OrderQuantity] = []
  package var mixedBatch: MixedBatch?
  package var variants: [Variant] = []
  package var attributes: [Attribute] = []
  /// What one piece weighs and measures, packed.
  package var parcel = Parcel()
  /// What sending costs in China, as far as it is said without an address.
  package var deliveryFee: Price?
  package var videos: [WebAddress] = []
  package var description: ProductDescription?
  /// Variants that the reply held beyond ``variantLimit``.
  package var variantsLeftOut = 0

  /// Variants that are read: no vendor documents more than a few hundred.
  package static let variantLimit = 1_000

  package init(_ listing: Listing) {
    self.listing = listing
  }

  /// Whether the vendor answered without anything that one asks for details for: no price, no minimum order, no variant, no
  /// attribute, not even whether it is on sale.
  package var saysNothing: Bool {
    listing.prices.isEmpty && listing.tiers.isEmpty && orderQuantities.isEmpty && variants.isEmpty && attributes.isEmpty
      && listing.saleState == nil
  }
}

/// What the prices of an offer go by.
package enum Pricing: String, Hashable, Sendable, Codable {
  /// By how many pieces are ordered, whichever they are.
  case quantity
  /// By the variant, however many are ordered.
  case variant
}

/// One of the numbers that say how many pieces must be ordered; they may contradict each other.
package struct OrderQuantity: Hashable, Sendable, Codable {
  package enum Source: String, Hashable, Sendable, Codable, CaseIterable {
    /// The number that is called the minimum order.
    case minimum = "min_order_quantity"
    /// The first quantity that has a price.
    case firstTier = "first_tier"
    /// Sold in lots of so many.
    case lot = "lot_size"
  }

  package let source: Source
  /// In pieces.
  package let pieces: Int

  package init(_ source: Source, _ pieces: Int) {
    self.source = source
    self.pieces = pieces
  }
}

/// From when on variants and offers of one shop may be mixed in an order at the price of a batch.
package struct MixedBatch: Hashable, Sendable, Codable {
  /// In pieces; `nil` when there is no such rule.
  package var pieces: Int?
  /// In yuan, as far as is known.
  package var amount: Amount?

  package init?(pieces: Int?, amount: Amount?) {
    guard pieces != nil || amount != nil else { return nil }
    self.pieces = pieces
    self.amount = amount
  }
}

/// A word of a seller's, and what the vendor makes of it in the language asked for. One of them is there.
package struct Term: Hashable, Sendable, Codable {
  package let original: CleanText?
  package let translated: CleanText?

  /// A translation that only repeats the original is none.
  package init?(original: CleanText?, translated: CleanText?) {
    guard original != nil || translated != nil else { return nil }
    self.original = original
    self.translated = translated == original ? nil : translated
  }

  /// The translation, or the original where there is none.
  package var preferTranslated: String { (translated ?? original)?.string ?? "" }

  /// The original, or the translation where there is none.
  package var preferOriginal: String { (original ?? translated)?.string ?? "" }
}

/// What is said of the goods under a name: `material: cotton`.
package struct Attribute: Hashable, Sendable, Codable {
  package let name: Term
  package var values: [Term]

  package init(_ name: Term, _ values: [Term]) {
    self.name = name
    self.values = values
  }
}

/// What a seller wrote below the offer, without its HTML. The vendor's own text stands in the archive.
package struct ProductDescription: Hashable, Sendable, Codable {
  package var paragraphs: [CleanText]
  package var pictures: [WebAddress]

  package init?(paragraphs: [CleanText], pictures: [WebAddress]) {
    guard !paragraphs.isEmpty || !pictures.isEmpty else { return nil }
    self.paragraphs = paragraphs
    self.pictures = pictures
  }
}
