import Catalog
import Queries
import Sourcing

/// The two lines at the bottom: what is going on, and what can be pressed.
enum StatusLine {
  /// A key that can act now.
  struct ActiveKey {
    let row: KeyBinding
    /// What it would ask, and what that costs; `nil` when it asks nothing.
    let plan: SearchPlan?
    let forecast: CallForecast?
    /// What it does here and now, where that is not always the same.
    let deed: String?

    var costs: Bool { forecast.map { $0.most.calls > 0 } ?? false }
  }

  /// Columns that it has on a screen.
  static func width(on size: FrameSize) -> Int { size.columns - 2 }

  /// One line; what must be read to its end goes on over the panes.
  ///
  /// - Parameter vendor: the one that is selected in its pane, while that has the focus: all remarks on it are said.
  static func said(
    _ message: Message?, _ session: Session, _ list: ListView, of vendor: Vendor?, _ words: any Phrases, width: Int
  ) -> [Line] {
    if let message {
      return whole(message.text, width: width, style: message.isFailure ? .failure : .accent)
    }
    if let vendor, let remarks = words.remarks(session.standing(of: vendor.id)) {
      return whole(words.said(remarks, of: [vendor.name]), width: width, style: .plain)
    }
    return [Line(StatusPart.line(of: words.standing(session, list), width: width))]
  }

  /// More lines would hide too much of the panes.
  private static let mostLines = 6

  private static func whole(_ text: String, width: Int, style: Style) -> [Line] {
    let lines = Line.wrapped(text, width: width, style: style)
    guard lines.count > mostLines else { return lines }
    return Array(lines.prefix(mostLines - 1)) + [Line("…", style)]
  }

  /// Keys, and what they do, with what costs something set apart.
  static func keys(_ hints: [Hint]) -> Line {
    Line(hints.flatMap { [Piece($0.key, .bold), Piece(" \($0.words)  ", $0.costs ? .cost : .dim)] })
  }

  /// The hint that stands at a column of that line; what is between two belongs to none.
  static func hint(at column: Int, of hints: [Hint]) -> Hint? {
    var start = 0
    for hint in hints {
      let end = start + columns(hint.key, hint.words)
      if (start..<end - 2).contains(column) { return hint }
      start = end
    }
    return nil
  }

  /// The keys that are shown while no text is typed, as far as there is room, with what they cost: what costs something
  /// first.
  ///
  /// - Parameters:
  ///   - always: those that are among them in any case, at the end.
  ///   - questionChanged: whether asking would ask something else than the results answer.
  static func hints(
    _ active: [ActiveKey], always: Set<Command>, in scope: Scope, questionChanged: Bool, _ words: any Phrases,
    width: Int
  ) -> [Hint] {
    let last = active.filter { always.contains($0.row.command) && scope != .text }
    let others = active.filter { key in
      // Asking again is of interest when something else would be asked, or it costs; the photo's pane has Enter for it.
      !always.contains(key.row.command)
        && (key.row.command != .ask || scope != .photo && (questionChanged || key.costs))
    }
    let ranks = [
      // What has failed comes before what goes on without it.
      others.filter { $0.costs && $0.row.command == .retry },
      others.filter(\.costs),
      others.filter { $0.row.scopes.contains(scope) },
      others.filter { !$0.row.scopes.contains(scope) },
    ]
    var room = width - last.reduce(0) { $0 + columns($1.row.label, $1.row.hint ?? "") }
    var hints: [Hint] = []
    for key in ranks.joined() where !hints.contains(where: { $0.command == key.row.command }) {
      guard let hint = key.row.hint else { continue }
      let deed = (key.deed ?? hint) + words.cost(key.forecast)
      let taken = columns(key.row.label, deed)
      guard taken <= room else { continue }
      room -= taken
      hints.append(Hint(command: key.row.command, key: key.row.label, words: deed, plan: key.plan, costs: key.costs))
    }
    for row in last.map(\.row) {
      hints.append(Hint(command: row.command, key: row.label, words: row.hint ?? ""))
    }
    return hints
  }

  /// What a key and its words take up, with the space between them and what sets the next apart.
  private static func columns(_ key: String, _ words: String) -> Int {
    DisplayWidth.columns(key) + DisplayWidth.columns(words) + 3
  }
}
