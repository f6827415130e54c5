import Catalog
import Sourcing
import Wording

extension Chinese: ViewPhrases {
  var views: String { "视图" }
  var viewsNote: String { "* 正在使用，+ 之后有改动" }

  func summary(of view: SavedView) -> String {
    var parts = [view.columns.shown.map { TypedText.trimmed(heading(of: $0, at: nil)) }.joined(separator: "、")]
    if view.order != .asFound { parts.append("按\(name(of: view.order))") }
    if !view.narrowing.isEmpty { parts.append("& \(view.narrowing)") }
    if let quantity = view.quantity { parts.append("按 \(common.count(quantity)) 件") }
    return parts.joined(separator: " · ")
  }

  func looking(through view: SavedView, without columns: [ListColumn]) -> String {
    let missing = columns.map { TypedText.trimmed(heading(of: $0, at: nil)) }.joined(separator: "、")
    return "视图 \(view.name)" + (view.narrowing.isEmpty ? "" : "，范围缩小为 \(view.narrowing)")
      + (missing.isEmpty ? "" : "；放不下 \(missing)") + "。\(key(.showViews))：其他视图"
  }
  func cannotNarrow(_ view: SavedView, because complaint: String) -> String {
    "视图 \(view.name) 无法缩小范围：\(complaint)"
  }
  func viewName(longest: Int) -> String { "视图名须有 1 到 \(longest) 个字符" }
  func savingView(_ name: String) -> String { "正在保存视图 \(name)" }
  func viewSaved(_ view: SavedView) -> String { "已存为视图 \(view.name)。\(key(.showViews))：再次使用" }
  func viewRemoved(_ view: SavedView) -> String { "已删除视图 \(view.name)" }
  func viewStays(_ view: SavedView) -> String {
    view.origin == .builtIn
      ? "\(view.name) 是程序自带的；用此名保存的视图会取代它"
      : "\(view.name) 写在配置文件中：在那里删除"
  }
}
