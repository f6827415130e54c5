/// Where in a vendor's reply something that we show of an offer stands, by the vendor's documentation.
package struct FieldSource: Sendable {
  /// What is shown, as ``ShownValue`` names it.
  let shown: String
  let reading: Reading
  let paths: [String]

  init(_ shown: String, _ reading: Reading, _ paths: String...) {
    (self.shown, self.reading, self.paths) = (shown, reading, paths)
  }

  /// What is ours: when and by whom it was told, and what we hold against what was asked for.
  static let ours: Set = [
    "marketplace", "provider", "language", "fetched_at", "filters", "kind", "status",
  ]

  /// The same of several bases of prices.
  static func prices(_ places: [(basis: String, paths: [String])]) -> [FieldSource] {
    places.flatMap { basis, paths in
      paths.flatMap { path in
        [
          FieldSource("prices.\(basis).amount", .number, path), FieldSource("prices.\(basis).written", .text, path),
          FieldSource("prices.\(basis).currency", .standard("CNY")),
        ]
      }
    }
  }

  /// Steps of prices in a list.
  static func tiers(_ list: String, from: String, to: String, price: String) -> [FieldSource] {
    [
      FieldSource("price_tiers[].from", .number, "\(list).\(from)"),
      FieldSource("price_tiers[].to", .number, "\(list).\(to)", "\(list).\(from)"),
      FieldSource("price_tiers[].to", .before, "\(list).\(from)"),
      FieldSource("price_tiers[].amount", .number, "\(list).\(price)"),
      FieldSource("price_tiers[].currency", .standard("CNY")),
    ]
  }

  /// The currency, where a vendor may name another than its documentation does.
  static func currencies(_ path: String, of bases: String...) -> [FieldSource] {
    (bases.map { "prices.\($0)" } + ["price_tiers[]"]).map { FieldSource("\($0).currency", .text, path) }
  }

  static func sales(_ window: String, _ path: String) -> [FieldSource] {
    [
      FieldSource("sales.\(window).count", .number, path), FieldSource("sales.\(window).at_least", .isAtLeast, path),
    ]
  }

  static func rate(_ shown: String, _ path: String) -> [FieldSource] {
    [FieldSource("\(shown).percent", .percent, path), FieldSource("\(shown).raw", .text, path)]
  }

  static func facts(_ reading: Reading, _ places: KeyValuePairs<String, String>) -> [FieldSource] {
    places.map { FieldSource("facts.\($0.key)", reading, $0.value) }
  }

  /// The vendors' names of the members that a table reads, for the pages in which they stand.
  package static let members: [(pages: [String], names: Set<String>)] = [
    (["tmapi-v1", "tmapi-v2"], names(tmapiItem)), (["tmapi-v1"], names(tmapiDetail + tmapiVariant)),
    (["daji"], names(dajiItem + dajiDetail + dajiVariant)), (["shanjing"], names(shanjingItem)),
  ]

  /// Parts of paths that are no member's name but ours.
  private static let made: Set<Substring> = ["#", "*", "yes", "sellers", "tags", "variant", "offer", "parcel", "older"]

  private static func names(_ sources: [FieldSource]) -> Set<String> {
    let parts = sources.flatMap(\.paths).flatMap { $0.split { ".[]".contains($0) } }
    return Set(parts.filter { !made.contains($0) }.map(String.init))
  }
}
