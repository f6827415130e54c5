import AppCore

/// What of the screen is other than before. It is found once for each frame: what that costs and how it is drawn go by it.
struct FrameChange {
  /// What comes first: a list's rows that stand elsewhere now.
  let scroll: ListScroll?
  /// The rows of the screen that are other than before, or than the scroll leaves them.
  let rows: [(row: Int, change: RowChange)]

  /// - Parameters:
  ///   - before: what stands on the screen; `nil` when that is not known.
  ///   - size: of the screen.
  init(from before: Frame?, to after: Frame, on size: FrameSize) {
    let before = before.flatMap { $0.size == after.size ? $0 : nil }
    let scroll = before.flatMap { ListScroll(from: $0, to: after) }
    self.scroll = scroll
    rows = (0..<size.rows).compactMap { row in
      let spans = after.row(row) ?? []
      let known = before?.row(row)
      if let before, let scroll, scroll.area.rows.contains(row) {
        guard let left = scroll.rowLeft(row, from: before, to: after) else { return nil }
        return (row, RowChange(from: left, to: spans, width: size.columns))
      }
      return known?.isSame(as: spans) == true ? nil : (row, RowChange(from: known, to: spans, width: size.columns))
    }
  }
}

extension Frame {
  /// The spans of a row; `nil` when it has no such row.
  func row(_ index: Int) -> [Span]? { rows.indices.contains(index) ? rows[index] : nil }
}
