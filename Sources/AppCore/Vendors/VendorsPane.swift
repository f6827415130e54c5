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
  /// Columns of the box that says whether a vendor is asked.
  private static let boxWidth = 4

  static let kind: PaneKind = PaneKind(
    pane: .vendors, name: { $0.words.vendors }, number: 1, scope: .vendors, command: .showVendors, column: .left,
    height: { state, _ in (wish: state.vendors.count + 2, least: state.vendors.count + 2) },
    items: PaneKind.Items(cursor: .of(.vendors), count: { $0.vendors.count }),
    draw: { state, _ in
      let cursor = state.cursors[.vendors]
      return Drawn(target: { $2 < boxWidth ? .box(cursor.top + $1) : .item(cursor.top + $1) }) { state in
        PaneContent(
          title: kind.title(state), note: state.isDemo ? state.words.demo : "",
          lines: Array(
            lines(state.session, state.words, selected: state.isFocused(.vendors) ? cursor.index : nil)
              .dropFirst(cursor.top)),
          cursorLine: cursor.index - cursor.top)
      }
    },
    // How long ago something was is told anew.
    basis: { state in
      state.inquiry?.times(at: state.now).isEmpty == false ? nil : .besideResults(state)
    })

  private static func lines(_ session: Session, _ words: any VendorPhrases, selected: Int?) -> [Line] {
    let nameWidth = session.vendors.map { DisplayWidth.columns($0.name) + 1 }.max() ?? 0
    return session.vendors.enumerated().map { index, vendor in
      Line(
        [
          Piece(session.chosen.contains(vendor.id) ? "[x] " : "[ ] ", vendor.isConfigured ? .plain : .dim),
          Piece(vendor.code + " ", .dim),
          Piece(vendor.name, vendor.isConfigured ? .plain : .dim, width: nameWidth),
          Piece(words.standing(of: vendor, session), style(session.standing(of: vendor.id))),
        ], selected: index == selected)
    }
  }

  /// All vendors in one line, while the pane is away: by their codes, with their names until something was asked, as far as
  /// there is room for them. That one is ready goes without saying.
  static func strip(_ session: Session, _ words: any VendorPhrases, isDemo: Bool, width: Int) -> Line {
    let demo = isDemo ? [Piece(" \(words.demo) ", Style(reversed: true)), Piece(" ")] : [Piece(" ")]
    func pieces(named: Bool) -> [Piece] {
      demo
        + session.vendors.flatMap { vendor in
          let standing = session.standing(of: vendor.id)
          let isChosen = session.chosen.contains(vendor.id)
          let isReady = standing.progress == .idle && standing.found == nil && vendor.isConfigured && isChosen
          let said = isReady ? "" : words.shortStanding(of: vendor, session)
          let parts = [named ? vendor.name : "", said].filter { !$0.isEmpty }.map { Piece(" " + $0, style(standing)) }
          return [Piece(vendor.code, isChosen ? .bold : .dim)] + parts + [Piece("  ")]
        }
    }
    let named = pieces(named: true)
    let isRoom = named.reduce(0) { $0 + DisplayWidth.columns($1.text) } <= width
    return Line(session.inquiry == nil && isRoom ? named : pieces(named: false))
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
