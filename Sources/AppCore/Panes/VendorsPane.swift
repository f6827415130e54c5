/// Who can be asked, who is, and how far each has come.
enum VendorsPane {
  static func content(_ state: AppState) -> PaneContent {
    let isFocused = state.focus == .vendors && state.overlay == nil
    let nameWidth = state.vendors.map { DisplayWidth.columns($0.name) + 1 }.max() ?? 0
    let lines = state.vendors.enumerated().map { index, vendor in
      Line(
        [
          Piece(vendor.isChosen ? "[x] " : "[ ] ", vendor.missing.isEmpty ? .plain : .dim),
          Piece(vendor.code + " ", .dim),
          Piece(vendor.name, vendor.missing.isEmpty ? .plain : .dim, width: nameWidth),
          Piece(Words.vendorState(vendor, now: state.now), style(vendor)),
        ], selected: isFocused && index == state.vendorCursor.index)
    }
    return PaneContent(
      title: "1 " + Words.vendors, note: state.isDemo ? Words.demo : "",
      lines: Array(lines.dropFirst(state.vendorCursor.top)),
      cursorLine: state.vendorCursor.index - state.vendorCursor.top)
  }

  /// All vendors in one line, for a screen without room for the pane.
  static func strip(_ state: AppState) -> Line {
    var pieces: [Piece] = state.isDemo ? [Piece(" \(Words.demo) ", Style(reversed: true)), Piece(" ")] : [Piece(" ")]
    for vendor in state.vendors {
      pieces.append(Piece(vendor.name + " ", vendor.isChosen ? .bold : .dim))
      pieces.append(Piece(Words.vendorStateShort(vendor, now: state.now) + "  ", style(vendor)))
    }
    return Line(pieces)
  }

  private static func style(_ vendor: VendorState) -> Style {
    switch vendor.progress {
    case .failed: .failure
    case .idle, .stopped: vendor.found == nil ? .dim : .plain
    case .running: .accent
    case .answered: .plain
    }
  }
}
