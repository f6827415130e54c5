/// What vendors say of an offer beside a listing's fields.
///
/// The raw value is the code in the database: one that was shipped stays as it is.
package enum FactName: String, Hashable, Sendable, CaseIterable {
  case brand
  /// How many orders there were; the window is not documented.
  case orders
  /// How many pieces were sold; the window is not documented.
  case unitsSold = "units-sold"
  /// Neither its window nor its unit is documented.
  case turnover
  case turnover30Days = "turnover-30-days"
  /// The part of ``turnover30Days`` that went abroad.
  case turnoverAbroad30Days = "turnover-abroad-30-days"
  case goodsScore = "goods-score"
  case pictureScore = "picture-score"
  /// In a unit that is not documented.
  case weight
  case netWeight = "net-weight"
  /// Whether the marketplace calls it new.
  case newArrival = "new-arrival"
  /// Whether few buyers got their money back.
  case fewRefunds = "few-refunds"
  /// Whether it is sold by the piece.
  case onePiece = "one-piece"
  /// The vendor's word for the kind of offer.
  case offerType = "offer-type"
  /// The marketplace's numbers of its category, the widest first.
  case category
  /// The seller's name on the marketplace.
  case seller
  /// The shop's score for its answers to buyers.
  case answersScore = "answers-score"
  case disputesScore = "disputes-score"
  case logisticsScore = "logistics-score"
  case returnsScore = "returns-score"
  /// The share of orders that the shop hands over within 48 hours.
  case sentWithin48Hours = "sent-within-48-hours"
  /// The share of orders whose buyers got their money back because of the goods.
  case qualityRefunds = "quality-refunds"
  /// Whether its place in the reply is paid for.
  case advertised
  /// Whether it is in the vendor's selection for members (DAJI `isJxhy`).
  case jxhy
  case patented
  /// When it was put on sale, as the vendor wrote it.
  case onSaleSince = "on-sale-since"
  /// What is in stock, where it is no number of pieces: `100000+`.
  case stock
  /// Prices of the same offer elsewhere in the same reply.
  case otherPrices = "other-prices"
  /// Fields that were taken from another vendor's listing.
  case completedFrom = "completed-from"

  /// Whether it is said as yes or no.
  package var isFlag: Bool {
    switch self {
    case .newArrival, .fewRefunds, .onePiece, .advertised, .jxhy, .patented: true
    case .brand, .orders, .unitsSold, .sentWithin48Hours, .qualityRefunds, .turnover, .turnover30Days,
      .turnoverAbroad30Days, .goodsScore, .pictureScore, .weight,
      .netWeight, .offerType, .category, .seller, .answersScore, .disputesScore, .logisticsScore, .returnsScore,
      .onSaleSince, .stock, .otherPrices, .completedFrom:
      false
    }
  }
}
