import Catalog
import Sourcing

extension Pane {
  static let filters = Pane("filters")
}

extension Scope {
  static let filters = Scope("filters")
}

/// What the vendors are asked for beside the photo; each row says which of the chosen vendors can do it.
enum FiltersPane {
  static let kind = PaneKind(
    pane: .filters, name: Words.filters, number: 3, scope: .filters, command: .showFilters, column: .left,
    height: { _, room in (wish: room, least: 8) },
    items: PaneKind.Items(cursor: \.cursors[.filters], count: { $0.filterFields.count }),
    enter: { state in
      state.openFilter()
      return []
    },
    draw: { state, place in
      let cursor = state.cursors[.filters]
      return Drawn(target: { line, _ in cursor.top + line }) { state in
        content(state.session, cursor, in: place, isFocused: state.isFocused(.filters))
      }
    })

  private static func content(
    _ session: Session, _ cursor: ListCursor, in place: Layout.Place, isFocused: Bool
  ) -> PaneContent {
    let vendors = session.chosenVendors.isEmpty ? session.vendors : session.chosenVendors
    let fields = session.filterFields
    let shown = fields.indices.dropFirst(cursor.top).prefix(place.contentHeight)
    let lines = shown.map { index in
      line(fields[index], session, vendors, width: place.contentWidth, selected: isFocused && index == cursor.index)
    }
    var notes = session.filtersChanged ? [Words.changed] : []
    if fields.count > place.contentHeight {
      notes.append(Words.rowsOf(cursor.top + 1, place.contentHeight, fields.count))
    }
    return PaneContent(
      title: kind.title, note: notes.joined(separator: " · "),
      lines: lines, cursorLine: cursor.index - cursor.top)
  }

  private static func line(
    _ field: FilterField, _ session: Session, _ vendors: [Vendor], width: Int, selected: Bool
  ) -> Line {
    let able = vendors.filter { FilterForm.vendor($0, does: field) }
    let note = able.count == vendors.count ? "" : Words.able(able.map(\.name), of: vendors.count)
    let text = session.filters.text(field)
    let noteWidth = min(DisplayWidth.columns(note), max(0, width - 20))
    switch field {
    case .filter, .exclude:
      let box = text.isEmpty ? "[ ] " : "[x] "
      let name = Words.name(of: field)
      return Line(
        [
          Piece(box), Piece(name, text.isEmpty ? .plain : .bold, width: max(4, width - 5 - noteWidth)), Piece(" "),
          Piece(note, .dim),
        ], selected: selected)
    default:
      return Line(
        [
          Piece(Words.name(of: field), .dim, width: 13),
          Piece(text.isEmpty ? "–" : text, text.isEmpty ? .dim : .bold, width: max(4, width - 14 - noteWidth)),
          Piece(" "),
          Piece(note, .dim),
        ], selected: selected)
    }
  }
}
