import Catalog
import Wording

extension Chinese: SeenPhrases {
  var seenTitle: String { "以前见过" }
  var seenNote: String { "相似度、决定、时间、当时价格" }
  var lookingForSeen: String { "正在将照片与以前见过的所有商品比较" }
  var nothingSeen: String { "以前没有见过类似的商品。打开图片时才会记住商品" }
  var noPageKnown: String { "商品页面未知" }
  func decided(_ decision: Decision) -> String {
    switch decision {
    case .picked: "已选中"
    case .rejected: "已淘汰"
    }
  }
}
