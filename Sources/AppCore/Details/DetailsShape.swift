import Catalog
import Photos
import Queries
import Sourcing

/// Where the details have the pictures: the photo that was searched by and the listing's, in one scale, beside the text
/// or above it.
struct DetailsShape: Sendable, Hashable {
  /// The room of each of the two pictures; `nil` when there is none.
  let box: CellSize?
  let isBeside: Bool
  let textWidth: Int
  let textHeight: Int

  /// - Parameters:
  ///   - width: columns of the pane's content.
  ///   - height: its lines.
  ///   - isOpen: whether the details were opened, so that they have more room than beside a list.
  init(width: Int, height: Int, hasPictures: Bool, isOpen: Bool) {
    let smallest = CellSize(columns: 8, rows: 4)
    var box: CellSize?
    var isBeside = false
    if hasPictures {
      // A line under the pictures says which is which; a column stands between them and beside them.
      if width >= 68 || (width >= 56 && height < 20) {
        isBeside = true
        let text = width >= 76 ? (isOpen ? 30 : 38) : 30
        let columns = min((width - text - 3) / 2, (height - 1) * 2, 48)
        box = CellSize(columns: columns, rows: columns / 2)
      } else if height >= 20 {
        let columns = min((width - 1) / 2, (height / 2 - 1) * 2)
        box = CellSize(columns: columns, rows: columns / 2)
      }
      if let size = box, size.columns < smallest.columns || size.rows < smallest.rows { box = nil }
    }
    self.box = box
    self.isBeside = isBeside
    textWidth = box.map { isBeside ? width - 2 * $0.columns - 3 : width } ?? width
    textHeight = box.map { isBeside ? height : height - $0.rows - 1 } ?? height
  }

  /// Puts the pictures beside or above the lines of text that are seen.
  func compose(
    _ text: [Line], _ photo: PictureSource?, _ listing: PictureSource?, from thumbnails: Thumbnails
  ) -> [Line] {
    guard let box else { return text }
    let query = thumbnails.rows(of: photo, in: box)
    let hit = thumbnails.rows(of: listing, in: box)
    var rows = zip(query, hit).map { [$0.0, Piece(" "), $0.1, Piece(" ")] }
    rows.append([
      Piece(thumbnails.words.yourPhoto, .dim, width: box.columns), Piece(" "),
      Piece(thumbnails.words.thisListing, .dim, width: box.columns), Piece(" "),
    ])
    guard isBeside else { return rows.map { Line($0) } + text }
    return (0..<max(rows.count, text.count)).map { row in
      let left = row < rows.count ? rows[row] : [Piece("", width: 2 * box.columns + 2)]
      return Line(left + [Piece(" ")] + (row < text.count ? text[row].pieces : []))
    }
  }
}
