import Catalog
import Foundation
import Queries
import Sourcing
import Wording

extension Chinese: DetailsPhrases {
  var details: String { "详情" }
  func linesOf(_ first: Int, _ height: Int, _ count: Int) -> String {
    "\(first)–\(min(count, first + height - 1))/\(count) 行，"
      + "\(key(.halfDown, in: .details)) \(key(.halfUp, in: .details))"
  }

  var alsoAt: String { "另见于" }
  var samePictureName: String { "同图" }
  var foldedName: String { "已折叠" }
  func more(_ offers: Int) -> String { "还有 \(common.count(offers)) 个" }
  var seenName: String { "见于" }
  var decidedName: String { "决定" }
  var beforeName: String { "以前" }
  func seen(_ listing: Listing, _ session: Session, _ clock: WallClock) -> String {
    let provenance = listing.provenance
    let vendor = session.name(of: provenance.provider)
    // A pick of another search has its rank there, and that search's total is not known any more.
    let isHere = session.offers.place(of: listing.id) != nil
    let total = isHere ? session.standing(of: provenance.provider).found?.total : nil
    let place = "第 \(common.count(provenance.rank)) 位" + (total.map { "，共 \(common.count($0))" } ?? "")
    return "\(vendor) · \(clock.text(provenance.fetchedAt)) · \(place)"
  }

  var detailsName: String { "详情" }

  var likenessName: String { "相似度" }
  func likeness(_ figure: Int) -> String { "\(figure)/100" + (figure >= 50 ? "，可能是同款" : "") }

  func atQuantityName(_ pieces: Int) -> String { "\(common.count(pieces))件价" }
  func atQuantity(_ listing: Listing, _ pieces: Int) -> String {
    guard let found = listing.price(at: pieces) else { return "价格未知" }
    let price = found.price
    var text = common.price(price, unit: listing.unit)
    if found.isBelowMinimum {
      return text + "，\(common.count(found.least)) 起批"
    }
    if price.written == nil, listing.otherUnit == nil {
      text += " · 合计 \(price.currency) \(Self.grouped(Amount(price.amount.decimal * Decimal(pieces))))"
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
    return "\(common.count(count))\(known.count < offers.count ? "+" : "") 家店铺"
  }

  func sharing(_ offers: [Listing]) -> String {
    "\(common.count(offers.count)) 个商品" + (shops(offers).map { "，\($0)" } ?? "")
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
    case .picked(let pick): parts.append("\(clock.text(pick.pickedAt)) 选中")
    case .rejected(let rejection):
      let isSaid = rejection.reason == .other || triage.decision(on: listing.id) == decision
      let reason = isSaid ? "" : "（\(common.name(of: rejection.reason))）"
      parts.append("\(clock.text(rejection.rejectedAt)) 淘汰\(reason)")
    }
    if let price = old.mainPrice { parts.append("当时 \(price.currency) \(price.amount)\(priceChange(price, listing))") }
    if let order = old.minimumOrder { parts.append("起批量 \(common.count(order))\(orderChange(order, listing))") }
    return parts.joined(separator: " · ")
  }

  private func priceChange(_ old: Price, _ listing: Listing) -> String {
    guard let new = listing.price(old.basis), new.currency == old.currency, new.amount != old.amount else { return "" }
    let difference = new.amount.decimal - old.amount.decimal
    let change = difference < 0 ? "−\(Amount(-difference))" : "+\(Amount(difference))"
    return "，现在 \(new.amount)（\(change)）"
  }

  private func orderChange(_ old: Int, _ listing: Listing) -> String {
    guard let new = listing.minimumOrder, new != old else { return "" }
    return "，现在 \(common.count(new))（\(new < old ? "−" : "+")\(common.count(abs(new - old)))）"
  }
}
