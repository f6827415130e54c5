import Photos

/// How a product's page uses the screen: its lines, and on a wide screen pictures at the left of them, the photo above that
/// of the selected variant, in one scale.
struct ProductShape: Hashable, Sendable {
  /// Columns of a screen from which there is room for pictures.
  private static let roomyWidth = 100
  private static let smallest = 4
  private static let largest = 24

  /// The room of each picture; `nil` when there is none.
  let picture: CellSize?
  /// Columns of a line of text.
  let textWidth: Int
  /// Lines of the page.
  let height: Int

  /// - Parameters:
  ///   - size: of the screen: all of it but borders and the last two lines.
  ///   - pictures: how many stand one above the other.
  init(_ size: FrameSize, pictures: Int) {
    let width = max(20, size.columns - 4)
    height = max(1, size.rows - 4)
    var picture: CellSize?
    if pictures > 0, size.columns >= Self.roomyWidth {
      // A line under each says what it is.
      let rows = min(height / pictures - 1, width / 6, Self.largest)
      if rows >= Self.smallest { picture = CellSize(columns: rows * 2, rows: rows) }
    }
    self.picture = picture
    textWidth = width - (picture.map { $0.columns + 2 } ?? 0)
  }

  /// Puts pictures, each with what it is, beside the lines that are seen, and fills the page.
  func compose(_ text: [Line], _ pictures: [(source: PictureSource?, name: String)], from thumbnails: Thumbnails)
    -> [Line]
  {
    let blank = Line([])
    guard let picture else { return (0..<height).map { $0 < text.count ? text[$0] : blank } }
    let left = pictures.flatMap { source, name in
      thumbnails.rows(of: source, in: picture) + [Piece(name, .dim, width: picture.columns, isApart: true)]
    }
    return (0..<height).map { row in
      let line = row < text.count ? text[row] : blank
      let piece = row < left.count ? left[row] : Piece("", width: picture.columns, isApart: true)
      return Line([piece, Piece("  ", isApart: true)] + line.pieces, selected: line.isSelected)
    }
  }
}
