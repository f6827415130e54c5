import Catalog
import Queries
import Sourcing

extension Scope {
  static let menu = Scope("menu")
}

/// A few things to choose from; a digit chooses a line.
enum MenuPane {
  /// As wide as it is drawn where there is room, its frame too.
  static let width = 80
  private static let nameWidth = 32

  /// Whether a text beside a choice is seen whole on a screen of so many columns.
  static func hasRoom(for note: String, in columns: Int) -> Bool {
    DisplayWidth.columns(note) <= min(width, columns) - 4 - 6 - nameWidth
  }

  static func content(_ menu: Menu, _ state: AppState, height: Int) -> PaneContent {
    let lines = state.choices(menu.subject).enumerated().map { index, choice in
      let number = index < 9 ? "\(index + 1)" : " "
      let isSelected = index == menu.cursor.index
      return Line(
        [
          Piece(isSelected ? "> " : "  ", .bold), Piece("\(number) ", .dim),
          Piece(isChosen(choice, menu.subject, state) ? "* " : "  "),
          Piece(Words.name(of: choice, state), width: nameWidth),
          Piece(Words.note(of: choice, menu.subject, state), .dim),
        ], selected: isSelected)
    }
    return PaneContent(
      title: Words.title(of: menu.subject, state), lines: Array(lines.dropFirst(menu.cursor.top).prefix(height)),
      cursorLine: menu.cursor.index - menu.cursor.top)
  }

  /// Whether the choice is what holds now.
  private static func isChosen(_ choice: MenuChoice, _ subject: Menu.Subject, _ state: AppState) -> Bool {
    switch (choice, subject) {
    case (.loaded(let order), _): order == state.list.order
    case (.asked(let order), _): order == state.filters.query.sort
    case (.status(let status), .pick(let id)): status == state.triage.pick(id)?.status
    case (.reason(let reason), .rejection(let id)): state.triage.rejections[id]?.reason == reason
    default: false
    }
  }
}
