import Catalog
import Wording

/// Details as lines for people: what is known under its name, then the variants as a table.
enum DetailTable {
  /// - Parameters:
  ///   - source: which vendor said it, and when.
  ///   - delivery: what was said of sending it.
  ///   - limit: how many columns a line has at most; `nil` is any number.
  static func text(
    _ details: ProductDetails, source: String, delivery: String? = nil, in words: any Wording.Phrases,
    within limit: Int? = nil
  ) -> String {
    var text =
      [details.listing.id.key, details.listing.title.preferTranslated].compactMap(\.self).joined(separator: "  ") + "\n"
    if let original = details.listing.title.original?.string, original != details.listing.title.preferTranslated {
      text += "  \(original)\n"
    }
    text += "  \(source)\n"
    let sending = delivery.map { [(name: "freight", text: $0)] } ?? []
    let lines = words.lines(of: details) + sending + details.attributes.map { words.text(of: $0) }
    let width = lines.map { DisplayWidth.columns($0.name) }.filter { $0 <= 24 }.max() ?? 0
    for (name, said) in lines {
      let padding = String(repeating: " ", count: max(0, width - DisplayWidth.columns(name)))
      text += "  \(name)\(padding)  \(said)\n"
    }
    if !details.variants.isEmpty {
      let headings = words.variantHeadings.enumerated().map { place, heading in
        TextTable.Column(heading.uppercased(), place == 0 ? .left : .right, least: place == 0 ? 20 : nil)
      }
      var table = TextTable(headings)
      for variant in details.variants { table.add(words.line(of: variant, in: details)) }
      text += table.text(within: limit.map { $0 - 2 }).split(separator: "\n").map { "  \($0)\n" }.joined()
    }
    if let address = details.listing.address { text += "  \(address)\n" }
    return text + "\n"
  }
}
