import Catalog
import Sourcing

extension Pane {
  static let vendors = Pane("vendors")
}

extension Scope {
  static let vendors = Scope("vendors")
}

/// Who can be asked, who is, and how far each has come.
enum VendorsPane {
  static let kind = PaneKind(
    pane: .vendors, name: Words.vendors, number: 1, scope: .vendors, command: .showVendors, column: .left,
    height: { state, _ in (wish: state.vendors.count + 2, least: state.vendors.count + 2) },
    items: PaneKind.Items(cursor: \.cursors[.vendors], count: { $0.vendors.count }), draw: draw)

  private static func draw(_ state: AppState, in place: Layout.Place) -> Drawn {
    let top = state.cursors[.vendors].top
    return Drawn(target: { line, _ in top + line }, content: content)
  }

  private static func content(_ state: AppState) -> PaneContent {
    let isFocused = state.focus == .vendors && state.overlay == nil
    let nameWidth = state.vendors.map { DisplayWidth.columns($0.name) + 1 }.max() ?? 0
    let lines = state.vendors.enumerated().map { index, vendor in
      Line(
        [
          Piece(state.chosen.contains(vendor.id) ? "[x] " : "[ ] ", vendor.isConfigured ? .plain : .dim),
          Piece(vendor.code + " ", .dim),
          Piece(vendor.name, vendor.isConfigured ? .plain : .dim, width: nameWidth),
          Piece(Words.standing(of: vendor, state), style(state.standing(of: vendor.id))),
        ], selected: isFocused && index == state.cursors[.vendors].index)
    }
    return PaneContent(
      title: kind.title, note: state.isDemo ? Words.demo : "",
      lines: Array(lines.dropFirst(state.cursors[.vendors].top)),
      cursorLine: state.cursors[.vendors].index - state.cursors[.vendors].top)
  }

  /// All vendors in one line, for a screen without room for the pane.
  static func strip(_ state: AppState) -> Line {
    var pieces: [Piece] = state.isDemo ? [Piece(" \(Words.demo) ", Style(reversed: true)), Piece(" ")] : [Piece(" ")]
    for vendor in state.vendors {
      pieces.append(Piece(vendor.name + " ", state.chosen.contains(vendor.id) ? .bold : .dim))
      pieces.append(Piece(Words.shortStanding(of: vendor, state) + "  ", style(state.standing(of: vendor.id))))
    }
    return Line(pieces)
  }

  private static func style(_ standing: Standing) -> Style {
    switch standing.progress {
    case .failed: .failure
    case .idle, .stopped, .unanswered: standing.found == nil ? .dim : .plain
    case .running: .accent
    case .answered: .plain
    }
  }
}
