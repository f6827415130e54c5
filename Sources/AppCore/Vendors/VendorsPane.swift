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
    items: PaneKind.Items(cursor: \.cursors[.vendors], count: { $0.vendors.count }),
    draw: { state, _ in
      let cursor = state.cursors[.vendors]
      return Drawn(target: { line, _ in cursor.top + line }) { state in
        content(state.session, cursor, isDemo: state.isDemo, isFocused: state.isFocused(.vendors))
      }
    })

  private static func content(
    _ session: Session, _ cursor: ListCursor, isDemo: Bool, isFocused: Bool
  ) -> PaneContent {
    let nameWidth = session.vendors.map { DisplayWidth.columns($0.name) + 1 }.max() ?? 0
    let lines = session.vendors.enumerated().map { index, vendor in
      Line(
        [
          Piece(session.chosen.contains(vendor.id) ? "[x] " : "[ ] ", vendor.isConfigured ? .plain : .dim),
          Piece(vendor.code + " ", .dim),
          Piece(vendor.name, vendor.isConfigured ? .plain : .dim, width: nameWidth),
          Piece(Words.standing(of: vendor, session), style(session.standing(of: vendor.id))),
        ], selected: isFocused && index == cursor.index)
    }
    return PaneContent(
      title: kind.title, note: isDemo ? Words.demo : "",
      lines: Array(lines.dropFirst(cursor.top)),
      cursorLine: cursor.index - cursor.top)
  }

  /// All vendors in one line, for a screen without room for the pane.
  static func strip(_ session: Session, isDemo: Bool) -> Line {
    var pieces: [Piece] = isDemo ? [Piece(" \(Words.demo) ", Style(reversed: true)), Piece(" ")] : [Piece(" ")]
    for vendor in session.vendors {
      pieces.append(Piece(vendor.name + " ", session.chosen.contains(vendor.id) ? .bold : .dim))
      pieces.append(Piece(Words.shortStanding(of: vendor, session) + "  ", style(session.standing(of: vendor.id))))
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
