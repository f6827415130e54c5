import Catalog
import Foundation
import Queries
import Wording

/// The sentences of the detail command.
extension Chinese {
  func sentence(_ flaw: GivenProduct.Flaw) -> String {
    switch flaw {
    case .shortLink(let address):
      "\(address) 是短链接；先在浏览器中打开，再粘贴跳转到的长链接"
    case .damagedNumber(let text):
      "\(text) 是被电子表格四舍五入过的数字；从数字完整的地方复制，如商品页"
    case .noMarketplace(let text): "\(text) 可能是 1688 的编号，也可能是淘宝的；加 --marketplace 1688 或 taobao"
    case .notAProduct(let text):
      "\(text?.string ?? "空文本") 不是商品；写编号，如 1688:727920485853，或商品页的链接"
    }
  }
  var noProducts: String { "没有给出商品；写编号或链接，或用管道传给 snapsource detail -" }
  func noDetails(_ product: ListingID, at vendor: ProviderID?) -> String {
    let who = vendor.map { "\($0) 的文档中没有" } ?? "没有数据源的文档中有"
    return "\(who)查询 \(product.key) 详情的调用；在浏览器中打开商品页；"
      + "没有发出任何查询"
  }
  func detailed(_ product: ListingID, by name: String, _ kept: KeptDetails, calls: Int) -> String {
    let empty =
      kept.details.saysNothing
      ? "；\(wording.saidNothing)；换一个 --provider 试试" : ""
    return "\(product.key)：\(name) 的详情，\(kept.isFromCache && calls == 0 ? "已知，免费" : wording.calls(calls))\(empty)"
  }
  func noFreight(_ product: ListingID, at name: String) -> String {
    "\(name) 的文档中没有查询 \(product.key) 运费的调用；去掉 --freight，或换一个 --provider；"
      + "没有发出任何查询"
  }
  var noDestination: String {
    "没有说明发往哪里；加 --to Guangdong，或设置 freight.to；没有发出任何查询"
  }
  var freightOptionsAlone: String { "--to 和 --quantity 只用于运费；加 --freight，或去掉它们" }
  func notPieces(_ pieces: Int) -> String { "--quantity 不能是 \(pieces)；写件数，至少为 1" }
  func freightFound(_ product: ListingID, by name: String, isFromCache: Bool, calls: Int) -> String {
    "\(product.key)：\(name) 的运费，\(isFromCache && calls == 0 ? "已知，免费" : wording.calls(calls))"
  }
  func freightFailed(_ product: ListingID, by name: String) -> String { "\(product.key) 的运费，\(name)" }
  func delivery(_ name: String, _ kept: KeptFreight) -> String {
    "\(wording.freight(kept.freight))；来自 \(name)，\(kept.at.formatted(.iso8601))"
  }
  func source(_ name: String, _ kept: KeptDetails) -> String { "来自 \(name)，\(kept.at.formatted(.iso8601))" }
}
