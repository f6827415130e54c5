import Catalog

extension Scope {
  static let link = Scope("link")
}

/// An address in full, as a link that the user's own terminal can open, and what to do where it cannot.
extension Link: Sheet {
  static let scope = Scope.link

  private static let width = 76

  func draw(_ state: AppState) -> Drawn { Drawn(content: content) }

  private func content(_ state: AppState) -> PaneContent {
    let width = min(Self.width, state.size.columns) - 4
    let lines = Line.wrapped(address.string, width: width)
    return PaneContent(
      title: Words.linkTitle,
      lines: lines + [Line("")] + Line.wrapped(reason, width: width)
        + Line.wrapped(Words.linkHelp, width: width, style: .dim),
      cursorLine: 0, width: Self.width,
      links: lines.enumerated().map { index, line in
        FrameLink(
          address: address, text: line.pieces.map(\.text).joined(), position: CellPosition(row: index, column: 0))
      })
  }
}

extension AppState {
  /// Shows an address that could not be opened, unless the user is doing something else by now.
  mutating func notOpened(_ address: WebAddress, _ reason: String) {
    if overlay == nil || overlay is Gallery {
      sheets.cover(by: Link(address: address, reason: reason))
    } else {
      message = Message(text: reason, isFailure: true)
    }
  }
}
