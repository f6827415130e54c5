import Catalog
import Queries
import Sourcing
import Wording

extension Scope {
  static let menu = Scope("menu")
}

/// A few things to choose from; a digit chooses a line.
extension Menu: ListSheet {
  static let scope = Scope.menu

  /// As wide as it is drawn where there is room, its frame too.
  private static let width = 80
  private static let nameWidth = 40
  private static let leastNameWidth = 8

  /// Columns of a choice's name: the text beside it, which says what it costs, takes what it needs from them.
  private static func nameWidth(beside note: String, in columns: Int) -> Int {
    max(leastNameWidth, min(nameWidth, min(width, columns) - 4 - 6 - DisplayWidth.columns(note)))
  }

  /// Whether a text beside a choice is seen whole on a screen of so many columns.
  private static func hasRoom(for note: String, in columns: Int) -> Bool {
    DisplayWidth.columns(note) <= min(width, columns) - 4 - 6 - nameWidth(beside: note, in: columns)
  }

  static func enter(in state: inout AppState) -> [Effect] { state.choose() }

  func count(_ state: AppState) -> Int { state.choices(subject).count }

  func draw(_ state: AppState) -> Drawn {
    Drawn(
      target: { _, line, _ in .choice(cursor.top + line) },
      plans: plans(state.choices(subject), state.session, state.words, on: state.layout)
    ) { state in
      content(
        state.choices(subject), state.session, state.words, order: state.list.order, picks: state.pickOrder,
        about: state.selectedListing,
        on: state.layout)
    }
  }

  /// The plans of which the lines that are seen say the cost.
  private func plans(
    _ choices: [MenuChoice], _ session: Session, _ words: any Phrases, on layout: Layout
  ) -> [SearchPlan] {
    switch subject {
    case .confirmation(let confirmation): return [confirmation.plan]
    case .sort:
      return choices.dropFirst(cursor.top).prefix(layout.sheetHeight).compactMap { choice in
        guard case .asked(let order) = choice, let plan = session.planToAsk(sortedBy: order),
          let forecast = session.forecasts[plan]
        else { return nil }
        return Self.hasRoom(for: words.common.forecast(forecast), in: layout.size.columns) ? plan : nil
      }
    case .pickOrder, .rejection, .details, .agreement, .freight, .freightAgreement: return []
    }
  }

  /// - Parameters:
  ///   - order: how the list is sorted.
  ///   - picks: how the picks are.
  ///   - listing: the selected one.
  private func content(
    _ choices: [MenuChoice], _ session: Session, _ words: any Phrases, order: LocalOrder, picks: PickOrder,
    about listing: Listing?, on layout: Layout
  ) -> PaneContent {
    let lines = choices.enumerated().map { index, choice in
      let number = index < 9 ? "\(index + 1)" : " "
      let isSelected = index == cursor.index
      let note = words.note(of: choice, subject, session)
      let nameWidth = Self.nameWidth(beside: note, in: layout.size.columns)
      return Line(
        [
          Piece(isSelected ? "> " : "  ", .bold), Piece("\(number) ", .dim),
          Piece(isChosen(choice, session, order: order, picks: picks) ? "* " : "  "),
          Piece(words.name(of: choice), width: nameWidth - 1), Piece(" "), Piece(note, .dim),
        ], selected: isSelected)
    }
    return PaneContent(
      title: words.title(of: subject, listing, session),
      lines: Array(lines.dropFirst(cursor.top).prefix(layout.sheetHeight)),
      cursorLine: cursor.index - cursor.top, width: Self.width)
  }

  /// Whether the choice is what holds now.
  private func isChosen(_ choice: MenuChoice, _ session: Session, order: LocalOrder, picks: PickOrder) -> Bool {
    switch (choice, subject) {
    case (.loaded(let other), _): other == order
    case (.picks(let order), _): order == picks
    case (.asked(let order), _): order == session.filters.query.sort
    case (.reason(let reason), .rejection(let ids)):
      ids.allSatisfy { session.triage.rejections[$0]?.reason == reason }
    default: false
    }
  }
}
