extension Chinese: HelpPhrases {
  var help: String { "按键" }
  var helpNote: String { "\(key(.find, in: .help))：搜索，\(key(.back, in: .help))：关闭" }
  func heading(_ group: HelpSheet.Group) -> String {
    switch group {
    case .here: "此处"
    case .everywhere: "各处通用"
    case .elsewhere: "其他位置"
    }
  }
  func noKey(_ filter: String) -> String {
    "没有与“\(filter)”匹配的键。按 \(key(.find, in: .help)) 换个词"
  }
}
