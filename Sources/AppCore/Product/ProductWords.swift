import Catalog
import Queries
import Sourcing
import Wording

/// What is said of one product's details.
protocol ProductPhrases: CommonPhrases {
  /// The page's title.
  var product: String { get }
  /// Which vendor said what is seen, when, and how many did.
  func detailsBy(_ kept: KeptDetails, place: Int, of count: Int, _ session: Session, _ clock: WallClock) -> String
  func asking(_ vendor: String, _ progress: DetailBook.Progress) -> String
  /// What one vendor said, in a line.
  func source(_ kept: KeptDetails, _ session: Session) -> String
  func detailsStopped(_ round: DetailBook.Round) -> String
  /// How far asking about several offers has come.
  func askingDetails(_ round: DetailBook.Round) -> String
  func detailsFailed(_ target: DetailTarget, _ sentence: String, _ session: Session) -> String
  func noDetailCall(_ listing: ListingID, _ session: Session) -> String
  var nobodyElseSaid: String { get }

  // Sections
  var pricesHeading: String { get }
  var deliveryHeading: String { get }
  var variantsHeading: String { get }
  var attributesHeading: String { get }
  var descriptionHeading: String { get }
  var pictures: String { get }
  var sourcesHeading: String { get }
}

extension English: ProductPhrases {
  var product: String { "Product" }
  func detailsBy(
    _ kept: KeptDetails, place: Int, of count: Int, _ session: Session, _ clock: WallClock
  ) -> String {
    let name = name(of: kept.details.listing.provenance.provider, session)
    return "\(name) \(clock.text(kept.at))"
      + (count > 1 ? ", v shows \(place == count ? 1 : place + 1) of \(count)" : "")
  }
  func asking(_ vendor: String, _ progress: DetailBook.Progress) -> String {
    switch progress {
    case .running(.pausing(let pause, because: let error)):
      "\(vendor): \(errors.sentence(error)) – again in \(pause.components.seconds) s"
    case .running(.waiting): "\(vendor): waiting for its turn"
    case .running(.askedElsewhere): "\(vendor): another window asks, its answer is taken"
    case .running: "\(vendor): asking for details – Esc closes, what comes is kept"
    case .failed(let error): "\(vendor): \(errors.sentence(error)) – D asks again"
    }
  }
  func source(_ kept: KeptDetails, _ session: Session) -> String {
    "\(name(of: kept.details.listing.provenance.provider, session)): \(common.summary(kept.details.listing))"
  }
  func detailsStopped(_ round: DetailBook.Round) -> String {
    round.left == 0
      ? "stopped asking for details"
      : "stopped; \(common.count(round.left)) had left already and are kept when they come"
  }
  func askingDetails(_ round: DetailBook.Round) -> String {
    let failed =
      round.failed == 0
      ? "" : ", \(common.count(round.failed)) failed: \(round.lastFailure.map(errors.sentence) ?? "")"
    return round.left > 0
      ? "details: \(common.count(round.left)) of \(common.count(round.asked)) still to come\(failed)"
      : "details of \(common.count(round.asked - round.failed)) of \(common.count(round.asked)) are here – D shows them"
        + failed
  }
  func detailsFailed(_ target: DetailTarget, _ sentence: String, _ session: Session) -> String {
    "details of \(target.listing.key), \(name(of: target.provider, session)): \(sentence)"
  }
  func noDetailCall(_ listing: ListingID, _ session: Session) -> String {
    let can = session.vendors.filter { $0.capabilities.details && $0.marketplace == listing.marketplace }
    guard let first = can.first else {
      return "no vendor documents a call for details of \(listing.marketplace.rawValue) – o opens the page in a browser"
    }
    return "\(can.map(\.name).joined(separator: ", ")) could say more – set \(first.missing.joined(separator: ", ")); "
      + "o opens the page in a browser"
  }
  var nobodyElseSaid: String { "no other vendor was asked for it yet – D asks one" }
  func name(of vendor: ProviderID, _ session: Session) -> String {
    session.vendors.first { $0.id == vendor }?.name ?? vendor.rawValue
  }

  var pricesHeading: String { "Prices and order" }
  var deliveryHeading: String { "Delivery" }
  var variantsHeading: String { "Variants" }
  var attributesHeading: String { "Attributes" }
  var descriptionHeading: String { "Description" }
  var sourcesHeading: String { "Sources" }
}
