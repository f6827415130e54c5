import Catalog

extension Scope {
  static let link = Scope("link")
}

/// An address in full, as a link that the user's own terminal can open, and what to do where it cannot.
enum LinkPane {
  static let width = 76

  static func content(_ link: Link, columns: Int) -> PaneContent {
    let width = min(width, columns) - 4
    let lines = address(link, width: width) + [Line("")]
    return PaneContent(
      title: Words.linkTitle,
      lines: lines + Line.wrapped(link.reason, width: width) + Line.wrapped(Words.linkHelp, width: width, style: .dim),
      cursorLine: 0)
  }

  /// Where the address stands in a pane that begins at a cell.
  static func links(_ link: Link, columns: Int, at corner: CellPosition) -> [FrameLink] {
    address(link, width: min(width, columns) - 4).enumerated().map { index, line in
      FrameLink(
        address: link.address, text: line.pieces.map(\.text).joined(),
        position: CellPosition(row: corner.row + index, column: corner.column))
    }
  }

  private static func address(_ link: Link, width: Int) -> [Line] { Line.wrapped(link.address.string, width: width) }
}
