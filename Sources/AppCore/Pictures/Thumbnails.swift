import Catalog
import Photos
import Sourcing
import Wording

/// Pictures as parts of lines.
struct Thumbnails {
  let pictures: PictureBook
  let words: any PicturePhrases & ResultPhrases

  /// The rows of a picture in a box, in its middle; a word in its place when there is none.
  func rows(of source: PictureSource?, in box: CellSize) -> [Piece] {
    guard let source else { return inTheMiddle(words.noPictureGiven, in: box) }
    if let picture = pictures.picture(source, in: box) {
      let above = (box.rows - picture.size.rows) / 2
      return (0..<box.rows).map { row in
        let cells = picture.rows.indices.contains(row - above) ? picture.rows[row - above] : []
        return Piece(picture: cells, width: box.columns)
      }
    }
    switch pictures.failure(source) {
    case .unreachable: return inTheMiddle(words.pictureUnreachable, in: box)
    case .unusable: return inTheMiddle(words.pictureUnusable, in: box)
    case nil: return inTheMiddle(words.pictureComing, in: box)
    }
  }

  private func inTheMiddle(_ word: String, in box: CellSize) -> [Piece] {
    (0..<box.rows).map { row in
      row == (box.rows - 1) / 2
        ? Piece(word, .dim, width: box.columns, isApart: true) : Piece(picture: [], width: box.columns)
    }
  }

  /// A listing with its picture at the left: the columns of the compact list, both titles, and what else there is room
  /// for.
  func item(
    _ listing: Listing, columns: Line, shape: ListShape, originalTitle: Bool, isRejected: Bool
  ) -> [Line] {
    let style: Style = isRejected ? .dim : .plain
    let title = listing.title
    let first = words.common.title(of: listing, original: originalTitle)
    var texts = [Line([Piece("   "), Piece(first, style)])]
    if title.preferOriginal != title.preferTranslated,
      let other = originalTitle ? title.preferTranslated : title.preferOriginal
    {
      texts.append(Line([Piece("   "), Piece(other, .dim)]))
    }
    texts += words.common.closerFacts(listing).map { Line([Piece("   "), Piece($0, .dim)]) }
    let pictures = rows(of: listing.pictureAddress.map(PictureSource.web), in: shape.thumbnail)
    return (0..<shape.lines).map { index in
      let picture = pictures.indices.contains(index) ? pictures[index] : Piece("", width: shape.thumbnail.columns)
      let text = index == 0 ? columns : index < shape.lines - 1 ? texts.dropFirst(index - 1).first : nil
      return Line([picture, Piece(" ", isApart: true)] + (text?.pieces ?? []), selected: text?.isSelected ?? false)
    }
  }

  /// One listing of a grid.
  struct Tile {
    let listing: Listing
    let mark: String
    let likeness: Int?
    let originalTitle: Bool
    let isSelected: Bool
    let isRejected: Bool
  }

  /// A row of pictures side by side, with the price and the title under each.
  func lines(of tiles: [Tile], shape: ListShape) -> [Line] {
    let width = shape.thumbnail.columns
    let pictures = tiles.map {
      rows(of: $0.listing.pictureAddress.map(PictureSource.web), in: shape.thumbnail)
    }
    let gap = Piece("", width: ListShape.gap, isApart: true)
    var lines = (0..<shape.thumbnail.rows).map { row in Line(pictures.flatMap { [$0[row], gap] }) }
    for text in [price, title] as [(Tile) -> String] {
      lines.append(
        Line(
          tiles.flatMap { tile in
            let style = tile.isSelected ? Style(bold: true, reversed: true) : tile.isRejected ? .dim : .plain
            return [Piece(DisplayWidth.clipped(text(tile), to: width).text, style, width: width), gap]
          }))
    }
    return lines
  }

  private func price(_ tile: Tile) -> String {
    let price = TypedText.trimmed(ResultCell.price(of: tile.listing, words))
    return "\(tile.mark)\(price)" + (tile.listing.minimumOrder.map { " " + words.minimumOrder($0) } ?? "")
  }

  /// Behind the likeness, where it is known.
  private func title(_ tile: Tile) -> String {
    let likeness = tile.likeness.map { "\($0) " } ?? ""
    return likeness + words.common.title(of: tile.listing, original: tile.originalTitle)
  }
}
