extension Chinese: PicksPhrases {
  var picks: String { "选品" }
  func name(of order: PickOrder) -> String {
    switch order {
    case .picked: "按选中顺序"
    case .price: "价格从低到高"
    case .photo: "按照片"
    case .status: "按状态"
    case .tag: "按标签"
    case .shop: "按店铺"
    }
  }
  var noPicksYet: String {
    "还没有选品。在结果上按 \(key(.togglePick, in: .results)) 选中；按 \(key(.writeSheet)) 把选品写入 CSV 文件。"
  }
}
