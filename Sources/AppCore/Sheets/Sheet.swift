/// Something that lies over the panes and takes the keys.
protocol Sheet: Hashable, Sendable {
  /// Where its keys have a meaning.
  static var scope: Scope { get }
  /// What lays it over the panes, if a command does nothing else.
  static var command: Command? { get }
  static func open(in state: inout AppState) -> [Effect]
  /// What acts over it of the commands that have a meaning everywhere.
  static var passes: Set<Command> { get }
  /// Whether moves go to the list under it.
  static var movesPanes: Bool { get }

  func draw(_ state: AppState) -> Drawn
  /// What the last line says of its keys; `nil` is what the key table says.
  func hints(in state: AppState) -> [Hint]?
  /// Does what a moving key asks, if the sheet itself can.
  mutating func move(_ command: Command) -> Bool
  /// Does what Enter asks.
  static func enter(in state: inout AppState) -> [Effect]
  /// As it is when what it shows has changed; `nil` closes it.
  func settled(in state: AppState) -> Self?
}

extension Sheet {
  static var command: Command? { nil }
  static func open(in state: inout AppState) -> [Effect] { [] }
  static var passes: Set<Command> { [.help, .redraw, .suspend, .interrupt] }
  static var movesPanes: Bool { false }

  var kind: any Sheet.Type { Self.self }
  func hints(in state: AppState) -> [Hint]? { nil }
  mutating func move(_ command: Command) -> Bool { false }
  static func enter(in state: inout AppState) -> [Effect] { [] }
  func settled(in state: AppState) -> Self? { self }
}

/// A sheet with lines to move in.
protocol ListSheet: Sheet {
  var cursor: ListCursor { get set }
  func count(_ state: AppState) -> Int
}

extension ListSheet {
  func settled(in state: AppState) -> Self? {
    var sheet = self
    sheet.cursor.keepVisible(of: count(state), in: state.layout.sheetHeight)
    return sheet
  }
}

/// What lies over the panes, one over the other.
struct SheetStack: Sendable {
  private var sheets: [any Sheet] = []

  /// What lies uppermost, is seen and takes the keys.
  var top: (any Sheet)? { sheets.last }
  var count: Int { sheets.count }

  /// Lays a sheet over the panes, in place of all others.
  mutating func open(_ sheet: any Sheet) { sheets = [sheet] }

  /// Lays a sheet over the others: they come back when it is closed.
  mutating func cover(by sheet: any Sheet) { sheets.append(sheet) }

  /// What lies under the uppermost sheet.
  var second: (any Sheet)? { sheets.dropLast().last }

  /// Puts a sheet in the place of the one under the uppermost; `nil` takes that away.
  mutating func replaceSecond(by sheet: (any Sheet)?) {
    guard sheets.count > 1 else { return }
    sheets.replaceSubrange(sheets.count - 2..<sheets.count - 1, with: [sheet].compactMap { $0 })
  }

  /// Changes the sheet of a kind wherever it lies, if it is there.
  mutating func change<Kind: Sheet>(_ change: (inout Kind) -> Void) {
    for (place, sheet) in sheets.enumerated() {
      guard var changed = sheet as? Kind else { continue }
      change(&changed)
      sheets[place] = changed
    }
  }

  /// Takes the uppermost sheet away.
  mutating func close() { _ = sheets.popLast() }

  mutating func closeAll() { sheets = [] }

  /// Puts a sheet in the place of the uppermost one; `nil` closes that.
  mutating func replace(by sheet: (any Sheet)?) {
    close()
    if let sheet { cover(by: sheet) }
  }
}
