import Photos

/// Where the items of a list are in its pane.
struct ListShape: Sendable, Hashable {
  let layout: ListLayout
  /// Items side by side.
  let across: Int
  /// Lines of an item.
  let lines: Int
  /// The room of an item's picture.
  let thumbnail: CellSize
  /// Lines above the items.
  let heading: Int
  /// Items that are seen.
  let visible: Int

  /// Blank columns between items side by side.
  static let gap = 2

  /// - Parameters:
  ///   - width: columns of the pane's content.
  ///   - height: its lines.
  ///   - heading: lines that name the columns, where items are lines.
  init(_ layout: ListLayout, width: Int, height: Int, heading: Int) {
    switch layout {
    case .compact:
      (across, lines, thumbnail, self.heading) = (1, 1, CellSize(columns: 0, rows: 0), heading)
    case .roomy:
      // As many items as have a picture worth looking at share the whole height.
      let items = max(1, (height - heading) / (height < 30 ? 5 : 8))
      lines = max(5, min(9, (height - heading) / items))
      (across, thumbnail, self.heading) = (1, CellSize(columns: 2 * (lines - 1), rows: lines - 1), heading)
    case .grid:
      let rows = height < 24 ? 7 : height < 40 ? 8 : 10
      // Wide enough for a price and a minimum order under it.
      thumbnail = CellSize(columns: max(1, min(width, max(16, rows * 2))), rows: rows)
      (lines, self.heading) = (rows + 2, 0)
      across = max(1, (width + Self.gap) / (thumbnail.columns + Self.gap))
    }
    self.layout = layout
    visible = across * max(1, (height - self.heading) / lines)
  }

  /// As many items as there are lines.
  static func lines(_ height: Int) -> ListShape { ListShape(lines: max(0, height)) }

  private init(lines height: Int) {
    layout = .compact
    (across, lines, thumbnail) = (1, 1, CellSize(columns: 0, rows: 0))
    (heading, visible) = (0, height)
  }

  /// Where an item begins, from the pane's first line and column.
  func place(ofItem item: Int) -> (line: Int, column: Int) {
    (heading + item / across * lines, item % across * (thumbnail.columns + Self.gap))
  }

  /// The item, from the first that is seen, at a place of the pane.
  func item(atLine line: Int, column: Int) -> Int? {
    guard line >= heading else { return nil }
    return (line - heading) / lines * across
      + (across > 1 ? min(across - 1, column / (thumbnail.columns + Self.gap)) : 0)
  }
}
