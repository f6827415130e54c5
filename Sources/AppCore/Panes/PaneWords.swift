/// The phrases of panes.
protocol PanePhrases: VendorPhrases, PhotoPhrases, FilterPhrases, ResultPhrases, DetailsPhrases, PicksPhrases {
  func sideColumn(isKept: Bool) -> String
  func tooNarrowForSideColumn(_ least: FrameSize) -> String
}

extension English: PanePhrases {
  func sideColumn(isKept: Bool) -> String {
    isKept
      ? "Vendors, photo and filters stay at the left. \(key(.switchSideColumn)): hide them"
      : "Vendors, photo and filters open with \(threeKeys), and close by themselves. \(key(.switchSideColumn)): keep them"
  }
  private var threeKeys: String { "\(key(.showVendors)), \(key(.showPhoto)) and \(key(.showFilters))" }
  func tooNarrowForSideColumn(_ least: FrameSize) -> String {
    "A column at the left needs a screen of \(least.columns)×\(least.rows). \(threeKeys) open vendors, photo and filters"
  }
}
