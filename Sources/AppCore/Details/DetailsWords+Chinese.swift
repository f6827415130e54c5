import Catalog
import Foundation
import Queries
import Sourcing
import Wording

extension Chinese: DetailsPhrases {
  var details: String { "详情" }
  func linesOf(_ first: Int, _ height: Int, _ count: Int, scrolls: Bool) -> String {
    "\(first)–\(min(count, first + height - 1))/\(count) 行"
      + (scrolls ? "，\(key(.halfDown, in: .details)) \(key(.halfUp, in: .details))" : "")
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
      text += " · 合计 \(price.currency) \(common.grouped(Amount(price.amount.decimal * Decimal(pieces))))"
    }
    return text
  }

  func sharing(_ offers: [Listing]) -> String {
    "\(common.count(offers.count)) 个商品" + (common.shops(of: offers).map { "，\($0)" } ?? "")
  }

  func pickedAt(_ time: String) -> String { "\(time) 选中" }
  func rejectedAt(_ time: String, because reason: String?) -> String {
    "\(time) 淘汰" + (reason.map { "（\($0)）" } ?? "")
  }
  func priceThen(_ price: String, _ change: String) -> String { "当时 \(price)\(change)" }
  func minimumOrderThen(_ pieces: String, _ change: String) -> String { "起批量 \(pieces)\(change)" }
  func now(_ figure: String, changedBy difference: String) -> String { "，现在 \(figure)（\(difference)）" }
}
