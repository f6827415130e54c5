extension PaneContent {
  /// Where it lies over the panes: in the middle of the screen or on all of it, and without borders over the keys.
  func place(on size: FrameSize) -> Layout.Place {
    if fillsScreen { return Layout.whole(size) }
    guard let width = width.map({ min($0, size.columns) }) else {
      return Layout.Place(row: size.rows - 2 - lines.count, column: 0, height: lines.count + 2, width: size.columns)
    }
    let height = min(lines.count + 2, size.rows - 2)
    return Layout.Place(
      row: max(0, (size.rows - height) / 2 - 1), column: (size.columns - width) / 2, height: height, width: width)
  }
}
