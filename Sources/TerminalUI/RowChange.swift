import AppCore

/// What of a row of the screen is other than before: all between what both begin with and what both end with.
struct RowChange {
  /// The places of the new row's spans.
  let spans: Range<Int>
  /// The cells that must be drawn again; the others stay.
  let columns: Range<Int>

  /// - Parameters:
  ///   - before: what stands there; `nil` when that is not known.
  ///   - width: columns of the screen.
  init(from before: [Span]?, to after: [Span], width: Int) {
    guard let before else {
      (spans, columns) = (after.indices, 0..<width)
      return
    }
    let shorter = min(before.count, after.count)
    var start = 0
    while start < shorter, before.isSame(start, as: after, start) { start += 1 }
    var kept = 0
    while kept < shorter - start, before.isSame(before.count - 1 - kept, as: after, after.count - 1 - kept) {
      kept += 1
    }
    spans = start..<after.count - kept
    // Spans stand in order and do not overlap, so that the outermost cells belong to the first and the last of those that differ.
    let parts = [(before, start..<before.count - kept), (after, spans)].filter { !$1.isEmpty }
    let first = min(width, parts.map { $0[$1.lowerBound].column }.min() ?? 0)
    let end = min(width, parts.map { $0[$1.upperBound - 1].end }.max() ?? 0)
    columns = first..<max(first, end)
  }
}

extension Span {
  /// The column behind it.
  fileprivate var end: Int { column + width }
}
