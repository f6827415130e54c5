import Catalog
import Sourcing

extension Pane {
  static let filters = Pane("filters")
}

extension Scope {
  static let filters = Scope("filters")
}

/// What the vendors are asked for beside the photo; each row says which of the chosen vendors can do it.
struct FiltersPane {
  private let session: Session
  private let words: any FilterPhrases
  /// Columns of the names that stand before a value, whichever of them are shown.
  private let nameWidth: Int

  private init(_ session: Session, _ words: any FilterPhrases) {
    self.session = session
    self.words = words
    let named: [FilterField] = [
      .sort, .language, .pageSize, .lowestPrice, .highestPrice, .keyword, .category, .auxiliaryText, .includeTags,
      .memberID, .imageID, .region, .vendorFilters,
    ]
    nameWidth = named.reduce(0) { max($0, DisplayWidth.columns(words.name(of: $1))) } + 1
  }

  static let kind: PaneKind = PaneKind(
    pane: .filters, name: { $0.words.filters }, number: 3, scope: .filters, command: .showFilters, column: .left,
    height: { _, room in (wish: room, least: 8) },
    items: PaneKind.Items(cursor: .of(.filters), count: { $0.filterFields.count }),
    enter: { state in
      state.openFilter()
      return []
    },
    draw: { state, place in
      let cursor = state.cursors[.filters]
      return Drawn(target: { state, line, column in
        let index = cursor.top + line
        let isBox = state.filterFields.indices.contains(index) && state.filterFields[index].isBox && column < boxWidth
        return isBox ? .box(index) : .item(index)
      }) { state in
        FiltersPane(state.session, state.words)
          .content(kind.title(state), cursor, in: place, isFocused: state.isFocused(.filters))
      }
    },
    basis: PaneBasis.besideResults)

  /// Columns of the box that says whether a filter is on.
  private static let boxWidth = 4

  private func content(
    _ title: String, _ cursor: ListCursor, in place: Layout.Place, isFocused: Bool
  ) -> PaneContent {
    let vendors = session.chosenVendors.isEmpty ? session.vendors : session.chosenVendors
    let fields = session.filterFields
    let shown = fields.indices.dropFirst(cursor.top).prefix(place.contentHeight)
    let lines = shown.map { index in
      line(fields[index], vendors, width: place.contentWidth, selected: isFocused && index == cursor.index)
    }
    let set = fields.count { $0.isFilter && session.filters.asks($0) }
    var notes = set > 0 ? [words.set(set)] : []
    if session.filtersChanged { notes.append(words.changed) }
    if fields.count > place.contentHeight {
      notes.append(words.rowsOf(cursor.top + 1, place.contentHeight, fields.count))
    }
    return PaneContent(
      title: title, note: notes.joined(separator: " · "),
      lines: lines, cursorLine: cursor.index - cursor.top)
  }

  private func line(_ field: FilterField, _ vendors: [Vendor], width: Int, selected: Bool) -> Line {
    let able = vendors.filter { vendor in
      session.abilities(of: vendor).map { FilterForm.can($0, field) } ?? false
    }
    let note = able.count == vendors.count ? "" : words.able(able.map(\.code))
    let text = session.filters.text(field)
    let noteWidth = min(DisplayWidth.columns(note), max(0, width - 20))
    switch field {
    case .filter, .exclude:
      let box = text.isEmpty ? "[ ] " : "[x] "
      let name = words.name(of: field)
      return Line(
        [
          Piece(box), Piece(name, text.isEmpty ? .plain : .accent, width: max(4, width - 5 - noteWidth)), Piece(" "),
          Piece(note, .dim),
        ], selected: selected)
    default:
      return Line(
        [
          Piece(words.name(of: field), .dim, width: nameWidth),
          Piece(
            text.isEmpty ? "–" : words.value(text, of: field),
            text.isEmpty ? .dim : session.filters.asks(field) ? .accent : .plain,
            width: max(4, width - nameWidth - 1 - noteWidth)),
          Piece(" "),
          Piece(note, .dim),
        ], selected: selected)
    }
  }
}
