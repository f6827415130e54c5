import Photos

/// How listings stand in a list: a line each, with a picture each, or as pictures side by side.
enum ListLayout: String, Sendable, Hashable, CaseIterable {
  case compact, roomy, grid

  var next: ListLayout {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

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

extension AppState {
  /// The layout of the lists: without pictures it is always the compact one.
  private var shownLayout: ListLayout { pictures.look == nil ? .compact : listLayout }

  var resultsShape: ListShape {
    let layout = layout
    let (width, height) = (layout.width(of: .results), layout.height(of: .results))
    let shape = ListShape(shownLayout, width: width, height: height, heading: ResultsPane.headingHeight)
    // Where not one picture fits with its words, beside open details on a small screen, words alone say more.
    guard shape.heading + shape.lines > height else { return shape }
    return ListShape(.compact, width: width, height: height, heading: ResultsPane.headingHeight)
  }

  /// Picks are read one by one, so that their list has no grid.
  var picksShape: ListShape {
    let layout = layout
    return ListShape(
      shownLayout == .compact ? .compact : .roomy, width: layout.width(of: .picks), height: layout.height(of: .picks),
      heading: PicksPane.headingHeight)
  }
}
