import Photos

/// The photo with the box of the part that is being chosen.
enum CropPane {
  private static let frame = Style(bold: true, reversed: true)

  static func content(_ box: CropBox, _ state: AppState) -> PaneContent {
    let room = state.cropRoom
    let source = state.croppedPicture(box)
    var content = PaneContent(title: Words.cropTitle, note: Words.cropNote(box), lines: [])
    guard let picture = state.pictures.picture(source, in: room) else {
      content.lines = Thumbnails.rows(of: source, in: room, state).map { Line([$0]) }
      return content
    }
    let columns = cells(box.region.left, box.region.right, of: box.view.left, box.view.width, in: picture.size.columns)
    let rows = cells(box.region.top, box.region.bottom, of: box.view.top, box.view.height, in: picture.size.rows)
    content.lines = picture.rows.indices.map { row in line(picture.rows[row], row, rows, columns) }
    content.cursorLine = rows.lowerBound
    content.cursorColumn = columns.lowerBound
    return content
  }

  /// The cells that a stretch of pixels covers, the first to the last.
  private static func cells(_ from: Int, _ to: Int, of start: Int, _ length: Int, in count: Int) -> ClosedRange<Int> {
    let first = max(0, min(count - 1, (from - start) * count / length))
    let last = max(first, min(count - 1, ((to - start) * count + length - 1) / length - 1))
    return first...last
  }

  private static func line(
    _ cells: [PictureCell], _ row: Int, _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>
  ) -> Line {
    func part(_ range: Range<Int>) -> Piece { Piece(picture: Array(cells[range]), width: range.count) }
    guard rows.contains(row) else { return Line([part(0..<cells.count)]) }
    let (left, right) = (columns.lowerBound, columns.upperBound)
    let before = part(0..<left)
    let after = part(right + 1..<cells.count)
    guard right > left else { return Line([before, Piece("│", frame), after]) }
    let inner = right - left - 1
    switch row {
    case rows.lowerBound:
      return Line([before, Piece("┌" + String(repeating: "─", count: inner) + "┐", frame), after])
    case rows.upperBound:
      return Line([before, Piece("└" + String(repeating: "─", count: inner) + "┘", frame), after])
    default:
      return Line([before, Piece("│", frame), part(left + 1..<right), Piece("│", frame), after])
    }
  }
}
