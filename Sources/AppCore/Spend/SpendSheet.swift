import Catalog
import Queries
import Sourcing
import Wording

extension Scope {
  static let spend = Scope("spend")
}

/// What was spent in this session, today, this month, and for the photo: calls by vendor, and money by currency.
struct SpendSheet: Sheet {
  static let scope = Scope.spend
  static let command: Command? = .showSpend

  static func open(in state: inout AppState) -> [Effect] {
    state.sheets.open(SpendSheet())
    return [.request(.readSpend(state.inquiry?.subject))]
  }

  func draw(_ state: AppState) -> Drawn { Drawn { SpendTable($0.words, columns: $0.size.columns).content($0.session) } }
}

/// The columns of what was spent.
private struct SpendTable {
  private let words: any SpendPhrases
  /// Columns of the names, and of each of the four figures beside them.
  private let nameWidth: Int
  private let figureWidth: Int
  /// How many of the four there is room for.
  private let figures: Int

  /// - Parameter columns: the screen's.
  init(_ words: any SpendPhrases, columns: Int) {
    self.words = words
    func widest(_ texts: [String]) -> Int { texts.reduce(0) { max($0, DisplayWidth.columns($1)) } }
    // The vendors' names, with what they were asked for, want about as much.
    nameWidth = max(
      20, widest([words.chargedCalls, words.unpriced, words.notCharged, words.common.dailyLimit(of: nil)]) + 2)
    figureWidth = max(12, widest([words.thisSession, words.today, words.thisMonth, words.thisPhoto]) + 2)
    figures = max(1, min(4, (columns - nameWidth - 4) / figureWidth))
  }

  func content(_ session: Session) -> PaneContent {
    let table = nameWidth + figures * figureWidth + 4
    guard let spent = session.spent else {
      return PaneContent(title: words.spendTitle, lines: [Line(words.readingSpend, .dim)], width: table)
    }
    let limits = limits(session, today: spent.today)
    let width = limits.map { nameWidth + 2 + DisplayWidth.columns($0.used) + 4 }.reduce(table, max)
    let lines = limits.map { Line([Piece($0.name, width: nameWidth + 2), Piece($0.used)]) }
    return PaneContent(title: words.spendTitle, lines: rows(session, spent) + lines, width: width)
  }

  private func rows(_ session: Session, _ spent: SpendSoFar) -> [Line] {
    let reports = [spent.session, spent.today, spent.month, spent.photo]
    let totals = reports.map(\.total)
    var lines = [row("", [words.thisSession, words.today, words.thisMonth, subject(session)], .dim)]
    lines.append(row(words.chargedCalls, totals.map { count($0.calls) }, .bold))
    for vendor in session.vendors {
      for kind in CallKind.allCases {
        let calls = reports.map { $0.calls(vendor.id, kind) }
        guard calls.contains(where: { $0 > 0 }) else { continue }
        lines.append(row("  \(vendor.name) \(words.common.name(of: kind))", calls.map(count)))
      }
    }
    for currency in Set(totals.flatMap { $0.amounts.keys }).sorted(by: { $0.rawValue < $1.rawValue }) {
      lines.append(row(currency.rawValue, totals.map { $0.amounts[currency]?.description ?? "–" }, .bold))
    }
    lines.append(row(words.unpriced, totals.map { count($0.unpriced) }, .dim))
    lines.append(row(words.notCharged, reports.map { count($0.lines.reduce(0) { $0 + $1.free }) }, .dim))
    return lines
  }

  private func subject(_ session: Session) -> String {
    session.inquiry?.subject.words == nil ? words.thisPhoto : words.theseWords
  }

  /// How much is used of each daily limit that the user set.
  private func limits(_ session: Session, today: SpendReport) -> [(name: String, used: String)] {
    session.dailyLimits(after: today).map { limit in
      (words.common.dailyLimit(of: limit.vendor?.name), words.common.used(limit.spent, of: limit.limit))
    }
  }

  private func row(_ name: String, _ cells: [String], _ style: Style = .plain) -> Line {
    Line(
      [Piece(name, style, width: nameWidth)]
        + cells.prefix(figures).map { Piece($0, style, width: figureWidth, alignment: .right) })
  }

  private func count(_ number: Int) -> String { words.common.count(number) }
}

extension SpendReport {
  fileprivate func calls(_ provider: ProviderID, _ kind: CallKind) -> Int {
    lines.filter { $0.provider == provider && $0.kind == kind }.reduce(0) { $0 + $1.spend.calls }
  }
}
