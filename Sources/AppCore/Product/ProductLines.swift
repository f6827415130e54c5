import Catalog
import Queries
import Sourcing
import Wording

/// The lines of a product's page, section by section.
struct ProductLines {
  /// A line, and whether it begins a section.
  struct Row: Hashable, Sendable {
    var pieces: [Piece]
    var isHeading = false

    init(_ line: Line) { pieces = line.pieces }

    init(heading: String) {
      pieces = [Piece(heading, .accent)]
      isHeading = true
    }
  }

  let words: any ProductPhrases
  let width: Int
  let prefersOriginalTitles: Bool

  /// - Parameters:
  ///   - others: what all vendors said, this one among them.
  ///   - asking: how it stands with vendors that were asked now.
  ///   - delivery: what vendors said of sending it.
  func rows(
    _ kept: KeptDetails?, others: [KeptDetails], asking: [String], delivery: [(name: String, text: String)],
    _ session: Session
  ) -> [Row] {
    var rows = asking.flatMap { wrapped($0, style: .bold) }
    let sending = section(words.deliveryHeading, fields(delivery))
    guard let details = kept?.details else { return rows + sending }
    rows += titles(of: details.listing)
    rows += section(words.pricesHeading, fields(words.common.lines(of: details)))
    rows += sending
    rows += section(words.variantsHeading, variants(of: details))
    rows += section(words.attributesHeading, fields(details.attributes.map { words.common.text(of: $0) }))
    if let description = details.description {
      rows += section(
        words.descriptionHeading,
        description.paragraphs.flatMap { wrapped($0.string) } + addresses(description.pictures))
    }
    rows += section(words.pictures, addresses(details.listing.pictures + details.videos))
    let sources = others.map { words.source($0, session) }
    rows += section(words.sourcesHeading, sources.flatMap { wrapped($0) })
    return rows
  }

  private func section(_ heading: String, _ rows: [Row]) -> [Row] {
    rows.isEmpty ? [] : [Row(Line("")), Row(heading: heading)] + rows
  }

  private func titles(of listing: Listing) -> [Row] {
    let titles = [listing.title.translated?.string, listing.title.original?.string].compactMap { $0 }
    return (prefersOriginalTitles ? titles.reversed() : titles).enumerated().flatMap { place, title in
      wrapped(title, style: place == 0 ? .bold : .plain)
    }
  }

  private func wrapped(_ text: String, style: Style = .plain) -> [Row] {
    Line.wrapped(text, width: width, style: style).map(Row.init)
  }

  private func addresses(_ addresses: [WebAddress]) -> [Row] { addresses.flatMap { wrapped($0.string, style: .dim) } }

  /// Named values under each other; what does not fit goes on under its beginning.
  private func fields(_ facts: [(name: String, text: String)]) -> [Row] {
    let widest = facts.map { DisplayWidth.columns($0.name) }.filter { $0 <= width / 3 }.max() ?? 0
    return facts.flatMap { name, text in
      Line.wrapped(text, width: max(8, width - widest - 2)).enumerated().map { place, line in
        let label = Piece(place == 0 ? name : "", .dim, width: max(widest, place == 0 ? 0 : widest))
        return Row(Line([label, Piece("  ")] + line.pieces))
      }
    }
  }

  /// A table; its first column takes what the others leave.
  private func variants(of details: ProductDetails) -> [Row] {
    guard !details.variants.isEmpty else { return [] }
    let cells = [words.common.variantHeadings] + details.variants.map { words.common.line(of: $0, in: details) }
    var widths = cells[0].indices.map { column in cells.map { DisplayWidth.columns($0[column]) }.max() ?? 0 }
    // A column of which nothing is known takes no room.
    let shown = widths.indices.filter { column in column == 0 || cells.dropFirst().contains { $0[column] != "–" } }
    let others = shown.dropFirst().reduce(0) { $0 + widths[$1] + 2 }
    widths[0] = max(12, min(widths[0], width - others))
    return cells.enumerated().map { place, row in
      Row(
        Line(
          shown.flatMap { column -> [Piece] in
            let style: Style = place == 0 ? .dim : .plain
            return column == 0
              ? [Piece(row[0], style, width: widths[0])]
              : [Piece("  "), Piece(row[column], style, width: widths[column], alignment: .right)]
          }))
    }
  }
}
