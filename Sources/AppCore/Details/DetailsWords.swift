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
  func linesOf(_ first: Int, _ height: Int, _ count: Int) -> String

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
  /// When a listing was decided on before, at which price, and what has changed since; `nil` when that is what is shown.
  func before(_ decision: Decision?, _ listing: Listing, _ triage: Triage, _ clock: WallClock) -> String?
  /// Which vendor showed it, when, and at which place.
  func seen(_ listing: Listing, _ session: Session, _ clock: WallClock) -> String
}

extension English: DetailsPhrases {
  var details: String { "Details" }
  func linesOf(_ first: Int, _ height: Int, _ count: Int) -> String {
    "\(first)–\(min(count, first + height - 1)) of \(count) lines, \(key(.halfDown, in: .details)) \(key(.halfUp, in: .details))"
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
      text += " · all \(price.currency) \(Self.grouped(Amount(price.amount.decimal * Decimal(pieces))))"
    }
    return text
  }

  /// An amount with its thousands set apart: `44,645.00`.
  private static func grouped(_ amount: Amount) -> String {
    let text = amount.description
    var whole = String(text.prefix { $0 != "." })
    let rest = text.dropFirst(whole.count)
    var place = whole.count - 3
    while place > 0 {
      whole.insert(",", at: whole.index(whole.startIndex, offsetBy: place))
      place -= 3
    }
    return whole + rest
  }

  /// How many shops have these offers; `nil` when none says. Offers that do not say may be of yet other shops.
  func shops(_ offers: [Listing]) -> String? {
    let known = offers.compactMap { $0.shop.name?.string ?? $0.shop.id?.string }
    let count = Set(known).count
    guard count > 0 else { return nil }
    return "\(common.count(count))\(known.count < offers.count ? "+" : "") \(count == 1 ? "shop" : "shops")"
  }

  func sharing(_ offers: [Listing]) -> String {
    "\(common.count(offers.count)) offers" + (shops(offers).map { " of \($0)" } ?? "")
  }

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
    case .picked(let pick): parts.append("picked \(clock.text(pick.pickedAt))")
    case .rejected(let rejection):
      let isSaid = rejection.reason == .other || triage.decision(on: listing.id) == decision
      let reason = isSaid ? "" : " (\(common.name(of: rejection.reason)))"
      parts.append("rejected \(clock.text(rejection.rejectedAt))\(reason)")
    }
    if let price = old.mainPrice { parts.append("at \(price.currency) \(price.amount)\(priceChange(price, listing))") }
    if let order = old.minimumOrder { parts.append("MOQ \(common.count(order))\(orderChange(order, listing))") }
    return parts.joined(separator: " · ")
  }

  private func priceChange(_ old: Price, _ listing: Listing) -> String {
    guard let new = listing.price(old.basis), new.currency == old.currency, new.amount != old.amount else { return "" }
    let difference = new.amount.decimal - old.amount.decimal
    let change = difference < 0 ? "−\(Amount(-difference))" : "+\(Amount(difference))"
    return ", now \(new.amount) (\(change))"
  }

  private func orderChange(_ old: Int, _ listing: Listing) -> String {
    guard let new = listing.minimumOrder, new != old else { return "" }
    return ", now \(common.count(new)) (\(new < old ? "−" : "+")\(common.count(abs(new - old))))"
  }
}
