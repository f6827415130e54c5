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

  func draw(_ state: AppState) -> Drawn {
    Drawn { SpendTable(words: $0.words, columns: $0.size.columns).content($0.session) }
  }
}

/// What was spent, in columns as wide as what stands in them, as many as the screen has room for.
private struct SpendTable {
  private typealias Row = (name: String, figures: [String], style: Style)

  let words: any SpendPhrases
  /// The screen's.
  let columns: Int

  func content(_ session: Session) -> PaneContent {
    guard let spent = session.spent else {
      return PaneContent(title: words.spendTitle, lines: [Line(words.readingSpend, .dim)], width: 72)
    }
    let (rows, limits) = (rows(session, spent), limits(session, today: spent.today))
    let nameWidth = max(20, Self.widest(rows.map(\.name) + limits.map(\.name)) + 2)
    let figureWidth = max(12, Self.widest(rows.flatMap(\.figures)) + 2)
    let seen = max(1, min(4, (columns - nameWidth - 4) / figureWidth))
    let table = rows.map { row in
      Line(
        [Piece(row.name, row.style, width: nameWidth)]
          + row.figures.prefix(seen).map { Piece($0, row.style, width: figureWidth, alignment: .right) })
    }
    let width = max(seen * figureWidth, Self.widest(limits.map(\.used)) + 2) + nameWidth + 4
    return PaneContent(
      title: words.spendTitle,
      lines: table + limits.map { Line([Piece($0.name, width: nameWidth + 2), Piece($0.used)]) }, width: width)
  }

  private static func widest(_ texts: [String]) -> Int { texts.reduce(0) { max($0, DisplayWidth.columns($1)) } }

  private func rows(_ session: Session, _ spent: SpendSoFar) -> [Row] {
    let reports = [spent.session, spent.today, spent.month, spent.photo]
    let totals = reports.map(\.total)
    let calls = session.vendors.flatMap { vendor in
      CallKind.allCases.compactMap { kind -> Row? in
        let calls = reports.map { $0.calls(vendor.id, kind) }
        guard calls.contains(where: { $0 > 0 }) else { return nil }
        return ("  \(vendor.name) \(words.common.name(of: kind))", calls.map(count), .plain)
      }
    }
    let currencies = Set(totals.flatMap { $0.amounts.keys }).sorted { $0.rawValue < $1.rawValue }
    let money = currencies.map { currency -> Row in
      (currency.rawValue, totals.map { $0.amounts[currency]?.description ?? "–" }, .bold)
    }
    let free = reports.map { $0.lines.reduce(0) { $0 + $1.free } }
    return [
      ("", [words.thisSession, words.today, words.thisMonth, subject(session)], .dim),
      (words.chargedCalls, totals.map { count($0.calls) }, .bold),
    ] + calls + money + [
      (words.unpriced, totals.map { count($0.unpriced) }, .dim), (words.notCharged, free.map(count), .dim),
    ]
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

  private func count(_ number: Int) -> String { words.common.count(number) }
}

extension SpendReport {
  fileprivate func calls(_ provider: ProviderID, _ kind: CallKind) -> Int {
    lines.filter { $0.provider == provider && $0.kind == kind }.reduce(0) { $0 + $1.spend.calls }
  }
}
