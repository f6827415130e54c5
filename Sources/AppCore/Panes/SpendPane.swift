import Catalog
import ImageSearch

/// What was spent: in this session, today, this month, and for the photo; by vendor.
enum SpendPane {
  static func content(_ state: AppState) -> PaneContent {
    guard let spent = state.spent else {
      return PaneContent(title: Words.spendTitle, note: Words.escCloses, lines: [Line(Words.readingSpend, .dim)])
    }
    let spans: [(String, SpendReport)] = [
      (Words.thisSession, spent.session), (Words.today, spent.today), (Words.thisMonth, spent.month),
      (Words.thisPhoto, spent.photo),
    ]
    var lines: [Line] = []
    for (name, report) in spans {
      lines.append(Line([Piece(name, .bold, width: 16), Piece(Words.spend(report.total), .bold)]))
      for line in report.lines where line.spend.calls + line.free > 0 {
        let vendor = state.vendors.first { $0.id == line.provider }?.name ?? line.provider.rawValue
        lines.append(
          Line([
            Piece("  " + vendor, .dim, width: 16), Piece(Words.name(of: line.kind) + " ", .dim, width: 8),
            Piece(Words.spend(line.spend)), Piece(Words.notCharged(line.free), .dim),
          ]))
      }
    }
    return PaneContent(title: Words.spendTitle, note: Words.escCloses, lines: lines)
  }
}
