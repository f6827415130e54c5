import Catalog
import Foundation

/// A number as vendors write it for people: `1,234.50`, `￥16.50`, `已售200+件`, `1.2万`, `12.00-15.00元/双`.
///
/// One number, or one range, stands in the text, and every word around it is known. What could be read in two ways
/// (`1,28`, `1.280,00`, `5 тыс.`, `1-2万`) is not guessed.
struct WrittenNumber: Hashable, Sendable {
  /// The number; of a range its lower end.
  let low: Decimal
  /// The upper end of a range.
  private(set) var high: Decimal?
  /// Whether the words say "this or more": `50+`, `100以上`, `≥2`.
  private(set) var isAtLeast = false
  /// Whether the words say that it begins here: `16.50起`, `2件起批`.
  private(set) var isBeginning = false
  /// The currency, where the text names one.
  private(set) var currency: Currency?
  /// What is counted or priced: `件`, `双`.
  private(set) var unit: CleanText?

  private static let longest = 80

  init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    var scanner = NumberScanner(text)
    let leading = scanner.words(among: NumberWord.leading)
    guard let first = scanner.quantity() else { return nil }
    low = first.value
    let trailing = scanner.words(among: NumberWord.trailing)
    for word in leading + trailing { guard take(word) else { return nil } }
    if scanner.takeDash() {
      let between = scanner.words(among: NumberWord.leading)
      guard let last = scanner.quantity(), last.value >= low, last.isScaled == first.isScaled, !isAtLeast else {
        return nil
      }
      high = last.value
      for word in between + scanner.words(among: NumberWord.trailing) { guard take(word) else { return nil } }
    }
    guard scanner.isAtEnd else { return nil }
  }

  init(_ exact: Decimal) {
    low = exact
  }

  /// Whether the text says one number and nothing of more or less.
  var isOneNumber: Bool { high == nil && !isAtLeast && !isBeginning }

  /// A number of things; `nil` when it is no whole one, or past all reason.
  static func whole(_ value: Decimal) -> Int? {
    guard value >= 0, value <= Decimal(largestCount) else { return nil }
    return Int(value.description)
  }

  /// No vendor counts further: millions of millions of such numbers can still be added up.
  static let largestCount = 999_999_999_999

  /// What a word adds; `false` when it contradicts what was said before.
  private mutating func take(_ word: NumberWord) -> Bool {
    switch word {
    case .filling: return true
    case .atLeast: isAtLeast = true
    case .beginning: isBeginning = true
    case .currency(let code):
      guard currency == nil || currency?.rawValue == code else { return false }
      currency = Currency(rawValue: code)
    case .unit(let name):
      guard unit == nil || unit?.string == name else { return false }
      unit = CleanText(name)
    }
    return true
  }
}

/// Steps through a text that holds a number.
private struct NumberScanner {
  private var rest: Substring

  struct Quantity {
    let value: Decimal
    /// Whether a word such as `万` stands behind the digits.
    let isScaled: Bool
  }

  /// Full-width characters become plain ones, letters small.
  init(_ text: String) {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0xFFE5: plain.append("¥")
      case 0x3000, 0xA0: plain.append(" ")
      default: plain.append(scalar)
      }
    }
    rest = String(plain).lowercased()[...]
    skipSpace()
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Digits, with commas between thousands and one decimal point, and a word that multiplies them.
  mutating func quantity() -> Quantity? {
    let body = rest.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
    guard let amount = Amount(Self.withoutThousands(body)) else { return nil }
    rest = rest.dropFirst(body.count)
    var value = amount.decimal
    var isScaled = false
    while let (word, factor) = NumberWord.factors.first(where: { begins(with: $0.word) }),
      !NumberWord.trailing.contains(where: { $0.word.hasPrefix(word) && $0.word != word && begins(with: $0.word) })
    {
      rest = rest.dropFirst(word.count)
      value *= Decimal(factor)
      isScaled = true
    }
    skipSpace()
    return Quantity(value: value, isScaled: isScaled)
  }

  /// The known words that stand here.
  mutating func words(among known: [(word: String, meaning: NumberWord)]) -> [NumberWord] {
    var found: [NumberWord] = []
    guard let first = rest.first, !(first.isASCII && first.isNumber) else { return [] }
    while let (word, meaning) = known.first(where: { begins(with: $0.word) }) {
      rest = rest.dropFirst(word.count)
      found.append(meaning)
      skipSpace()
    }
    return found
  }

  /// Steps over what stands between the ends of a range.
  mutating func takeDash() -> Bool {
    guard let dash = ["--", "-", "–", "—", "~", "～", "至", "到"].first(where: { rest.hasPrefix($0) }) else {
      return false
    }
    rest = rest.dropFirst(dash.count)
    skipSpace()
    return true
  }

  /// Latin words end where no letter follows.
  private func begins(with word: String) -> Bool {
    guard rest.hasPrefix(word) else { return false }
    guard let last = word.last, last.isASCII, last.isLetter, let next = rest.dropFirst(word.count).first else {
      return true
    }
    return !next.isLetter || !next.isASCII
  }

  private mutating func skipSpace() {
    rest = rest.drop { $0.isWhitespace }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
  }

  /// The digits without commas, if these stand where thousands end; else a text that is no number.
  private static func withoutThousands(_ body: Substring) -> String {
    let halves = body.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1 else { return String(body) }
    guard let first = groups.first, (1...3).contains(first.count), first.first != "0",
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return "" }
    return groups.joined() + (halves.count > 1 ? "." + halves[1] : "")
  }
}
