import Archive
import Catalog
import Queries

/// What was spent, as lines for people, cells for a sheet and values for a script.
struct SpendTable {
  private struct Line {
    let names: [String]
    let spend: Spend
    let free: Int
  }

  private let grouping: SpendGrouping
  private let lines: [Line]
  private let total: Line

  init(_ groups: [SpendGroup], by grouping: SpendGrouping) {
    // Scripts read these too.
    let words = English()
    self.grouping = grouping
    switch grouping {
    case .vendor:
      lines = groups.flatMap(\.report.lines).map { line in
        Line(names: [line.provider.rawValue, line.kind.rawValue], spend: line.spend, free: line.free)
      }
    case .day, .photo:
      lines = groups.map { group in
        Line(
          names: [words.photo(group.names)], spend: group.report.total,
          free: group.report.lines.reduce(0) { $0 + $1.free })
      }
    }
    total = Line(
      names: grouping == .vendor ? [words.total, ""] : [words.total],
      spend: lines.reduce(into: Spend()) { $0.add($1.spend) }, free: lines.reduce(0) { $0 + $1.free })
  }

  var isEmpty: Bool { lines.isEmpty }

  var header: [String] {
    (grouping == .vendor ? ["vendor", "kind"] : [grouping.rawValue]) + [
      "calls", "not_charged", "without_price", "cost",
    ]
  }

  /// Cells in the order of ``header``; sums of several currencies stand apart by `|`.
  var rows: [[String]] {
    lines.map { line in
      line.names + figures(of: line) + [line.spend.costs.map(\.description).joined(separator: "|")]
    }
  }

  var text: String {
    let names: [TextTable.Column] =
      grouping == .vendor ? [.init("VENDOR"), .init("KIND")] : [.init(grouping.rawValue.uppercased())]
    var table = TextTable(
      names + [.init("CALLS", .right), .init("NOT CHARGED", .right), .init("NO PRICE", .right), .init("COST")])
    for line in lines + [total] {
      let costs = line.spend.costs.map(\.description).joined(separator: " + ")
      table.add(line.names.map(Console.shown) + figures(of: line) + [costs.isEmpty ? nil : costs])
    }
    return table.text
  }

  var json: JSONValue {
    .object([
      .init("by", .string(grouping.rawValue)), .init("lines", .array(lines.map { json($0) })),
      .init("total", .object(amounts(of: total))),
    ])
  }

  private func json(_ line: Line) -> JSONValue {
    .object(zip(header, line.names).map { .init($0, .string($1)) } + amounts(of: line))
  }

  private func amounts(of line: Line) -> [JSONValue.Member] {
    [
      .init("calls", .integer(line.spend.calls)), .init("not_charged", .integer(line.free)),
      .init("without_price", .integer(line.spend.unpriced)),
      .init(
        "costs",
        .array(
          line.spend.costs.map { cost in
            .object([
              .init("amount", .string(cost.amount.description)), .init("currency", .string(cost.currency.rawValue)),
            ])
          })),
    ]
  }

  private func figures(of line: Line) -> [String] {
    [line.spend.calls, line.free, line.spend.unpriced].map(String.init)
  }
}
