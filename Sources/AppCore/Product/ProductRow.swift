import Catalog

/// A line of a product's page.
struct ProductRow: Hashable, Sendable {
  let pieces: [Piece]
  /// Whether a section begins with it.
  let isHeading: Bool
  /// Which variant it shows.
  let variant: Int?
  /// What words are found in, in small letters: what goes on in further lines stands whole in the first.
  let sought: String

  init(_ pieces: [Piece], isHeading: Bool = false, variant: Int? = nil, sought: String = "") {
    self.pieces = pieces
    self.isHeading = isHeading
    self.variant = variant
    self.sought = sought.lowercased()
  }

  static let blank = ProductRow([])

  /// A text over as many lines as it takes.
  static func wrapped(_ text: String, width: Int, style: Style = .plain) -> [ProductRow] {
    Line.wrapped(text, width: width, style: style).enumerated().map { place, line in
      ProductRow(line.pieces, sought: place == 0 ? text : "")
    }
  }

  /// Named values under each other; what does not fit goes on under its beginning.
  static func fields(_ facts: [(name: String, text: String)], width: Int) -> [ProductRow] {
    let widest = facts.map { DisplayWidth.columns($0.name) }.filter { $0 <= width / 3 }.max() ?? 0
    return facts.flatMap { name, text in
      Line.wrapped(text, width: max(8, width - widest - 2)).enumerated().map { place, line in
        ProductRow(
          [Piece(place == 0 ? name : "", .dim, width: widest), Piece("  ")] + line.pieces,
          sought: place == 0 ? "\(name)\n\(text)" : "")
      }
    }
  }
}
