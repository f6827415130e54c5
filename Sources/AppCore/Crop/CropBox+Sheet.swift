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

  /// Where a picture begins that stands in the middle of its room.
  static func origin(of picture: CellSize, in room: CellSize) -> CellPosition {
    CellPosition(row: max(0, room.rows - picture.rows) / 2, column: max(0, room.columns - picture.columns) / 2)
  }

  /// - Parameter parts: what is suggested to search by.
  private func content(
    _ source: PictureSource, in room: CellSize, _ thumbnails: Thumbnails, suggested parts: [PixelRegion]
  ) -> PaneContent {
    let (titles, note) = (thumbnails.words.cropTitles(suggested: parts.count), thumbnails.words.cropNote(self))
    // What says where the box is stands whole, between corners, and blanks and lines around both.
    let left = room.columns - 3 - DisplayWidth.columns(note)
    var content = PaneContent(
      title: titles.first { DisplayWidth.columns($0) <= left } ?? titles.last ?? "", note: note,
      lines: thumbnails.rows(of: source, in: room).map { Line([$0]) }, width: room.columns + 4, fillsScreen: true)
    guard let picture = thumbnails.pictures.picture(source, in: room) else { return content }
    var rows = picture.rows
    let suggestions = parts.map { CellFrame(around: $0, of: view, in: picture.size, .light) }
    for frame in suggestions { frame.draw(on: &rows) }
    let box = CellFrame(around: region, of: view, in: picture.size, .heavy)
    box.draw(on: &rows)
    for (index, frame) in suggestions.enumerated() { frame.label(String(index + 1), on: &rows) }
    let origin = Self.origin(of: picture.size, in: room)
    for (index, cells) in rows.enumerated() where content.lines.indices.contains(origin.row + index) {
      content.lines[origin.row + index] = Line([Piece(picture: cells, width: room.columns)])
    }
    content.cursorLine = origin.row + box.rows.lowerBound
    content.cursorColumn = origin.column + box.columns.lowerBound
    return content
  }
}
