import Catalog
import Queries
import Sourcing

/// The two lines at the bottom: what is going on, and what can be pressed.
enum StatusLine {
  /// One line; what must be read to its end goes on over the panes.
  static func said(_ state: AppState, width: Int) -> [Line] {
    if let message = state.message {
      return whole(message.text, width: width, style: message.isFailure ? .failure : .accent)
    }
    if let remarks = remarks(state) { return whole(remarks, width: width, style: .plain) }
    return [Line(Words.standing(state.session, state.list))]
  }

  /// All that is to be said of the vendor that is selected in its pane.
  private static func remarks(_ state: AppState) -> String? {
    let selected = state.cursors[.vendors].index
    guard state.focus == .vendors, state.vendors.indices.contains(selected) else { return nil }
    let vendor = state.vendors[selected]
    return Words.remarks(state.standing(of: vendor.id)).map { "\(vendor.name): \($0)" }
  }

  private static func whole(_ text: String, width: Int, style: Style) -> [Line] {
    Array(Line.wrapped(text, width: width, style: style).prefix(4))
  }

  /// The keys that can act here now, as far as there is room, with what they cost; `? help` is always among them.
  static func keys(_ state: AppState) -> Line {
    let hints = state.overlay?.hints ?? state.drawing.hints.map { (key: $0.key, words: $0.words) }
    return Line(hints.flatMap { [Piece($0.key, .bold), Piece(" \($0.words)  ", .dim)] })
  }

  /// What ``keys(_:)`` shows while no text is typed: what costs something first.
  static func hints(_ state: AppState, width: Int) -> [Hint] {
    let scope = state.scope
    let rows = KeyBinding.table.filter { $0.hint != nil && $0.acts(in: scope) && $0.reason(state) == nil }
    let help = rows.filter { $0.command == .help && scope != .text }
    let others = rows.filter { $0.command != .help }.map { row in (row: row, plan: state.plan(for: row.command)) }
      .filter { isOfInterest($0.row, $0.plan, state) }
    let ranks = [
      // What has failed comes before what goes on without it.
      others.filter { costs($0.plan, state) && $0.row.command == .retry },
      others.filter { costs($0.plan, state) },
      others.filter { $0.row.scopes.contains(scope) },
      others.filter { !$0.row.scopes.contains(scope) },
    ]
    var room = width - help.reduce(0) { $0 + columns($1.keys.first?.label ?? "", $1.hint ?? "") }
    var hints: [Hint] = []
    for (row, plan) in ranks.joined() where !hints.contains(where: { $0.command == row.command }) {
      guard let key = row.keys.first, let hint = row.hint else { continue }
      let words = (deed(row.command, state) ?? hint) + Words.cost(state.forecasts[plan])
      let taken = columns(key.label, words)
      guard taken <= room else { continue }
      room -= taken
      hints.append(Hint(command: row.command, key: key.label, words: words, plan: plan))
    }
    for row in help {
      hints.append(Hint(command: row.command, key: row.keys.first?.label ?? "", words: row.hint ?? ""))
    }
    return hints
  }

  /// What a key does here and now, where that is not always the same.
  private static func deed(_ command: Command, _ state: AppState) -> String? {
    switch command {
    case .open where state.scope == .photo: Words.openingPhoto(state.photo, state.photoChoices)
    case .togglePick: state.selectedID.flatMap { state.triage.isPicked($0) ? Words.unpick : nil }
    default: nil
    }
  }

  /// What a key and its words take up, with the space between them and what sets the next apart.
  private static func columns(_ key: String, _ words: String) -> Int {
    DisplayWidth.columns(key) + DisplayWidth.columns(words) + 3
  }

  /// Asking again is of interest when something else would be asked, or it costs; the photo's pane has Enter for it.
  private static func isOfInterest(_ row: KeyBinding, _ plan: SearchPlan?, _ state: AppState) -> Bool {
    row.command != .ask || state.scope != .photo && (state.session.questionChanged || costs(plan, state))
  }

  private static func costs(_ plan: SearchPlan?, _ state: AppState) -> Bool {
    state.forecasts[plan].map { $0.most.calls > 0 } ?? false
  }
}
