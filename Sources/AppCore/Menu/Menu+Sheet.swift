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
  private static let nameWidth = 32

  /// Whether a text beside a choice is seen whole on a screen of so many columns.
  private static func hasRoom(for note: String, in columns: Int) -> Bool {
    DisplayWidth.columns(note) <= min(width, columns) - 4 - 6 - nameWidth
  }

  static func enter(in state: inout AppState) -> [Effect] { state.choose() }

  func count(_ state: AppState) -> Int { state.choices(subject).count }

  func draw(_ state: AppState) -> Drawn { Drawn(plans: plans(state), content: content) }

  /// The plans of which the lines that are seen say the cost.
  private func plans(_ state: AppState) -> [SearchPlan] {
    switch subject {
    case .confirmation(let confirmation): return [confirmation.plan]
    case .sort:
      return state.choices(.sort).dropFirst(cursor.top).prefix(state.layout.sheetHeight).compactMap { choice in
        guard case .asked(let order) = choice, let plan = state.session.planToAsk(sortedBy: order),
          let forecast = state.forecasts[plan]
        else { return nil }
        return Self.hasRoom(for: Wording.forecast(forecast), in: state.size.columns) ? plan : nil
      }
    case .pick, .rejection: return []
    }
  }

  private func content(_ state: AppState) -> PaneContent {
    let lines = state.choices(subject).enumerated().map { index, choice in
      let number = index < 9 ? "\(index + 1)" : " "
      let isSelected = index == cursor.index
      return Line(
        [
          Piece(isSelected ? "> " : "  ", .bold), Piece("\(number) ", .dim),
          Piece(isChosen(choice, state) ? "* " : "  "),
          Piece(Words.name(of: choice), width: Self.nameWidth),
          Piece(Words.note(of: choice, subject, state.session), .dim),
        ], selected: isSelected)
    }
    return PaneContent(
      title: Words.title(of: subject, state.selectedListing, state.triage),
      lines: Array(lines.dropFirst(cursor.top).prefix(state.layout.sheetHeight)),
      cursorLine: cursor.index - cursor.top, width: Self.width)
  }

  /// Whether the choice is what holds now.
  private func isChosen(_ choice: MenuChoice, _ state: AppState) -> Bool {
    switch (choice, subject) {
    case (.loaded(let order), _): order == state.list.order
    case (.asked(let order), _): order == state.filters.query.sort
    case (.status(let status), .pick(let id)): status == state.triage.pick(id)?.status
    case (.reason(let reason), .rejection(let id)): state.triage.rejections[id]?.reason == reason
    default: false
    }
  }
}
