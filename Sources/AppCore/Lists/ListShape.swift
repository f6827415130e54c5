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

  /// Blank columns between items side by side, half of them at the sides of the pane.
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
      // Four lines and a blank one.
      lines = 5
      (across, thumbnail, self.heading) = (1, CellSize(columns: 2 * (lines - 1), rows: lines - 1), heading)
    case .grid:
      // As many as have a picture worth looking at share the whole pane. A line is free above each row of them and under
      // the last, and a column at both sides of each, for the frame of the selected one.
      let rows = height < 24 ? 6 : height < 40 ? 8 : 10
      let down = max(1, (height - 1) / (rows + 3))
      lines = max(rows, (height - 1) / down)
      let picture = lines - 3
      // Wide enough for a price and a minimum order under it.
      across = max(1, width / (max(16, picture * 2) + Self.gap))
      thumbnail = CellSize(columns: max(1, width / across - Self.gap), rows: picture)
      self.heading = 0
    }
    self.layout = layout
    visible = across * max(1, (height - self.heading - (layout == .grid ? 1 : 0)) / lines)
  }

  /// Cells of the frame around an item, which lie between it and the next.
  private var frame: Int { layout == .grid ? 1 : 0 }

  /// As many items as there are lines.
  static func lines(_ height: Int) -> ListShape { ListShape(lines: max(0, height)) }

  private init(lines height: Int) {
    layout = .compact
    (across, lines, thumbnail) = (1, 1, CellSize(columns: 0, rows: 0))
    (heading, visible) = (0, height)
  }

  /// Where an item begins, from the pane's first line and column.
  func place(ofItem item: Int) -> (line: Int, column: Int) {
    (heading + frame + item / across * lines, frame + item % across * (thumbnail.columns + Self.gap))
  }

  /// The item, from the first that is seen, at a place of the pane.
  func item(atLine line: Int, column: Int) -> Int? {
    guard line >= heading else { return nil }
    return max(0, line - heading - frame) / lines * across
      + (across > 1 ? min(across - 1, column / (thumbnail.columns + Self.gap)) : 0)
  }
}
