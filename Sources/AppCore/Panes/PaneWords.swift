/// The phrases of panes.
protocol PanePhrases: VendorPhrases, PhotoPhrases, FilterPhrases, ResultPhrases, DetailsPhrases, PicksPhrases {
  func sideColumn(isKept: Bool) -> String
  func tooNarrowForSideColumn(_ least: FrameSize) -> String
}

extension English: PanePhrases {
  func sideColumn(isKept: Bool) -> String {
    isKept
      ? "Vendors, photo and filters stay at the left. b: hide them"
      : "Vendors, photo and filters open with 1, 2 and 3, and close by themselves. b: keep them"
  }
  func tooNarrowForSideColumn(_ least: FrameSize) -> String {
    "a column at the left needs a screen of \(least.columns)×\(least.rows) – 1, 2 and 3 open vendors, photo and filters"
  }
}
