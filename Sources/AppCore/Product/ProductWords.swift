import Catalog
import Queries
import Sourcing
import Wording

/// What is said on a product's page, and of asking for its details.
protocol ProductPhrases: DetailsPhrases, ResultPhrases {
  /// The page's title.
  var product: String { get }
  /// Which vendor said what is seen, when, and how many did.
  func detailsBy(_ kept: KeptDetails, place: Int, of count: Int, _ session: Session, _ clock: WallClock) -> String
  /// That a vendor answered without saying anything.
  func saidNothing(_ vendor: String) -> String
  /// The same where no vendor was asked.
  var notAsked: String { get }
  /// What asking vendors for details would bring, and what each would cost; `nil` is not counted yet.
  func detailsAhead(_ vendors: [(name: String, forecast: CallForecast?)]) -> String
  /// What decides, in a line.
  func figures(of listing: Listing, _ likeness: Int?, _ decision: Decision?) -> String
  /// Which vendor's search showed a listing, and when, and what the vendor said.
  func found(_ listing: Listing, _ session: Session, _ clock: WallClock) -> (name: String, text: String)
  /// The same of details.
  func detailed(_ kept: KeptDetails, _ session: Session, _ clock: WallClock) -> (name: String, text: String)
  func detailsStopped(_ round: DetailBook.Round) -> String
  /// How far asking about several offers has come.
  func askingDetails(_ round: DetailBook.Round, _ session: Session) -> String
  func detailsFailed(_ target: DetailTarget, _ sentence: String, _ session: Session) -> String
  func noDetailCall(_ listing: ListingID, _ session: Session) -> String
  var nobodyElseSaid: String { get }
  func notOnPage(_ words: String) -> String

  // Sections
  var pricesHeading: String { get }
  var variantsHeading: String { get }
  var attributesHeading: String { get }
  var deliveryHeading: String { get }
  var sellerHeading: String { get }
  var descriptionHeading: String { get }
  var pictures: String { get }
  var sourcesHeading: String { get }
}

extension English: ProductPhrases {
  var product: String { "Product" }
  func detailsBy(
    _ kept: KeptDetails, place: Int, of count: Int, _ session: Session, _ clock: WallClock
  ) -> String {
    let name = session.name(of: kept.details.listing.provenance.provider)
    return "\(name) \(clock.text(kept.at))"
      + (count > 1 ? ", \(key(.nextView, in: .product)): \(place == count ? 1 : place + 1) of \(count)" : "")
  }
  func saidNothing(_ vendor: String) -> String {
    "\(vendor) \(common.saidNothing). \(askAnother), \(openPage)"
  }
  func asking(_ vendor: String, _ progress: AskingProgress) -> String {
    "\(vendor): " + say(progress, askingFor: "asking for details", again: key(.showDetails, in: .results))
  }
  /// - Parameters:
  ///   - running: what is said while the call is under way.
  ///   - again: the key that asks again.
  func say(_ progress: AskingProgress, askingFor running: String, again: String) -> String {
    switch progress {
    case .running(.pausing(let pause, because: let error)):
      "\(errors.sentence(error)) – again in \(pause.components.seconds) s"
    case .running(.waiting): "waiting for its turn"
    case .running(.askedElsewhere): "another window asks, its answer is taken"
    case .running: "\(running). \(key(.back, in: .product)): close; the answer is kept"
    case .failed(let error): "\(errors.sentence(error)) – \(again): ask again"
    }
  }
  private var ask: String { key(.showDetails, in: .results) }
  private var askAnother: String { "\(ask): ask another vendor" }
  private var openPage: String { "\(key(.openListing, in: .results)): open the page in a browser" }
  var notAsked: String { "as searches show it" }
  func detailsAhead(_ vendors: [(name: String, forecast: CallForecast?)]) -> String {
    let costs = vendors.map { $0.forecast.map(common.forecast) ?? common.calls(1) }
    let brings = "variants, weight and minimum order"
    if Set(costs).count == 1, let cost = costs.first {
      let names = vendors.map(\.name)
      let first = names.dropLast().joined(separator: ", ")
      return "\(ask): ask \(first.isEmpty ? "" : "\(first) or ")\(names.last ?? "") for \(brings), \(cost)"
    }
    let each = zip(vendors, costs).map { "\($0.name) (\($1))" }.joined(separator: ", ")
    return "\(ask): ask for \(brings): \(each)"
  }
  func figures(of listing: Listing, _ likeness: Int?, _ decision: Decision?) -> String {
    [
      common.decision(decision),
      listing.mainPrice.map { "\(common.name(of: $0.basis)) \(common.price($0, unit: listing.otherUnit))" },
      listing.minimumOrder.map { minimumOrder($0) },
      common.value(.sales(Array(listing.sales.prefix(1)))).map { "sold \($0)" },
      likeness.map { "\(likenessName) \($0)" },
    ].compactMap { $0 }.joined(separator: " · ")
  }
  func found(_ listing: Listing, _ session: Session, _ clock: WallClock) -> (name: String, text: String) {
    let time = clock.text(listing.provenance.fetchedAt)
    return (session.name(of: listing.provenance.provider), "search \(time) · \(common.summary(listing))")
  }
  func detailed(_ kept: KeptDetails, _ session: Session, _ clock: WallClock) -> (name: String, text: String) {
    let provider = kept.details.listing.provenance.provider
    return (session.name(of: provider), "details \(clock.text(kept.at)) · \(common.summary(kept.details.listing))")
  }
  func detailsStopped(_ round: DetailBook.Round) -> String {
    round.left == 0
      ? "Stopped asking for details"
      : "Stopped. \(common.count(round.left)) had left already and are kept when they come"
  }
  func askingDetails(_ round: DetailBook.Round, _ session: Session) -> String {
    let failed = round.failures.isEmpty ? "" : ", " + self.failed(round.failures, session)
    let empty = round.empty == 0 ? "" : ", \(common.count(round.empty)) of them said nothing"
    return round.left > 0
      ? "Details: \(common.count(round.left)) of \(common.count(round.asked)) still to come\(failed)"
      : "Details of \(common.count(round.asked - round.failures.count)) of \(common.count(round.asked)) are here\(empty) "
        + "– \(key(.open, in: .results)) shows each" + failed
  }
  /// Which offers, and each reason once.
  private func failed(_ failures: [DetailBook.Round.Failure], _ session: Session) -> String {
    let keys = failures.prefix(3).map(\.target.listing.key).joined(separator: ", ") + (failures.count > 3 ? ", …" : "")
    var reasons: [String] = []
    for failure in failures {
      let reason = "\(session.name(of: failure.target.provider)): \(errors.sentence(failure.error))"
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return "\(common.count(failures.count)) failed (\(keys)) – " + reasons.joined(separator: "; ")
  }
  func detailsFailed(_ target: DetailTarget, _ sentence: String, _ session: Session) -> String {
    let listing = session.offers.offer(target.listing)?.listing
    return "Details of \(name(of: [target.listing], listing)), \(session.name(of: target.provider)): \(sentence)"
  }
  func noDetailCall(_ listing: ListingID, _ session: Session) -> String {
    let can = session.vendors.filter { $0.capabilities.details && $0.marketplace == listing.marketplace }
    guard let first = can.first else {
      return "No vendor gives details of \(listing.marketplace.rawValue). \(openPage)"
    }
    return "\(can.map(\.name).joined(separator: ", ")) could say more: set \(first.missing.joined(separator: ", ")). "
      + openPage
  }
  var nobodyElseSaid: String { "No other vendor was asked for it yet. \(ask): ask one" }
  func notOnPage(_ words: String) -> String { "Nothing on this page contains “\(words)”" }

  var pricesHeading: String { "Prices and order" }
  var variantsHeading: String { "Variants" }
  var attributesHeading: String { "Attributes" }
  var deliveryHeading: String { "Delivery" }
  var sellerHeading: String { "Shop" }
  var descriptionHeading: String { "Description" }
  var sourcesHeading: String { "Sources" }
}
