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
    _ listing: Listing, columns: Line, shape: ListShape, width: Int, originalTitle: Bool, isRejected: Bool
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
    let facts = words.common.closerFacts(listing).split(separator: words.common.separator).map(String.init)
    if !facts.isEmpty {
      // Each of them is whole or not there: half a price is worse than none.
      let line = StatusPart.line(
        of: facts.map { StatusPart(text: $0, rank: .figure) }, width: width - shape.thumbnail.columns - 4)
      texts.append(Line([Piece("   "), Piece(line, .dim)]))
    }
    let pictures = rows(of: listing.pictureAddress.map(PictureSource.web), in: shape.thumbnail)
    return (0..<shape.lines).map { index in
      let picture = pictures.indices.contains(index) ? pictures[index] : Piece("", width: shape.thumbnail.columns)
      guard index < shape.thumbnail.rows else { return Line([picture]) }
      let text = index == 0 ? columns : texts.dropFirst(index - 1).first
      return Line([picture, Piece(" ", isApart: true)] + (text?.pieces ?? []), selected: columns.isSelected)
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

  /// A grid: pictures side by side, with the price and the title under each, and a frame around the selected one. A line
  /// is free above each row and under the last, and a column at both sides of each tile.
  func grid(_ rows: [[Tile]], shape: ListShape, isFocused: Bool) -> [Line] {
    let frame: Style = isFocused ? .accent : .dim
    func edge(under above: [Tile], over below: [Tile]) -> Line {
      Line(
        (0..<max(above.count, below.count)).map { column in
          let width = shape.thumbnail.columns
          func isSelected(_ tiles: [Tile]) -> Bool { tiles.indices.contains(column) && tiles[column].isSelected }
          let dashes = String(repeating: "─", count: width)
          return isSelected(below)
            ? Piece("┌\(dashes)┐", frame)
            : isSelected(above) ? Piece("└\(dashes)┘", frame) : Piece("", width: width + 2)
        })
    }
    var lines: [Line] = []
    for (index, tiles) in rows.enumerated() {
      lines.append(edge(under: index > 0 ? rows[index - 1] : [], over: tiles))
      let contents = tiles.map { content(of: $0, in: shape.thumbnail) }
      for line in 0..<shape.thumbnail.rows + 2 {
        lines.append(
          Line(
            zip(tiles, contents).flatMap { tile, content in
              let side = Piece(tile.isSelected ? "│" : " ", frame)
              return [side, content[line], side]
            }))
      }
    }
    return lines + [edge(under: rows.last ?? [], over: [])]
  }

  /// The picture of a tile, and two lines of words.
  private func content(of tile: Tile, in box: CellSize) -> [Piece] {
    let style: Style = tile.isSelected ? .bold : tile.isRejected ? .dim : .plain
    return rows(of: tile.listing.pictureAddress.map(PictureSource.web), in: box)
      + [price(tile), title(tile)].map {
        Piece(DisplayWidth.clipped($0, to: box.columns).text, style, width: box.columns)
      }
  }

  private func price(_ tile: Tile) -> String {
    let price = TypedText.trimmed(ResultCell.price(of: tile.listing, words))
    return "\(tile.mark)\(price)" + (tile.listing.minimumOrder.map { " " + words.minimumOrder($0) } ?? "")
  }

  /// Behind the likeness, where it is known.
  private func title(_ tile: Tile) -> String {
    let likeness = tile.likeness.map { "★\($0) " } ?? ""
    return likeness + words.common.title(of: tile.listing, original: tile.originalTitle)
  }
}
