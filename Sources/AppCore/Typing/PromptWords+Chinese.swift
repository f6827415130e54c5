import Sourcing
import Wording

extension Chinese: PromptPhrases {
  func tooLong(_ count: Int) -> String {
    "这一行放不下 \(common.count(count)) 个字符，未粘贴"
  }
  var nothingCompletes: String { "没有以此开头的项" }
  func unknownOrder(_ name: String, all: [String]) -> String {
    "没有叫“\(name)”的排序。可用：\(all.joined(separator: "、"))"
  }
  func unknownView(_ name: String, all: [String]) -> String {
    "没有叫“\(name)”的视图。可用：\(all.joined(separator: "、"))"
  }
  func textHints(_ subject: Prompt.Subject) -> [(command: Command, words: String)] {
    if subject == .narrow { return [(.accept, "保留"), (.cancel, "恢复原样"), (.complete, "补全")] }
    if subject == .command {
      return [
        (.accept, "执行"), (.choiceUp, "上移"), (.choiceDown, "下移"), (.complete, "补全"), (.cancel, "取消"),
      ]
    }
    let completes = [Prompt.Subject.photo, .sheet, .comparison, .replaceSheet].contains(subject)
    return [(.accept, "确定"), (.cancel, "取消")] + (completes ? [(.complete, "补全")] : [])
      + [(.deleteToStart, "清空")]
  }
  func example(of subject: Prompt.Subject) -> (label: String, text: String)? {
    subject == .narrow ? ("例如", "马克杯 -红色 price<40 moq<=100") : nil
  }
  func label(of subject: Prompt.Subject) -> String {
    switch subject {
    case .photo: "照片："
    case .words: "文字："
    case .find, .findKey: "查找："
    case .narrow: "缩小范围："
    case .condition(let row): name(of: row) + "："
    case .quantity: "需要件数："
    case .viewName: "视图："
    case .destination: "运费目的地（如广东）："
    case .reason: "淘汰原因（可不填）："
    case .sheet: "选品写入："
    case .comparison: "对比写入："
    case .replaceSheet: "文件已存在。按 \(key(.accept, in: .text)) 替换，按 \(key(.cancel, in: .text)) 保留："
    case .command: ":"
    case .field(.region): "局部（像素：左,上,右,下）："
    case .field(let field): name(of: field) + "："
    case .findHistory: "查找历史搜索："
    }
  }
}
