/// Figures that were measured one after the other, and what other programs did meanwhile.
struct Section: Hashable, Sendable {
  let part: String
  let title: String
  /// Whether figures depend on how busy the machine is.
  let isTimed: Bool
  private(set) var figures: [Figure] = []
  private(set) var missing: [Missing] = []
  /// What other programs used meanwhile of one processor: 0.1 is a tenth.
  private(set) var others = 0.0

  /// Other programs that use more of one processor than this spoil what is measured.
  static let limit = 0.2

  /// A figure that could not be had, and why.
  struct Missing: Hashable, Sendable, Encodable {
    let name: String
    let reason: String
  }

  init(part: String, title: String, isTimed: Bool = true) {
    (self.part, self.title, self.isTimed) = (part, title, isTimed)
  }

  var isSpoilt: Bool { isTimed && others > Self.limit }

  mutating func add(_ figure: Figure) { figures.append(figure) }

  mutating func miss(_ name: String, _ reason: String) { missing.append(Missing(name: name, reason: reason)) }

  /// Ends the section. Figures that others spoilt are thrown away, unless they are wanted all the same.
  mutating func close(others: Double, keepsSpoilt: Bool) {
    self.others = others
    if isSpoilt, !keepsSpoilt { figures = [] }
  }
}

extension Section: Encodable {
  private enum CodingKeys: String, CodingKey {
    case part, title, others, spoilt, figures, missing
  }

  func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(part, forKey: .part)
    try members.encode(title, forKey: .title)
    try members.encode(others, forKey: .others)
    try members.encode(isSpoilt, forKey: .spoilt)
    try members.encode(figures, forKey: .figures)
    try members.encode(missing, forKey: .missing)
  }
}

// MARK: As a table

extension Section {
  /// A line for each figure and for each that is missing. A figure that others spoilt begins with `~`.
  var lines: [String] {
    let spoilt = "other programs used \(Figure.Unit.percent.text(100 * others)) of a processor"
    return (isSpoilt ? ["  spoilt: \(spoilt)" + (figures.isEmpty ? "; no figure" : "")] : [])
      + figures.map { line(of: $0) }
      + missing.map { "  \(Self.padded($0.name))no figure: \($0.reason)" }
  }

  private func line(of figure: Figure) -> String {
    var words = [Self.padded(figure.unit.text(figure.measured), to: 10)]
    if let goal = figure.goal {
      let bounds = [goal.must.map { "must \(number($0))" }, goal.aim.map { "aim \(number($0))" }].compactMap { $0 }
      words.append(
        Self.padded(
          bounds.joined(separator: ", ") + (goal.isMet(by: figure.measured) == false ? ": missed" : ""), to: 22))
    }
    words += figure.peers.map { peer in
      "\(peer.name) \(figure.unit.text(peer.measured))"
        + (figure.ratio(to: peer).map { " (\($0.formatted(2))×)" } ?? "")
    }
    let line = (isSpoilt ? "~ " : "  ") + Self.padded(figure.name) + words.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private func number(_ value: Double) -> String { value.formatted(value == value.rounded() ? 0 : 1) }

  private static func padded(_ text: String, to width: Int = 44) -> String {
    text + String(repeating: " ", count: max(2, width - text.count))
  }
}
