import Foundation

/// How what is shown may follow from what stands in a reply. Anything else is an invention.
package enum Reading: Sendable {
  /// The same words, without white space around them; a long text is cut.
  case text
  /// One of the numbers that stand there, without its unit: `已售200+件` is 200, `1.2万` 12,000.
  case number
  /// Every number of what is shown stands there: `12.00-15.00` of two prices.
  case numbers
  /// One less than a number there: a step of prices ends before the next.
  case before
  /// Whether the words there say "this or more".
  case isAtLeast
  case flag
  /// A web address, which may be given without its scheme.
  case address
  /// Digits that stand in what is shown: an offer's number in the address of its page.
  case holds
  /// A percentage without its sign, or a fraction of one times a hundred.
  case percent
  /// Kilograms as grams.
  case grams
  /// A list as one text.
  case joined(String)
  /// Words within the words there: a unit behind a number.
  case part
  /// Words of an HTML text, without what marks it up.
  case html
  /// A promised time: the hours stand in the words, or in the name of a member that is yes.
  case hours
  /// What the vendor's documentation says of all its numbers, where a reply does not: the currency.
  case standard(String)

  /// Whether it is one of these values, read so.
  ///
  /// - Parameter found: what stands at the paths.
  func allows(_ shown: String, of found: [RawJSON]) -> Bool {
    switch self {
    case .text: found.contains { Self.isCut(shown, of: Self.plain($0.words ?? "")) }
    case .number: Decimal(string: shown).map { found.flatMap(Self.numbers).contains($0) } ?? false
    case .numbers: Set(Self.numbers(in: .text(shown))).isSubset(of: found.flatMap(Self.numbers))
    case .before: Decimal(string: shown).map { found.flatMap(Self.numbers).contains($0 + 1) } ?? false
    case .isAtLeast: found.contains { Self.saysMore($0.words ?? "") == (shown == "true") }
    case .flag: found.contains { Self.flag($0) == ["true", "yes"].contains(shown) }
    case .address:
      found.contains { address in
        let words = address.words ?? ""
        return shown == (words.hasPrefix("//") ? "https:" + words : words)
      }
    case .holds: found.contains { $0.words.map(shown.contains) ?? false }
    case .percent:
      Decimal(string: shown.replacing("%", with: "")).map { percent in
        found.flatMap(Self.numbers).contains { $0 == percent || abs($0 * 100 - percent) <= 0.005 }
      } ?? false
    case .grams: Decimal(string: shown).map { found.flatMap(Self.numbers).map { $0 * 1_000 }.contains($0) } ?? false
    case .joined(let separator):
      shown
        == found.flatMap { $0.elements.isEmpty ? [$0] : $0.elements }.compactMap(\.words).map(Self.plain)
        .joined(separator: separator)
    case .part: found.contains { $0.words?.contains(shown) ?? false }
    case .html: found.contains { Self.joined($0.words ?? "").contains(shown.replacing(" ", with: "")) }
    case .hours: found.contains { $0.words?.firstMatch(of: /[0-9]+/).map { $0.output == shown } ?? false }
    case .standard(let word): shown == word
    }
  }

  /// Words as they may be shown: white space is one space, what steers a terminal or cannot be seen is dropped, and a letter
  /// carries four marks at most.
  private static func plain(_ words: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      if scalar.properties.isWhitespace { kept.append(" ") } else if !isUnseen(scalar) { kept.append(scalar) }
    }
    var text = ""
    for character in String(kept) { text.unicodeScalars.append(contentsOf: character.unicodeScalars.prefix(5)) }
    return text.split(separator: " ").joined(separator: " ")
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Words without any white space: where HTML breaks its lines is not told.
  private static func joined(_ html: String) -> String {
    let entities = ["&nbsp;": " ", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
    let text = entities.reduce(html.replacing(/<[^>]*>/, with: "")) { $0.replacing($1.key, with: $1.value) }
    return plain(text).replacing(" ", with: "")
  }

  private static func isCut(_ shown: String, of words: String) -> Bool {
    shown == words || (shown.hasSuffix("…") && shown.count >= 40 && words.hasPrefix(shown.dropLast()))
  }

  private static func saysMore(_ words: String) -> Bool {
    words.contains { "+＋≥>".contains($0) } || ["以上", "起", "多", "over"].contains { words.contains($0) }
      || words.contains(/[0-9] *[-–~～至] *[0-9]/)
  }

  private static func flag(_ value: RawJSON) -> Bool? {
    switch value.words?.lowercased() {
    case "true", "1", "yes", "y", "是": true
    case "false", "0", "no", "n", "否": false
    default: nil
    }
  }

  /// The numbers that stand in a value, with what multiplies them.
  static func numbers(in value: RawJSON) -> [Decimal] {
    if case .number(let number) = value { return [number] }
    guard let words = value.words else { return [] }
    // `\d` is every sign for a number, `万` among them.
    return words.replacing(",", with: "").matches(of: /([0-9]+(?:\.[0-9]+)?)(万|千)?/).compactMap { match in
      let factor: Decimal = match.2 == "万" ? 10_000 : match.2 == "千" ? 1_000 : 1
      return Decimal(string: String(match.1)).map { $0 * factor }
    }
  }
}
