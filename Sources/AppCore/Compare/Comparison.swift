import Catalog
import Photos
import Sourcing
import Wording

/// A sheet that shows offers side by side.
protocol Comparison: ListSheet {
  var listings: [ListingID] { get }
  /// The selected one.
  var column: Int { get }
  var onlyDifferences: Bool { get }
  func title(in state: AppState) -> String
}

extension Comparison {
  func count(_ state: AppState) -> Int { table(in: state).rows.count }

  func settled(in state: AppState) -> Self? {
    guard listings.allSatisfy({ state.listing($0) != nil }) else { return nil }
    var sheet = self
    let table = table(in: state)
    // Lines are scrolled, none is selected.
    let height = max(1, room(in: state).rows - table.shape.head)
    let last = max(0, table.rows.count - height)
    sheet.cursor.index = max(0, min(cursor.index, last))
    sheet.cursor.top = sheet.cursor.index
    return sheet
  }

  func draw(_ state: AppState) -> Drawn {
    let shape = shape(in: state)
    let sources = shape.seen.map { state.listing(listings[$0])?.pictureAddress.map(PictureSource.web) }
    return Drawn(
      slots: sources.compactMap { PictureSlot($0, in: shape.picture, .lookedAt) },
      target: { shape.column(at: $2).map(PointTarget.compared) }
    ) { state in
      let table = table(in: state)
      let height = max(1, room(in: state).rows - shape.head)
      var lines: [Line] = []
      if let box = shape.picture {
        let pictures = sources.map { state.thumbnails.rows(of: $0, in: box) }
        lines = (0..<box.rows).map { row in
          Line([Piece("", width: ComparisonTable.Shape.label)] + pictures.flatMap { [$0[row], Piece(" ")] })
        }
      }
      lines += table.head + table.rows.dropFirst(cursor.top).prefix(height)
      lines += Array(repeating: Line([]), count: max(0, room(in: state).rows - lines.count))
      let rows = table.rows.count
      return PaneContent(
        title: title(in: state),
        note: rows > height ? state.words.linesOf(cursor.top + 1, height, rows, scrolls: true) : "",
        lines: lines, cursorLine: shape.picture?.rows ?? 0,
        cursorColumn: ComparisonTable.Shape.label + (column - shape.seen.lowerBound) * shape.column,
        width: state.size.columns)
    }
  }

  /// The room inside the borders, above the last two lines.
  private func room(in state: AppState) -> CellSize {
    CellSize(columns: max(20, state.size.columns - 4), rows: max(1, state.size.rows - 4))
  }

  private func shape(in state: AppState) -> ComparisonTable.Shape {
    let room = room(in: state)
    return ComparisonTable.Shape(
      columns: listings.count, selected: column, width: room.columns, height: room.rows,
      hasPictures: state.pictures.look != nil)
  }

  private func table(in state: AppState) -> ComparisonTable {
    let subjects = listings.compactMap { state.listing($0) }.map {
      ComparedField.Subject(listing: $0, likeness: state.likeness(of: $0), quantity: state.list.quantity)
    }
    return ComparisonTable(
      subjects: subjects,
      headings: listings.enumerated().map { state.words.column(state.triage.decision(on: $1), $0 + 1) },
      selected: column, onlyDifferences: onlyDifferences, quantity: state.list.quantity,
      prefersOriginalTitles: state.prefersOriginalTitles, words: state.words, shape: shape(in: state))
  }
}
