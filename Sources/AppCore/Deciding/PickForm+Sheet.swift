import Catalog
import Sourcing
import Wording

/// The form of picks: its fields, and under them what the quantity costs.
extension PickForm: ListSheet {
  static let scope = Scope.text

  /// Columns of the screen that it takes, its frame too, and those of a name.
  private static let width = (sheet: 78, name: 12)

  func count(_ state: AppState) -> Int { Field.allCases.count }

  func hints(in state: AppState) -> [Hint]? {
    state.words.formHints(choosing: field == .status).map { command, words in
      Hint(command: command, key: state.keys.label(of: command, in: .text), words: words)
    }
  }

  func draw(_ state: AppState) -> Drawn { Drawn { content($0) } }

  private func content(_ state: AppState) -> PaneContent {
    let words = state.words
    let room = min(Self.width.sheet, state.size.columns) - 4 - Self.width.name - 2
    var column = 0
    let lines = Field.allCases.map { field in
      let isHere = field == self.field
      let (piece, cursor) = typed(field, words, room: room, isHere: isHere)
      if isHere { column = Self.width.name + 2 + cursor }
      return Line([
        Piece(isHere ? "> " : "  ", .bold), Piece(words.name(of: field), isHere ? .bold : .dim, width: Self.width.name),
        piece,
      ])
    }
    let picks = picks.compactMap { state.triage.pick($0) }
    let said = complaint.map { [Line($0, .failure)] } ?? cost(of: picks, words)
    return PaneContent(
      title: words.title(ofFormFor: picks), lines: lines + [Line("")] + said, cursorLine: cursor.index,
      cursorColumn: column, width: Self.width.sheet, takesText: true)
  }

  /// A field's text as far as there is room for it around the cursor, and where that is.
  private func typed(
    _ field: Field, _ words: any TriagePhrases, room: Int, isHere: Bool
  ) -> (piece: Piece, cursor: Int) {
    let text = fields[field] ?? TextField()
    if text.text.isEmpty {
      return (Piece(differing.contains(field) ? words.severalValues : "–", .dim), 0)
    }
    let characters = text.characters.map { FileName.shown(String($0)) }
    var start = 0
    while isHere, DisplayWidth.columns(characters[start..<text.cursor].joined()) > room - 1 { start += 1 }
    let style: Style = isHere && text.isSelected ? Style(reversed: true) : .bold
    return (
      Piece(DisplayWidth.clipped(characters[start...].joined(), to: room).text, style),
      DisplayWidth.columns(characters[start..<text.cursor].joined())
    )
  }

  /// What a piece costs at the quantity that is typed, and all of them; that the shop sells no fewer than so many.
  private func cost(of picks: [Pick], _ words: any TriagePhrases & DetailsPhrases & ResultPhrases) -> [Line] {
    guard picks.count == 1, let listing = picks.first?.whole else { return [] }
    let least = listing.minimumOrder.map { words.minimumOrder($0) }
    guard let pieces = Quantity(text(of: .quantity))?.pieces else {
      let price = listing.mainPrice.map { words.common.price($0, unit: listing.unit) }
      return [Line([price, least].compactMap(\.self).joined(separator: words.common.separator), .dim)]
    }
    let isTooFew = listing.minimumOrder.map { pieces < $0 } ?? false
    return [
      Line([
        Piece("  " + words.atQuantityName(pieces), .dim, width: Self.width.name + 2),
        Piece(words.atQuantity(listing, pieces), .price),
      ]),
      Line([
        Piece("", width: Self.width.name + 2),
        Piece(isTooFew ? words.belowMinimum(listing.minimumOrder ?? 0) : least ?? "", isTooFew ? .failure : .dim),
      ]),
    ]
  }
}
