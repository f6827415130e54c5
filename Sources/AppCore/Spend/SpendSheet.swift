import Catalog
import Queries
import Sourcing
import Wording

extension Scope {
  static let spend = Scope("spend")
}

/// What was spent in this session, today, this month, and for the photo: calls by vendor, and money by currency.
struct SpendSheet: TextSheet {
  static let scope = Scope.spend
  static let command: Command? = .showSpend

  private static let width = 72

  static func open(in state: inout AppState) -> [Effect] {
    state.sheets.open(SpendSheet())
    return [.request(.readSpend(state.inquiry?.photo))]
  }

  func content(_ session: Session, on layout: Layout) -> PaneContent {
    guard let spent = session.spent else {
      return PaneContent(title: Words.spendTitle, lines: [Line(Words.readingSpend, .dim)], width: Self.width)
    }
    let reports = [spent.session, spent.today, spent.month, spent.photo]
    let totals = reports.map(\.total)
    var lines = [row("", [Words.thisSession, Words.today, Words.thisMonth, Words.thisPhoto], .dim)]
    lines.append(row(Words.chargedCalls, totals.map { Wording.count($0.calls) }, .bold))
    for vendor in session.vendors {
      for kind in CallKind.allCases {
        let calls = reports.map { $0.calls(vendor.id, kind) }
        guard calls.contains(where: { $0 > 0 }) else { continue }
        lines.append(row("  \(vendor.name) \(Wording.name(of: kind))", calls.map(Wording.count)))
      }
    }
    for currency in Set(totals.flatMap { $0.amounts.keys }).sorted(by: { $0.rawValue < $1.rawValue }) {
      lines.append(row(currency.rawValue, totals.map { $0.amounts[currency]?.description ?? "–" }, .bold))
    }
    lines.append(row(Words.unpriced, totals.map { Wording.count($0.unpriced) }, .dim))
    lines.append(
      row(Words.notCharged, reports.map { report in Wording.count(report.lines.reduce(0) { $0 + $1.free }) }, .dim))
    return PaneContent(title: Words.spendTitle, lines: lines + limits(session, today: spent.today), width: Self.width)
  }

  /// How much is used of each daily limit that the user set.
  private func limits(_ session: Session, today: SpendReport) -> [Line] {
    let all = session.caps.day.map { (name: Words.cap(of: nil), spend: today.total, limit: $0) }
    let own = session.vendors.compactMap { vendor in
      session.caps.vendorDay[vendor.id].map { limit in
        (name: Words.cap(of: vendor.name), spend: today.total(of: vendor.id), limit: limit)
      }
    }
    return ([all].compactMap(\.self) + own).map { cap in
      Line([Piece(cap.name, width: 22), Piece(Words.used(cap.spend, of: cap.limit))])
    }
  }

  private func row(_ name: String, _ cells: [String], _ style: Style = .plain) -> Line {
    Line([Piece(name, style, width: 20)] + cells.map { Piece($0, style, width: 12, alignment: .right) })
  }
}

extension SpendReport {
  fileprivate func calls(_ provider: ProviderID, _ kind: CallKind) -> Int {
    lines.filter { $0.provider == provider && $0.kind == kind }.reduce(0) { $0 + $1.spend.calls }
  }
}
