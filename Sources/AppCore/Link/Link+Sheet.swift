import Catalog
import Sourcing

extension Scope {
  static let link = Scope("link")
}

/// An address in full, as a link that the user's own terminal can open, and what to do where it cannot.
extension Link: Sheet {
  static let scope = Scope.link

  private static let width = 76

  func draw(_ state: AppState) -> Drawn { Drawn { content($0.words, on: $0.layout) } }

  private func content(_ words: any Phrases, on layout: Layout) -> PaneContent {
    let width = min(Self.width, layout.size.columns) - 4
    let lines = Line.wrapped(address.string, width: width)
    return PaneContent(
      title: words.linkTitle,
      lines: lines + [Line("")] + Line.wrapped(reason, width: width)
        + Line.wrapped(words.linkHelp, width: width, style: .dim),
      cursorLine: 0, width: Self.width,
      links: lines.enumerated().map { index, line in
        FrameLink(
          address: address, text: line.pieces.map(\.text).joined(), position: CellPosition(row: index, column: 0))
      })
  }
}
