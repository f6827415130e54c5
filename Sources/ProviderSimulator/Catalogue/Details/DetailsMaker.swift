/// Makes an offer's details from its number.
struct DetailsMaker {
  private let offer: SimulatedOffer
  private let peculiarities: Set<Peculiarity>
  private let price: Yuan
  private var random: SplitMix64

  init(_ offer: SimulatedOffer) {
    self.offer = offer
    peculiarities = Peculiarity.all(of: offer)
    price = Yuan(offer.wholesalePrice) ?? Yuan(thousandths: 1_000)
    random = SplitMix64(seed: UInt64(offer.number) ?? 0, part: "details")
  }

  mutating func details() -> OfferDetails {
    let lot = has(.soldInLots) ? random.one(of: [10, 20]) : nil
    let parcel = SimulatedParcel(
      grams: random.int(3...90) * 10, length: random.int(8...42), width: random.int(6...30), height: random.int(1...24))
    let properties = properties()
    let variants = variants(of: properties, parcel)
    let tiers = tiers
    let minimums = [offer.minimumOrder, tiers.first?.from, lot].compactMap(\.self)
    return OfferDetails(
      peculiarities: peculiarities, tiers: tiers, minimumOrder: minimums.max() ?? 1, lot: lot,
      dropShipPrice: has(.dearSinglePieces) ? price.percent(700).text : offer.dropShipPrice, properties: properties,
      variants: variants,
      stock: properties.isEmpty ? (has(.soldOut) ? 0 : offer.stock) : variants.map(\.stock).reduce(0, +),
      parcel: parcel, mixedBatch: mixedBatch(), attributes: AttributeMaker(offer, peculiarities).attributes,
      status: status(), unit: GoodsKind.unit(of: offer.kind))
  }

  private func has(_ peculiarity: Peculiarity) -> Bool { peculiarities.contains(peculiarity) }

  private var tiers: [SimulatedTier] {
    if has(.pricedByVariant) { return [] }
    return offer.tiers.isEmpty ? [SimulatedTier(from: offer.minimumOrder, price: offer.wholesalePrice)] : offer.tiers
  }

  private mutating func mixedBatch() -> MixedBatch? {
    let (yuan, pieces) = (random.one(of: [100, 200, 300, 1_000, 10_000]), random.one(of: [2, 5, 10, 20, 1_000]))
    if has(.unmixed) { return nil }
    return MixedBatch(yuan: has(.mixedByPieces) ? nil : yuan, pieces: has(.mixedByAmount) ? nil : pieces)
  }

  private mutating func status() -> String {
    let offSale = random.one(of: ["auto expired", "expired", "member deleted", "deleted"])
    let underReview = random.one(of: ["modified", "new", "TBD", "approved", "auditing", "untread"])
    if has(.memberExpired) { return "member expired" }
    if has(.offSale) { return offSale }
    return has(.underReview) ? underReview : "published"
  }

  // MARK: Variants

  private mutating func properties() -> [VariantProperty] {
    let (colourCount, sizeCount) = (random.int(2...4), random.int(2...5))
    if has(.pricedByQuantity) { return [] }
    let isMany = has(.sixtyVariants)
    let signs = has(.namesWithSigns) ? Phrase(";加厚:双层", "; thick: double") : Phrase("", "")
    let colours = offer.colours.prefix(isMany ? 6 : colourCount).enumerated().map { index, colour in
      let name =
        index == 0 ? Phrase(colour.name.chinese + signs.chinese, colour.name.english + signs.english) : colour.name
      return VariantValue(number: 28_320 + index * 6, name: name, picture: colour.picture)
    }
    let colour = VariantProperty(number: 3_216, name: Phrase("颜色", "Color"), values: colours)
    if has(.coloursOnly) { return [colour] }
    let sizes = GoodsKind.sizes(of: offer.kind)
    let values = sizes.values.prefix(isMany ? 10 : sizeCount).enumerated().map { index, name in
      VariantValue(number: 3_267_940 + index * 5, name: name, picture: nil)
    }
    return [colour, VariantProperty(number: sizes.number, name: sizes.name, values: values)]
  }

  private mutating func variants(of properties: [VariantProperty], _ parcel: SimulatedParcel) -> [SimulatedVariant] {
    let firstNumber = random.int(4_000_000_000_000...5_999_999_999_000)
    let choices = properties.reduce(properties.isEmpty ? [] : [[Int]()]) { choices, property in
      choices.flatMap { chosen in property.values.indices.map { chosen + [$0] } }
    }
    let cheapest = random.int(0...max(0, choices.count - 1))
    let inStock = random.int(0...max(0, choices.count - 1))
    return choices.enumerated().map { index, choices in
      let percent = index == cheapest ? 100 : random.one(of: [100, 108, 122, 150, 220, 540])
      let own = percent == 100 ? price : price.percent(percent)
      let stock = random.chance(15) ? 0 : random.int(1...9) * random.one(of: [1, 10, 97, 1_000])
      return SimulatedVariant(
        number: String(firstNumber + index), specification: specification(), choices: choices,
        price: has(.pricedByVariant) ? own.text : nil,
        stock: has(.soldOut) ? 0 : index == inStock ? max(stock, 7) : stock,
        sold: random.chance(60) ? 0 : random.int(1...400),
        parcel: SimulatedParcel(
          grams: parcel.grams + 10 * (choices.last ?? 0), length: parcel.length, width: parcel.width,
          height: parcel.height))
    }
  }

  private mutating func specification() -> String {
    [random.next(), random.next()].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

extension SimulatedOffer {
  /// Made of the offer's number anew each time, and the same each time.
  var details: OfferDetails {
    var maker = DetailsMaker(self)
    return maker.details()
  }
}
