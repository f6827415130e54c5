import Catalog
import Quoting

/// What the commands say of quotes.
extension Chinese {
  func cannotRead(_ value: String, of option: String, like example: String) -> String {
    "\(option) 不能是“\(Console.shown(value))”。写法如：\(option) '\(example)'"
  }
  var markupAndMargin: String { "--markup 和 --margin 只能用一个" }
  func sentence(_ flaw: QuoteFlaw) -> String {
    switch flaw {
    case .noRate(let currency): "1 \(currency) 合多少人民币？请写明：--rate \(currency)=7.10"
    case .noPrice(let product):
      "未计入 \(product.key)：该数量的价格未知。可查询详情：snapsource detail \(product.key)"
    case .feeTooHigh: "服务费须大于 0%，不超过 100%"
    case .marginTooHigh: "利润率须小于 100%：它是售价的一部分"
    case .unknownPart(let name):
      "没有可取比例的费用“\(Console.shown(name))”。可用：goods、domestic、shipping、fee，以及它之前的各个 --cost"
    }
  }
  func noQuantity(_ product: ListingID) -> String {
    "未计入 \(product.key)：数量和起批量都未知。在浏览界面按 e 填写数量"
  }
}
