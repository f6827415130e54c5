/// A selection in a list, and the first line that is seen.
struct ListCursor: Hashable, Sendable {
  var index = 0
  var top = 0

  /// Moves by so many lines and stays in the list.
  mutating func move(by lines: Int, of count: Int) {
    index = max(0, min(count - 1, index + lines))
  }

  /// Scrolls as little as it takes to see the selection in so many lines.
  mutating func keepVisible(of count: Int, in height: Int) {
    index = max(0, min(count - 1, index))
    guard height > 0 else { return }
    if index < top { top = index }
    if index >= top + height { top = index - height + 1 }
    top = max(0, min(top, count - height))
  }

  /// The same in a list whose items may stand side by side: a row of them begins at ``top``.
  mutating func keepVisible(of count: Int, in shape: ListShape) {
    let across = shape.across
    var rows = ListCursor(index: max(0, min(count - 1, index)) / across, top: top / across)
    if shape.layout != .compact {
      // A list of pictures is drawn anew when it scrolls: by nearly a screen at a time it does so seldom.
      let step = max(1, shape.visible / across - 1)
      if rows.index >= rows.top + shape.visible / across { rows.top += (rows.index - rows.top) / step * step }
      if rows.index < rows.top { rows.top -= (rows.top - rows.index + step - 1) / step * step }
      rows.top = max(0, rows.top)
    }
    rows.keepVisible(of: (count + across - 1) / across, in: shape.visible / across)
    index = max(0, min(count - 1, index))
    top = rows.top * across
  }
}
