import Catalog
import Foundation
import Quoting
import Wording

/// A quote, as lines for people, cells for a sheet and values for a script. It is the agent's own: shops' prices and costs
/// stand in it.
struct QuoteTable {
  /// A pick that is not in the quote.
  struct LeftOut {
    let product: ListingID
    let why: String
  }

  private let quote: Quote
  private let leftOut: [LeftOut]
  private let wording = Wording.English()

  init(_ quote: Quote, leftOut: [LeftOut] = []) {
    self.quote = quote
    self.leftOut = leftOut
  }

  private var currency: String { quote.terms.currency.rawValue }
  private var parts: [CostPart] { quote.costs.map(\.part) }

  /// The lines, what they come to, and the exchange rates that they rest on.
  func text(within limit: Int?) -> String {
    var table = TextTable(
      [
        .init("KEY"), .init("WANTED", .right, spare: 7), .init("ORDER", .right), .init("BASIS", spare: 10),
        .init("PIECE", .point, spare: 5),
      ]
        + parts.map { .init(TermsText.name(of: $0).uppercased(), .point, spare: 9) }
        + [
          .init("COST", .point, spare: 2), .init("EACH", .point, spare: 8), .init("PRICE \(currency)", .point),
          .init("TOTAL \(currency)", .point), .init("NOT KNOWN", least: 8, spare: 1),
          .init("BECAUSE OF", least: 8, spare: 6), .init("TITLE", least: 16, spare: 4),
        ])
    for line in quote.lines {
      let (basis, unit) = line.item.basis
      table.add(
        [
          line.item.listing.id.key, "\(line.order.wanted)", "\(line.order.pieces)", basis?.rawValue,
          Self.range(line.piecePrice) + (unit.map { "/" + $0 } ?? ""),
        ]
          + parts.map { Self.range(line.cost(of: $0)) }
          + [
            Self.range(line.cost), Self.range(line.unitCost), Self.range(line.unitPrice), Self.range(line.price),
            Self.missing(line), Self.reasons(line.order), wording.title(of: line.item.listing, original: false),
          ])
    }
    table.add(
      ["total", "", "", "", ""] + quote.costs.map { Self.range($0.cost) }
        + [Self.range(quote.cost), "", "", Self.range(quote.price), "", "", ""])
    return table.text(within: limit) + rates
  }

  /// The exchange rates that the quote rests on.
  private var rates: String {
    quote.terms.rates.all.map { rate in
      let source = rate.source.isEmpty ? "" : " (\(Console.shown(rate.source)))"
      return "1 \(rate.currency) = \(Amount(rate.yuan)) CNY\(source)\n"
    }.joined()
  }

  var header: [String] {
    ["key", "title", "wanted", "ordered", "ordered_because_of", "price_basis", "unit"]
      + (["piece_price"] + parts.map { TermsText.plain(TermsText.name(of: $0)) } + ["cost"]).flatMap {
        ["\($0)_cny", "\($0)_cny_max"]
      }
      + [
        "unit_price", "unit_price_max", "price", "price_max", "currency", "not_known", "rate_cny", "rate_from",
      ]
  }

  /// Cells in the order of ``header``. What is not known exactly has two figures; the second is empty where nothing bounds it.
  var rows: [[String]] {
    let rate = quote.terms.rates.rate(of: quote.terms.currency)
    return quote.lines.map { line in
      let (basis, unit) = line.item.basis
      return [
        line.item.listing.id.key, wording.title(of: line.item.listing, original: false), "\(line.order.wanted)",
        "\(line.order.pieces)", Self.reasons(line.order), basis?.rawValue ?? "", unit ?? "",
      ] + Self.bounds(line.piecePrice) + parts.flatMap { Self.bounds(line.cost(of: $0)) }
        + Self.bounds(line.cost) + Self.bounds(line.unitPrice) + Self.bounds(line.price)
        + [currency, Self.missing(line), rate.map { "\(Amount($0.yuan))" } ?? "", rate?.source ?? ""]
    }
  }

  var json: JSONValue {
    .object([
      .init("currency", .string(currency)),
      .init(
        "rates",
        .array(
          quote.terms.rates.all.map { rate in
            .object([
              .init("currency", .string(rate.currency.rawValue)), .init("cny", .string("\(Amount(rate.yuan))")),
              .init("from", .string(rate.source.isEmpty ? nil : rate.source)),
            ])
          })),
      .init("lines", .array(quote.lines.map(json))),
      .init("costs_cny", costs(quote.costs)), .init("cost_cny", Self.json(quote.cost)),
      .init("price", Self.json(quote.price)),
      .init(
        "left_out",
        .array(
          leftOut.map { .object([.init("key", .string($0.product.key)), .init("why", .string($0.why))]) })),
    ])
  }

  private func json(_ line: QuotedLine) -> JSONValue {
    let (basis, unit) = line.item.basis
    return .object([
      .init("key", .string(line.item.listing.id.key)), .init("wanted", .integer(line.order.wanted)),
      .init("ordered", .integer(line.order.pieces)),
      .init("ordered_because_of", .array(line.order.steps.map { .string(Self.name(of: $0.reason, $0)) })),
      .init("price_basis", .string(basis?.rawValue)), .init("unit", .string(unit)),
      .init("piece_price_cny", Self.json(line.piecePrice)), .init("costs_cny", costs(line.costs)),
      .init("cost_cny", Self.json(line.cost)), .init("unit_price", Self.json(line.unitPrice)),
      .init("price", Self.json(line.price)),
      .init("not_known", .array(line.missing.sorted().map { .string(Self.name(of: $0)) })),
    ])
  }

  private func costs(_ costs: [PartCost]) -> JSONValue {
    .object(costs.map { .init(TermsText.name(of: $0.part), Self.json($0.cost)) })
  }

  /// Both bounds; a maximum of `null` is none.
  private static func json(_ estimate: Estimate) -> JSONValue {
    .object([
      .init("min", .string("\(Amount(estimate.low))")), .init("max", .string(estimate.high.map { "\(Amount($0))" })),
    ])
  }

  private static func bounds(_ estimate: Estimate) -> [String] {
    ["\(Amount(estimate.low))", estimate.high.map { "\(Amount($0))" } ?? ""]
  }

  /// `8.36`, `6.10–7.40`, or `6.10+` where nothing bounds it; with four decimals at most.
  private static func range(_ estimate: Estimate) -> String {
    if let exact = estimate.exact { return "\(Amount(exact.rounded(to: 4)))" }
    return "\(Amount(estimate.low.rounded(to: 4, .down)))"
      + (estimate.high.map { "–\(Amount($0.rounded(to: 4, .up)))" } ?? "+")
  }

  private static func missing(_ line: QuotedLine) -> String {
    line.missing.sorted().map(name).joined(separator: ", ")
  }

  private static func name(of missing: QuotedLine.Missing) -> String {
    switch missing {
    case .price: "price"
    case .weight: "weight"
    case .size: "size"
    case .variant: "variant"
    case .otherLines: "other lines"
    }
  }

  private static func reasons(_ order: OrderSize) -> String {
    order.steps.map { name(of: $0.reason, $0) }.joined(separator: ", ")
  }

  private static func name(of reason: OrderSize.Reason, _ step: OrderSize.Step) -> String {
    switch reason {
    case .minimumOrder: "minimum order \(step.pieces)"
    case .lot(let pieces): "lots of \(pieces)"
    case .carton(let pieces): "cartons of \(pieces)"
    }
  }
}
