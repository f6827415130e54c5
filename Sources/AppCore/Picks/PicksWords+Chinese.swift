extension Chinese: PicksPhrases {
  var picks: String { "选品" }
  var noPicksYet: String {
    "还没有选品。在结果上按 \(key(.togglePick, in: .results)) 选中；按 \(key(.writeSheet)) 把选品写入 CSV 文件。"
  }
}
