import Catalog
import Queries
import Sourcing
import Wording

/// What is said of sending a product.
protocol FreightPhrases: CommonPhrases {
  /// What is said before what a vendor said.
  var freight: String { get }
  func askingFreight(_ vendor: String, _ target: FreightTarget, _ progress: AskingProgress) -> String
  var freightStopped: String { get }
  func freightFailed(_ target: FreightTarget, _ error: SearchError, _ session: Session) -> String
  /// What has just come.
  func freightCame(_ target: FreightTarget, _ kept: KeptFreight) -> String
  func noFreightCall(_ listing: ListingID, _ session: Session) -> String
}

extension FreightPhrases {
  /// What a vendor said, and when.
  func delivery(_ kept: KeptFreight, _ session: Session, _ clock: WallClock) -> String {
    "\(common.freight(kept.freight)) – \(session.name(of: kept.freight.provider)) \(clock.text(kept.at))"
  }
}

extension English: FreightPhrases {
  var freight: String { "freight" }
  func askingFreight(_ vendor: String, _ target: FreightTarget, _ progress: AskingProgress) -> String {
    "\(vendor), freight to \(target.question.destination.name) for \(common.count(target.question.pieces)): "
      + say(progress, askingFor: "asking", again: key(.showFreight, in: .product))
  }
  var freightStopped: String { "Stopped asking for freight" }
  func freightFailed(_ target: FreightTarget, _ error: SearchError, _ session: Session) -> String {
    "Freight of \(name(of: [target.listing], session.offers.offer(target.listing)?.listing)), \(session.name(of: target.provider)): \(errors.sentence(error))"
  }
  func freightCame(_ target: FreightTarget, _ kept: KeptFreight) -> String {
    "Freight: \(common.freight(kept.freight))"
  }
  func noFreightCall(_ listing: ListingID, _ session: Session) -> String {
    let can = session.vendors.filter { $0.capabilities.freight != nil && $0.marketplace == listing.marketplace }
    guard let first = can.first else {
      return "No vendor tells freight for \(listing.marketplace.rawValue). Ask the seller"
    }
    return "\(can.map(\.name).joined(separator: ", ")) could say what freight costs: set "
      + first.missing.joined(separator: ", ")
  }

  // Menus
  var otherPlace: String { "another place…" }
  func freightTitle(_ listing: ListingID, _ pieces: Int?, _ selected: Listing?, _ session: Session) -> String {
    guard let question = session.freightQuestion(of: listing, pieces: pieces) else { return "Freight" }
    return
      "Freight to \(question.destination.name) for \(common.count(question.pieces)) of \(name(of: [listing], selected))"
  }
}
