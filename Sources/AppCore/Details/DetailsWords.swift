import Catalog
import Foundation
import Queries
import Sourcing
import Wording

/// What is said of one listing.
protocol DetailsPhrases: CommonPhrases {
  /// The pane's title.
  var details: String { get }
  /// Which lines of a text are seen.
  ///
  /// - Parameter scrolls: whether keys scroll it now.
  func linesOf(_ first: Int, _ height: Int, _ count: Int, scrolls: Bool) -> String

  // What stands before a line
  var alsoAt: String { get }
  var samePictureName: String { get }
  var foldedName: String { get }
  var seenName: String { get }
  var decidedName: String { get }
  var beforeName: String { get }
  var likenessName: String { get }
  var detailsName: String { get }
  func atQuantityName(_ pieces: Int) -> String

  // The line
  func likeness(_ figure: Int) -> String
  /// What a piece costs when so many are wanted, and all of them.
  func atQuantity(_ listing: Listing, _ pieces: Int) -> String
  /// How asking a vendor for details stands.
  func asking(_ vendor: String, _ progress: AskingProgress) -> String
  /// The offers that show one picture, counted.
  func sharing(_ offers: [Listing]) -> String
  func more(_ offers: Int) -> String
  func pickedAt(_ time: String) -> String
  /// - Parameter reason: `nil` where it is said elsewhere, or none was given.
  func rejectedAt(_ time: String, because reason: String?) -> String
  /// The price and the minimum order of then.
  func priceThen(_ price: String, _ change: String) -> String
  func minimumOrderThen(_ pieces: String, _ change: String) -> String
  /// What it is now, and by how much it differs: `, now 12.00 (+1.50)`.
  func now(_ figure: String, changedBy difference: String) -> String
  /// Which vendor showed it, when, and at which place.
  func seen(_ listing: Listing, _ session: Session, _ clock: WallClock) -> String
}

extension DetailsPhrases {
  /// When a listing was decided on before, at which price, and what has changed since; `nil` when that is what is shown.
  func before(_ decision: Decision?, _ listing: Listing, _ triage: Triage, _ clock: WallClock) -> String? {
    guard let decision else { return nil }
    let old = decision.listing
    // Details may have come to the same listing since.
    guard
      old.provenance.fetchedAt != listing.provenance.fetchedAt || old.mainPrice?.amount != listing.mainPrice?.amount
        || old.minimumOrder != listing.minimumOrder
    else { return nil }
    var parts: [String] = []
    switch decision {
    case .picked(let pick): parts.append(pickedAt(clock.text(pick.pickedAt)))
    case .rejected(let rejection):
      let isSaid = rejection.reason == .other || triage.decision(on: listing.id) == decision
      parts.append(
        rejectedAt(clock.text(rejection.rejectedAt), because: isSaid ? nil : common.name(of: rejection.reason)))
    }
    if let price = old.mainPrice {
      parts.append(priceThen("\(price.currency) \(price.amount)", priceChange(price, listing)))
    }
    if let order = old.minimumOrder {
      parts.append(minimumOrderThen(common.count(order), orderChange(order, listing)))
    }
    return parts.joined(separator: common.separator)
  }

  private func priceChange(_ old: Price, _ listing: Listing) -> String {
    guard let new = listing.price(old.basis), new.currency == old.currency, new.amount != old.amount else { return "" }
    let difference = new.amount.decimal - old.amount.decimal
    return now("\(new.amount)", changedBy: difference < 0 ? "−\(Amount(-difference))" : "+\(Amount(difference))")
  }

  private func orderChange(_ old: Int, _ listing: Listing) -> String {
    guard let new = listing.minimumOrder, new != old else { return "" }
    return now(common.count(new), changedBy: (new < old ? "−" : "+") + common.count(abs(new - old)))
  }
}

extension English: DetailsPhrases {
  var details: String { "Details" }
  func linesOf(_ first: Int, _ height: Int, _ count: Int, scrolls: Bool) -> String {
    "\(first)–\(min(count, first + height - 1)) of \(count) lines"
      + (scrolls ? ", \(key(.halfDown, in: .details)) \(key(.halfUp, in: .details))" : "")
  }

  var alsoAt: String { "also at" }
  var samePictureName: String { "same photo" }
  var foldedName: String { "folded" }
  func more(_ offers: Int) -> String { "and \(common.count(offers)) more" }
  var seenName: String { "seen" }
  var decidedName: String { "decided" }
  var beforeName: String { "before" }
  func seen(_ listing: Listing, _ session: Session, _ clock: WallClock) -> String {
    let provenance = listing.provenance
    let vendor = session.name(of: provenance.provider)
    // A pick of another search has its rank there, and that search's total is not known any more.
    let isHere = session.offers.place(of: listing.id) != nil
    let total = isHere ? session.standing(of: provenance.provider).found?.total : nil
    let place = "\(common.count(provenance.rank))" + (total.map { " of \(common.count($0))" } ?? "")
    return "\(vendor) · \(clock.text(provenance.fetchedAt)) · \(place)"
  }

  var detailsName: String { "details" }

  var likenessName: String { "match" }
  func likeness(_ figure: Int) -> String { "\(figure) of 100" + (figure >= 50 ? ", likely the same product" : "") }

  func atQuantityName(_ pieces: Int) -> String { "at \(common.count(pieces))" }
  func atQuantity(_ listing: Listing, _ pieces: Int) -> String {
    guard let found = listing.price(at: pieces) else { return "price not known" }
    let price = found.price
    var text = common.price(price, unit: listing.unit)
    if found.isBelowMinimum {
      return text + " – from \(common.count(found.least)) on only"
    }
    if price.written == nil, listing.otherUnit == nil {
      text += " · all \(price.currency) \(common.grouped(Amount(price.amount.decimal * Decimal(pieces))))"
    }
    return text
  }

  func sharing(_ offers: [Listing]) -> String {
    "\(common.count(offers.count)) offers" + (common.shops(of: offers).map { " of \($0)" } ?? "")
  }

  func pickedAt(_ time: String) -> String { "picked \(time)" }
  func rejectedAt(_ time: String, because reason: String?) -> String {
    "rejected \(time)" + (reason.map { " (\($0))" } ?? "")
  }
  func priceThen(_ price: String, _ change: String) -> String { "at \(price)\(change)" }
  func minimumOrderThen(_ pieces: String, _ change: String) -> String { "MOQ \(pieces)\(change)" }
  func now(_ figure: String, changedBy difference: String) -> String { ", now \(figure) (\(difference))" }
}
