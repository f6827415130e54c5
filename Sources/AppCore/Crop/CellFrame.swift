import Photos

/// A frame around a part of a picture of cells. Its lines are drawn on the picture's own colours, so that the frame is as
/// heavy at the sides as above and below, and nothing of the picture looks cut out.
struct CellFrame {
  enum Weight { case light, heavy }

  /// The cells that the part covers, the first to the last; the frame is drawn on the outermost.
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>
  /// Whether each edge of the part is seen, and not beyond what is shown of the photo.
  private let sees: (left: Bool, right: Bool, top: Bool, bottom: Bool)
  private let signs: Signs

  /// - Parameters:
  ///   - view: what is shown of the photo, in its pixels.
  ///   - size: the cells that show it.
  init(around part: PixelRegion, of view: PixelRegion, in size: CellSize, _ weight: Weight) {
    columns = Self.cells(part.left, part.right, of: view.left, view.width, in: size.columns)
    rows = Self.cells(part.top, part.bottom, of: view.top, view.height, in: size.rows)
    let isSeen =
      part.left < view.right && part.right > view.left && part.top < view.bottom && part.bottom > view.top
    sees = (
      isSeen && part.left >= view.left, isSeen && part.right <= view.right, isSeen && part.top >= view.top,
      isSeen && part.bottom <= view.bottom
    )
    signs = weight == .heavy ? .heavy : .light
  }

  private static func cells(_ from: Int, _ to: Int, of start: Int, _ length: Int, in count: Int) -> ClosedRange<Int> {
    let first = max(0, min(count - 1, (from - start) * count / length))
    let last = max(first, min(count - 1, ((to - start) * count + length - 1) / length - 1))
    return first...last
  }

  func draw(on picture: inout [[PictureCell]]) {
    let (left, right, top, bottom) = (columns.lowerBound, columns.upperBound, rows.lowerBound, rows.upperBound)
    func put(_ sign: Unicode.Scalar, _ row: Int, _ column: Int) { Self.put(sign, row, column, on: &picture) }
    if bottom > top {
      for column in columns {
        if sees.top { put(signs.across, top, column) }
        if sees.bottom { put(signs.across, bottom, column) }
      }
    }
    for row in rows {
      if sees.left { put(signs.down, row, left) }
      if sees.right { put(signs.down, row, right) }
    }
    guard bottom > top, right > left else { return }
    if sees.top, sees.left { put(signs.corners.topLeft, top, left) }
    if sees.top, sees.right { put(signs.corners.topRight, top, right) }
    if sees.bottom, sees.left { put(signs.corners.bottomLeft, bottom, left) }
    if sees.bottom, sees.right { put(signs.corners.bottomRight, bottom, right) }
  }

  /// Writes a word at the upper left corner, where that is seen.
  func label(_ word: String, on picture: inout [[PictureCell]]) {
    guard sees.top, sees.left else { return }
    for (index, scalar) in word.unicodeScalars.enumerated() {
      Self.put(scalar, rows.lowerBound, columns.lowerBound + index, on: &picture)
    }
  }

  private static func put(_ sign: Unicode.Scalar, _ row: Int, _ column: Int, on picture: inout [[PictureCell]]) {
    guard picture.indices.contains(row), picture[row].indices.contains(column) else { return }
    picture[row][column] = picture[row][column].replaced(by: sign)
  }
}

extension CellFrame {
  /// What its lines are made of.
  fileprivate struct Signs {
    let across: Unicode.Scalar
    let down: Unicode.Scalar
    let corners:
      (topLeft: Unicode.Scalar, topRight: Unicode.Scalar, bottomLeft: Unicode.Scalar, bottomRight: Unicode.Scalar)

    static let light = Signs(across: "─", down: "│", corners: ("┌", "┐", "└", "┘"))
    static let heavy = Signs(across: "━", down: "┃", corners: ("┏", "┓", "┗", "┛"))
  }
}
