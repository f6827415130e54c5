import Catalog
import Quoting

/// What the commands say of quotes.
extension Chinese {
  func cannotRead(_ value: String, of option: String, like example: String) -> String {
    "\(option) 不能是“\(Console.shown(value))”。写法如：\(example)"
  }
  func needs(_ option: String, _ other: String) -> String { "\(option) 须与 \(other) 一起使用" }
  var markupAndMargin: String { "--markup 和 --margin 只能用一个" }
  var noProfit: String { "未加利润。可用 --markup 或 --margin 设置" }
  var nothingQuoted: String { "这些选品都无法报价" }
  func sentence(_ flaw: QuoteFlaw) -> String {
    switch flaw {
    case .noRate(let currency): "缺少 \(currency) 的汇率。请写明 1 \(currency) 合多少人民币：--rate \(currency)=…"
    case .leftOut(let product, let reason): "未计入 \(product.key)：" + why(reason, product)
    case .feeTooHigh: "服务费须大于 0%，不超过 100%"
    case .marginTooHigh: "利润率须小于 100%：它是售价的一部分"
    case .unknownPart(let part, let known):
      "没有可取比例的费用“\(Console.shown(TermsText.name(of: part)))”。现有："
        + known.map(TermsText.name).joined(separator: "、")
    case .nameTaken(let name): "已有名为“\(Console.shown(name))”的列。请给这项费用另取名称"
    }
  }
  private func why(_ reason: QuoteFlaw.Reason, _ product: ListingID) -> String {
    switch reason {
    case .noPrice: "该数量的价格未知。可查询详情：snapsource detail \(product.key)"
    case .cannotBeBought: "已售罄或下架。请另选商品，或重新查询：snapsource detail \(product.key) --fresh"
    case .noQuantity: "数量和起批量都未知。在浏览界面按 e 填写数量"
    }
  }
}
