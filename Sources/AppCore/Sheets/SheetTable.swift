/// The phrases of sheets that have some of their own.
protocol SheetPhrases: HelpPhrases, SpendPhrases, HistoryPhrases, ProductPhrases, ComparePhrases, ColumnPhrases,
  ViewPhrases, NarrowingPhrases, SeenPhrases
{}

extension Scope {
  /// Everything that can lie over the panes and has keys of its own.
  static let sheets: [any Sheet.Type] = [
    HelpSheet.self, Menu.self, SpendSheet.self, HistorySheet.self, CropBox.self, Gallery.self, Link.self,
    ProductSheet.self, CompareSheet.self, DuelSheet.self, ColumnsSheet.self, ViewsSheet.self, NarrowingSheet.self,
    SeenSheet.self,
  ]

  /// All but those that stand for others or for text.
  static let all = Pane.table.map(\.scope) + sheets.map { $0.scope }

  /// What has lines to move in.
  static let lists = Pane.table.map(\.scope) + sheets.filter { $0 is any ListSheet.Type }.map { $0.scope }

  /// What lies over the panes where keys have this meaning.
  var sheet: (any Sheet.Type)? { Self.byScope[self] }

  private static let byScope = Dictionary(sheets.map { ($0.scope, $0) }) { first, _ in first }
}
