import Catalog
import Queries
import Sourcing
import Wording

extension Chinese: FreightPhrases {
  var freight: String { "运费" }
  func askingFreight(_ vendor: String, _ target: FreightTarget, _ progress: AskingProgress) -> String {
    "\(vendor)，发往\(target.question.destination.chineseName)、\(common.count(target.question.pieces)) 件的运费："
      + say(progress, askingFor: "正在查询", again: key(.showFreight, in: .product))
  }
  var freightStopped: String { "已停止查询运费" }
  func freightFailed(_ target: FreightTarget, _ error: SearchError, _ session: Session) -> String {
    "\(name(of: [target.listing], session.offers.offer(target.listing)?.listing))的运费，"
      + "\(session.name(of: target.provider))：\(errors.sentence(error))"
  }
  func freightCame(_ target: FreightTarget, _ kept: KeptFreight) -> String {
    "运费：\(common.freight(kept.freight))"
  }
  func noFreightCall(_ listing: ListingID, _ session: Session) -> String {
    let can = session.vendors.filter { $0.capabilities.freight != nil && $0.marketplace == listing.marketplace }
    guard let first = can.first else {
      return "没有数据源能查\(amid(listing.marketplace))的运费。可询问卖家"
    }
    return "\(can.map(\.name).joined(separator: "、")) 可以查运费：需设置 "
      + first.missing.joined(separator: "、")
  }

  // Menus
  var otherPlace: String { "其他目的地…" }
  func freightTitle(_ listing: ListingID, _ pieces: Int?, _ selected: Listing?, _ session: Session) -> String {
    guard let question = session.freightQuestion(of: listing, pieces: pieces) else { return "运费" }
    return
      "发往\(question.destination.chineseName)的运费：\(common.count(question.pieces)) 件，\(name(of: [listing], selected))"
  }

  /// A marketplace's name within a sentence, with spaces around digits.
  private func amid(_ marketplace: Marketplace) -> String {
    switch marketplace {
    case .alibaba1688: " \(marketplace.rawValue) "
    case .taobao: "淘宝"
    }
  }
}
