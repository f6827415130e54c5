extension Chinese: PanePhrases {
  func sideColumn(isKept: Bool) -> String {
    isKept
      ? "数据源、照片和筛选固定在左侧。\(key(.switchSideColumn))：隐藏"
      : "按 \(threeKeys) 打开数据源、照片和筛选，用完自动关闭。\(key(.switchSideColumn))：固定显示"
  }
  private var threeKeys: String { "\(key(.showVendors))、\(key(.showPhoto))、\(key(.showFilters))" }
  func tooNarrowForSideColumn(_ least: FrameSize) -> String {
    "左侧栏需要 \(least.columns)×\(least.rows) 的屏幕。按 \(threeKeys) 打开数据源、照片和筛选"
  }
}
