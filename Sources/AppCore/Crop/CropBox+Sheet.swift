import Catalog
import Photos
import Sourcing

extension Scope {
  static let crop = Scope("crop")
}

/// The photo with the box of the part that is being chosen.
extension CropBox: Sheet {
  static let scope = Scope.crop
  static let command: Command? = .crop

  private static let frame = Style(bold: true, reversed: true)

  static func open(in state: inout AppState) -> [Effect] {
    state.openCrop()
  }

  static func enter(in state: inout AppState) -> [Effect] {
    state.takeCrop()
    return []
  }

  mutating func move(_ command: Command) -> Bool {
    edit(command)
    return true
  }

  func draw(_ state: AppState) -> Drawn {
    let room = state.cropRoom
    let source = state.croppedPicture(self)
    return Drawn(slots: [PictureSlot(source, in: room)].compactMap(\.self)) {
      content(source, in: room, $0.thumbnails, suggested: $0.session.suggestedParts)
    }
  }

  /// - Parameter parts: what is suggested to search by.
  private func content(
    _ source: PictureSource, in room: CellSize, _ thumbnails: Thumbnails, suggested parts: [PixelRegion]
  ) -> PaneContent {
    let (title, note) = (thumbnails.words.cropTitle(suggested: parts.count), thumbnails.words.cropNote(self))
    // What says where the box is stands whole.
    let least = max(40, DisplayWidth.columns(title) + DisplayWidth.columns(note) + 7)
    var content = PaneContent(title: title, note: note, lines: [], width: least)
    guard let picture = thumbnails.pictures.picture(source, in: room) else {
      content.lines = thumbnails.rows(of: source, in: room).map { Line([$0]) }
      content.width = max(least, room.columns + 4)
      return content
    }
    content.width = max(least, picture.size.columns + 4)
    let columns = Self.cells(region.left, region.right, of: view.left, view.width, in: picture.size.columns)
    let rows = Self.cells(region.top, region.bottom, of: view.top, view.height, in: picture.size.rows)
    let labels = labels(of: parts, in: picture.size)
    content.lines = picture.rows.indices.map { row in
      var signs = Self.edges(row, rows, columns)
      for label in labels where label.place.row == row { signs[label.place.column] = label.number }
      return Self.line(picture.rows[row], signs)
    }
    content.cursorLine = rows.lowerBound
    content.cursorColumn = columns.lowerBound
    return content
  }

  /// The numbers of the suggested parts that are seen, each at its part's corner.
  private func labels(of parts: [PixelRegion], in size: CellSize) -> [(number: Character, place: CellPosition)] {
    parts.enumerated().compactMap { index, part in
      guard part.left >= view.left, part.top >= view.top, part.left < view.right,
        part.top < view.bottom, let number = String(index + 1).first
      else { return nil }
      let column = (part.left - view.left) * size.columns / view.width
      let row = (part.top - view.top) * size.rows / view.height
      return (number, CellPosition(row: min(row, size.rows - 1), column: min(column, size.columns - 1)))
    }
  }

  /// The cells that a stretch of pixels covers, the first to the last.
  private static func cells(_ from: Int, _ to: Int, of start: Int, _ length: Int, in count: Int) -> ClosedRange<Int> {
    let first = max(0, min(count - 1, (from - start) * count / length))
    let last = max(first, min(count - 1, ((to - start) * count + length - 1) / length - 1))
    return first...last
  }

  /// What the box draws in a row, by column.
  private static func edges(_ row: Int, _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> [Int: Character] {
    guard rows.contains(row) else { return [:] }
    let (left, right) = (columns.lowerBound, columns.upperBound)
    var signs: [Int: Character] = [:]
    let isTop = row == rows.lowerBound
    if right > left, isTop || row == rows.upperBound {
      for column in columns { signs[column] = "─" }
      signs[left] = isTop ? "┌" : "└"
      signs[right] = isTop ? "┐" : "┘"
    } else {
      signs[left] = "│"
      signs[right] = "│"
    }
    return signs
  }

  /// A row of the picture with signs in the place of some cells.
  private static func line(_ cells: [PictureCell], _ signs: [Int: Character]) -> Line {
    var pieces: [Piece] = []
    var column = 0
    while column < cells.count {
      let isSign = signs[column] != nil
      var end = column
      while end < cells.count, (signs[end] != nil) == isSign { end += 1 }
      if isSign {
        pieces.append(Piece(String((column..<end).compactMap { signs[$0] }), frame))
      } else {
        pieces.append(Piece(picture: Array(cells[column..<end]), width: end - column))
      }
      column = end
    }
    return Line(pieces)
  }
}
