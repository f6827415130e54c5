import Catalog
import Likeness
import Photos
import Wording

extension Chinese: PicturePhrases {
  var noPictureGiven: String { "无图片" }
  var pictureComing: String { "…" }
  var pictureUnreachable: String { "无答复" }
  var pictureUnusable: String { "已损坏" }
  var notCompared: String {
    "无法比较图片：没有相似度，不能学习排序，也查不到以前见过的商品；snapsource doctor 会说明原因"
  }
  var yourPhoto: String { "你的照片" }
  var thisListing: String { "此商品" }
  var onlyInGrid: String { "左右移动只用于网格。\(key(.nextLayout, in: .results))：切换布局" }
  var noPicturesHere: String { "此终端不显示图片" }
  var noPictures: String { "图片已关闭。\(key(.nextGraphics))：打开" }

  var pictures: String { "图片" }
  func picture(_ number: Int, of count: Int) -> String { "图片 \(number)/\(count)" }
  var linkTitle: String { "在你自己的电脑上打开此链接" }
  var linkHelp: String {
    "\(key(.copyAddress, in: .link))：发送到你的终端的剪贴板。许多终端可以点击打开，或按住 Ctrl 再点击"
  }
  var findingThings: String { "正在看照片。稍后再按一次" }
  var nothingSuggested: String { "这张照片没有建议的局部" }
  func suggestionsUpTo(_ count: Int) -> String { "建议的局部共 \(count) 个" }
  func cropTitles(suggested count: Int) -> [String] {
    let title = "裁剪：用来搜索的局部"
    let all = count == 0 ? title : title + (count == 1 ? "  建议 1" : "  建议 1–\(count)")
    return [all, title, "裁剪"]
  }
  func cropNote(_ box: CropBox) -> String {
    let region = box.region
    return "\(region.left),\(region.top)–\(region.right),\(region.bottom) · \(region.width)×\(region.height) 像素"
  }
  func partTaken(_ region: PixelRegion) -> String {
    "下次搜索用此局部：\(region.width)×\(region.height) 像素"
  }
  var wholeTaken: String { "下次搜索用整张照片" }
  var noPicturesForCrop: String {
    "裁剪需要显示图片。按 \(key(.showFilters)) 输入局部的坐标，或按 \(key(.nextGraphics)) 打开图片"
  }
  func folding(_ folding: Folding, foldsMore: Bool) -> String {
    switch folding {
    case .none: "每个商品恢复单独一行"
    case .samePicture:
      "图片相同的商品已折叠为一行。\(key(.switchFolding, in: .results))：\(foldsMore ? "折叠更多" : "展开")"
    case .sameProduct:
      "相似度 \(LookGroups.leastMatch) 及以上的商品已折叠为一行：可能是同款。"
        + "\(key(.switchFolding, in: .results))：展开"
    }
  }

  private var z: String { key(.nextLayout, in: .results) }
  func layout(_ layout: ListLayout) -> String {
    switch layout {
    case .compact: "每个结果一行。\(z)：带图片"
    case .roomy: "结果带图片。\(z)：网格"
    case .grid: "图片网格，← → 移动。\(z)：每个结果一行"
    }
  }

  func graphics(_ mode: GraphicsMode, _ look: PictureLook?) -> String {
    look.map { "图片：\(mode.rawValue)（\(glyphNames($0))）" } ?? "图片：已关闭"
  }

  /// What pictures are drawn with.
  private func glyphNames(_ look: PictureLook) -> String {
    switch look.glyphs {
    case .ascii: "字符"
    case .halfBlocks: "半块"
    case .quadrants: "四分块"
    case .sextants: "六分块"
    case .pixels: "像素"
    }
  }
}
