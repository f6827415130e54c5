import Catalog
import Sourcing
import Wording

/// The variants of a product as a table, with how alike each one's picture is to the photo.
struct VariantTable {
  /// The most alike has it behind.
  private static let best = " ◂"
  /// Columns of a name that is not cut further while another column can go.
  private static let nameWidth = 20
  /// The column of the likeness, behind the name.
  private static let likeness = 1

  let details: ProductDetails
  /// How alike they are, each in its place; `nil` where there is no photo to compare with.
  let likenesses: [Int?]?
  let words: any ProductPhrases
  let width: Int
  let prefersOriginalTitles: Bool

  /// Whether there is anything to compare.
  private var isCompared: Bool { likenesses != nil && details.variants.contains { $0.picture != nil } }

  /// The variants that are more alike than another one, and less than none.
  private var best: Set<Int> {
    let known = (likenesses ?? []).compactMap { $0 }
    guard let most = known.max(), known.contains(where: { $0 < most }) else { return [] }
    return Set(details.variants.indices.filter { likenesses?[$0] == most })
  }

  /// The heading, and a row for each variant. Columns of which nothing is known take no room, and the last ones go where the
  /// names would have none.
  var rows: [ProductRow] {
    guard !details.variants.isEmpty else { return [] }
    let best = best
    let lines = [headings] + details.variants.indices.map { cells(of: $0, best) }
    let widths = lines[0].indices.map { column in lines.reduce(0) { max($0, DisplayWidth.columns($1[column])) } }
    var shown = widths.indices.dropFirst().filter { column in
      (column == Self.likeness && isCompared) || lines.dropFirst().contains { !["–", ""].contains($0[column]) }
    }
    func others() -> Int { shown.reduce(0) { $0 + widths[$1] + 2 } }
    while shown.count > 1, width - others() < min(widths[0], Self.nameWidth) { shown.removeLast() }
    let name = max(1, min(widths[0], width - others()))
    return lines.enumerated().map { place, row in
      let variant = place > 0 ? place - 1 : nil
      let isBest = variant.map(best.contains) ?? false
      let style: Style = variant == nil ? .dim : .plain
      let pieces = shown.flatMap { column in
        [
          Piece("  "),
          Piece(
            row[column], isBest && column == Self.likeness ? .picked : style, width: widths[column], alignment: .right),
        ]
      }
      return ProductRow(
        [Piece(row[0], style, width: name)] + pieces, variant: variant,
        sought: variant.map { sought(details.variants[$0]) } ?? "")
    }
  }

  private var headings: [String] {
    var headings = words.common.variantHeadings
    headings.insert(words.heading(of: .likeness, at: nil) + "  ", at: Self.likeness)
    return headings
  }

  private func cells(of place: Int, _ best: Set<Int>) -> [String] {
    let variant = details.variants[place]
    var cells = words.common.line(of: variant, in: details)
    if prefersOriginalTitles, !variant.originalName.isEmpty { cells[0] = variant.originalName }
    let figure = (likenesses?[place]).map(String.init) ?? "–"
    cells.insert(isCompared ? figure + (best.contains(place) ? Self.best : "  ") : "", at: Self.likeness)
    return cells
  }

  /// What words are found in, also in the language that is not shown.
  private func sought(_ variant: Variant) -> String {
    [variant.name, variant.originalName, variant.id?.string, variant.articleNumber?.string].compactMap { $0 }
      .joined(separator: "\n")
  }
}
