/// One offer as one vendor showed it at one time. What the vendor did not say is `nil` or an empty list.
package struct Listing: Hashable, Sendable, Codable, Identifiable {
  package let id: ListingID
  package var title: Title
  /// Whether the offer can be bought. Only details say it.
  package var saleState: SaleState?
  /// The offer's page on the marketplace.
  package var address: WebAddress?
  /// The picture to show in a list.
  package var pictureAddress: WebAddress?
  /// Pictures of the goods besides ``pictureAddress``, in the vendor's order: what ``morePictures`` reads and writes.
  ///
  /// `nil` when there are none, so that what was kept before there were any can be read.
  private var otherPictures: [WebAddress]?
  /// Every price that the vendor gave, the one to show in a column first.
  package var prices: [Price]
  package var tiers: [PriceTier]
  /// The fewest pieces that the shop sells; not known is `nil`, never 1.
  package var minimumOrder: Int?
  /// The window to show in a column first.
  package var sales: [SalesFigure]
  /// The share of buyers who bought *this item* again.
  package var repurchaseRate: Rate?
  @Shared package var shop: Shop
  /// Where the goods are sent from.
  package var shipsFrom: CleanText?
  /// The promised time until it is sent, in hours.
  package var shipsWithinHours: Int?
  package var freeShipping: Bool?
  /// Pieces in stock.
  package var stock: Int?
  /// What prices and quantities count, in the vendor's words: `件`, `双`, `set`; `nil` when it is not said.
  package var unit: CleanText?
  package var tags: [CleanText]
  /// What else this vendor says that a person may decide by, in the vendor's order.
  package var facts: [Fact]
  package var provenance: Provenance
  /// Other vendors that have the offer, where it was completed from theirs: what ``sources`` reads.
  ///
  /// `nil` when there are none, so that what was kept before there were any can be read.
  var otherSources: [ProviderID]?

  package init(
    id: ListingID, title: Title, address: WebAddress? = nil, pictureAddress: WebAddress? = nil,
    morePictures: [WebAddress] = [], prices: [Price] = [], tiers: [PriceTier] = [], minimumOrder: Int? = nil,
    sales: [SalesFigure] = [], repurchaseRate: Rate? = nil,
    shop: Shop = Shop(), shipsFrom: CleanText? = nil, shipsWithinHours: Int? = nil, freeShipping: Bool? = nil,
    stock: Int? = nil, unit: CleanText? = nil, tags: [CleanText] = [], facts: [Fact] = [],
    provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.address = address
    self.pictureAddress = pictureAddress
    otherPictures = morePictures.isEmpty ? nil : morePictures
    self.prices = prices
    self.tiers = tiers
    self.minimumOrder = minimumOrder
    self.sales = sales
    self.repurchaseRate = repurchaseRate
    self.shop = shop
    self.shipsFrom = shipsFrom
    self.shipsWithinHours = shipsWithinHours
    self.freeShipping = freeShipping
    self.stock = stock
    self.unit = unit
    self.tags = tags
    self.facts = facts
    self.provenance = provenance
  }

  /// Pictures besides ``pictureAddress``, in the vendor's order.
  package var morePictures: [WebAddress] {
    get { otherPictures ?? [] }
    set { otherPictures = newValue.isEmpty ? nil : newValue }
  }

  /// The vendors that it is from, the one whose listing it is first.
  package var sources: [ProviderID] { [provenance.provider] + (otherSources ?? []) }

  /// Takes note that the vendors of another listing have the offer as well.
  mutating func addSources(of other: Listing) {
    addSource(other.provenance.provider)
    for provider in other.otherSources ?? [] { addSource(provider) }
  }

  private mutating func addSource(_ provider: ProviderID) {
    guard provenance.provider != provider, otherSources?.contains(provider) != true else { return }
    otherSources = (otherSources ?? []) + [provider]
  }

  /// All its pictures, the one to show in a list first, each once; what is set here may hold some again.
  package var pictures: [WebAddress] {
    get { Self.once([pictureAddress].compactMap { $0 } + morePictures) }
    set {
      let each = Self.once(newValue)
      pictureAddress = each.first
      morePictures = Array(each.dropFirst())
    }
  }

  /// Addresses without those that are there before, by whichever scheme.
  private static func once(_ addresses: [WebAddress]) -> [WebAddress] {
    guard addresses.count > 1 else { return addresses }
    var seen: Set<Substring> = []
    return addresses.filter { seen.insert($0.withoutScheme).inserted }
  }

  /// Takes another shop in the place of its own: one that is equal, so that both are kept once.
  mutating func takeShop(_ equal: (Shared<Shop>) -> Shared<Shop>) { _shop = equal(_shop) }

  /// The price to show in a column: the first that the vendor gave.
  package var mainPrice: Price? { prices.first }

  /// The unit, where it is said and is not the single piece that prices mostly stand for.
  package var otherUnit: CleanText? {
    unit.flatMap { Self.pieces.contains(Self.word($0)) ? nil : $0 }
  }

  /// ``otherUnit`` as the one word that stands for all that mean the same: `双` for `pair`.
  package var otherUnitKind: String? {
    otherUnit.map { unit in
      let word = Self.word(unit)
      return Self.wordsOfUnits.first { $0.contains(word) }?.first ?? word
    }
  }

  /// Whether numbers of both listings count the same, as far as they say what they count.
  package func countsLike(_ other: Listing) -> Bool {
    unit == nil || other.unit == nil || otherUnitKind == other.otherUnitKind
  }

  /// A unit in small letters, without a plural in brackets: `Piece(s)`.
  private static func word(_ unit: CleanText) -> String { unit.string.lowercased().replacing("(s)", with: "") }

  private static let pieces: Set = [
    "件", "个", "個", "只", "隻", "pc", "pcs", "pc.", "pcs.", "piece", "pieces", "unit", "units", "item", "items", "ea",
    "each",
  ]

  private static let wordsOfUnits = [
    // TMAPI translates 双 as "double".
    ["双", "雙", "对", "對", "pair", "pairs", "double"], ["条", "條", "strip", "strips"], ["把", "handful"],
    ["套", "set", "sets"], ["箱", "carton", "cartons"], ["盒", "box", "boxes"],
    ["包", "pack", "packs"], ["袋", "bag", "bags"], ["打", "dozen"], ["米", "m", "meter", "meters"],
    ["公斤", "千克", "kg", "kilogram", "kilograms"],
  ]

  /// The price on a basis, if the vendor gave it.
  package func price(_ basis: PriceBasis) -> Price? {
    prices.first { $0.basis == basis }
  }
}

/// A title in the seller's words and, if the vendor translated it, in the language asked for. One of them is there, or
/// nothing is known of it.
package struct Title: Hashable, Sendable, Codable {
  package let original: CleanText?
  package let translated: CleanText?
  /// The language of ``translated``: the code that the search asked for, e.g. `en`.
  package let language: String?

  /// Makes a title, or says that there is none to show.
  package init?(original: CleanText?, translated: CleanText?, language: String?) {
    guard original != nil || translated != nil else { return nil }
    self.original = original
    self.translated = translated
    self.language = translated == nil ? nil : language
  }

  /// Of an offer of which a vendor said nothing any more.
  package static let unknown = Title()

  private init() {
    (original, translated, language) = (nil, nil, nil)
  }

  /// The same, if it is more than the offer's key: programs of before called so what had no title.
  package func unless(keyOf id: ListingID) -> Title {
    translated == nil && original?.string == id.key ? .unknown : self
  }

  /// The translation, or the original where there is none; `nil` is not known.
  package var preferTranslated: String? { (translated ?? original)?.string }

  /// The original, or the translation where there is none; `nil` is not known.
  package var preferOriginal: String? { (original ?? translated)?.string }
}
