import Catalog

/// The conditions of a narrowing as a form, for those who type no expressions: a line for each kind of condition that is asked
/// for most. The form and the text that is typed are two ways to write the same.
package struct NarrowingForm: Hashable, Sendable {
  /// A line of the form.
  package enum Row: Hashable, Sendable {
    /// Words in a title, the shop's name or the key.
    case words
    case withoutWords
    case atMost(NarrowingCondition.Figure)
    case atLeast(NarrowingCondition.Figure)
    /// Any, yes or no.
    case flag(NarrowingCondition.Flag)
    /// Any, or one of them.
    case vendor
    /// Any, or one decision.
    case decided

    /// Whether it takes text; the others have a few values to step through.
    package var isText: Bool {
      switch self {
      case .words, .withoutWords, .atMost, .atLeast: true
      case .flag, .vendor, .decided: false
      }
    }
  }

  package static let rows: [Row] = [
    .words, .withoutWords, .atMost(.price), .atLeast(.price), .atMost(.minimumOrder), .atLeast(.likeness),
    .atLeast(.sold(nil)), .atLeast(.again), .atLeast(.years), .atLeast(.score), .atMost(.shipsWithin), .flag(.factory),
    .flag(.verified), .flag(.powerful), .flag(.inspected), .flag(.free), .vendor, .decided,
  ]

  private var conditions: [NarrowingCondition]

  package init(_ narrowing: Narrowing?) {
    conditions = narrowing?.conditions ?? []
  }

  /// As it is typed.
  package var text: String { conditions.map(\.text).joined(separator: " ") }

  /// What no line shows, as it was typed.
  package var others: [String] {
    conditions.filter { condition in !Self.rows.contains { $0.shows(condition) } }.map(\.text)
  }

  /// What a line says; empty where it asks for nothing.
  package func value(of row: Row) -> String {
    conditions.filter(row.shows).map { row.value(of: $0) }.joined(separator: " ")
  }

  /// The text of the narrowing when a line says something else; what is empty asks for nothing.
  package func text(setting row: Row, to value: String) -> String {
    var rest = conditions
    rest.removeAll(where: row.shows)
    return (rest.map(\.text) + row.tokens(for: value)).joined(separator: " ")
  }

  /// The same when a line without a text has its next value.
  ///
  /// - Parameter vendors: who can be named.
  package func text(stepping row: Row, vendors: [Vendor]) -> String {
    let values = [""] + row.values(vendors)
    let place = values.firstIndex(of: value(of: row)) ?? 0
    return text(setting: row, to: values[(place + 1) % values.count])
  }
}

extension NarrowingForm.Row {
  /// Whether a condition stands in this line.
  fileprivate func shows(_ condition: NarrowingCondition) -> Bool {
    switch (self, condition.kind) {
    case (.words, .words): !condition.isNegated
    case (.withoutWords, .words): condition.isNegated
    case (.atMost(let figure), .figure(let other, .atMost, _)), (.atMost(let figure), .figure(let other, .below, _)),
      (.atLeast(let figure), .figure(let other, .atLeast, _)), (.atLeast(let figure), .figure(let other, .above, _)):
      figure == other && !condition.isNegated
    case (.flag(let flag), .flag(let other)): flag == other
    case (.vendor, .vendor), (.decided, .decided): !condition.isNegated
    default: false
    }
  }

  /// What the line says for a condition that it shows.
  fileprivate func value(of condition: NarrowingCondition) -> String {
    switch condition.kind {
    case .words: condition.isNegated ? String(condition.text.dropFirst()) : condition.text
    // A limit that itself is meant is written as a number alone.
    case .figure(_, .atMost, let limit), .figure(_, .atLeast, let limit): "\(limit)"
    case .figure(_, let comparison, let limit): "\(comparison.rawValue)\(limit)"
    case .flag: condition.isNegated ? Self.no : Self.yes
    case .vendor(let vendor): vendor.rawValue
    case .decided(let decided): decided.rawValue
    }
  }

  /// The conditions that a value of the line asks for.
  fileprivate func tokens(for value: String) -> [String] {
    let words = Narrowing.tokens(of: value)
    guard let first = words.first else { return [] }
    switch self {
    case .words: return words.map(Self.asWords)
    case .withoutWords: return words.map { "-" + Self.asWords($0.hasPrefix("-") ? String($0.dropFirst()) : $0) }
    case .atMost(let figure): return words.map { figure.name + ($0.hasPrefix("<") ? "" : "<=") + $0 }
    case .atLeast(let figure): return words.map { figure.name + ($0.hasPrefix(">") ? "" : ">=") + $0 }
    case .flag(let flag): return [(first == Self.no ? "-" : "") + flag.rawValue]
    case .vendor: return ["vendor:" + first]
    case .decided: return [first]
    }
  }

  /// What was typed as words, so that it is read as such: `"factory"` is a word, `factory` would be a condition.
  private static func asWords(_ text: String) -> String {
    let bare = text.filter { $0 != "\"" }
    if !text.hasPrefix("\""), !text.hasPrefix("-"), let read = try? NarrowingCondition(text, vendors: []),
      case .words = read.kind
    {
      return text
    }
    return "\"\(bare)\""
  }

  fileprivate func values(_ vendors: [Vendor]) -> [String] {
    switch self {
    case .words, .withoutWords, .atMost, .atLeast: []
    case .flag: [Self.yes, Self.no]
    case .vendor: vendors.map(\.id.rawValue)
    case .decided: NarrowingCondition.Decided.allCases.map(\.rawValue)
    }
  }

  private static let yes = "yes"
  private static let no = "no"
}
