import Catalog

/// A part of a line of several, such as what the status line says while nothing else is to say. It is shown whole or not at all: half a figure, or a
/// sentence without what to do, is worse than nothing.
struct StatusPart {
  /// What gives way last comes first.
  enum Rank: CaseIterable {
    /// What is wrong, and what the next key would pay.
    case trouble
    /// What was decided, picked and spent.
    case figure
    /// What vendors are doing, and what they could not do.
    case remark
  }

  let text: String
  let rank: Rank

  static let separator = " · "
  /// Stands for what had no room.
  private static let more = "…"

  /// Columns of the screen that the beginning of a sentence is worth reading in.
  private static let leastBeginning = 20

  /// As many parts as a width has room for, in their order. Of what is wrong the beginning is better than nothing: what to
  /// do stands with the vendor.
  static func line(of parts: [StatusPart], width: Int) -> String {
    let whole = parts.map(\.text).joined(separator: separator)
    guard DisplayWidth.columns(whole) > width else { return whole }
    let gap = DisplayWidth.columns(separator)
    // What stands for the others takes its place with the gap before it.
    var room = width - gap - DisplayWidth.columns(more)
    var shown: [Int: String] = [:]
    func show(_ text: String, at place: Int) {
      let taken = DisplayWidth.columns(text) + (shown.isEmpty ? 0 : gap)
      guard taken <= room else { return }
      room -= taken
      shown[place] = text
    }
    for rank in Rank.allCases {
      let places = parts.indices.filter { parts[$0].rank == rank }
      for place in places { show(parts[place].text, at: place) }
      if rank == .trouble, let place = places.first(where: { shown[$0] == nil }) {
        // Figures have their room beside it.
        let figures = parts.filter { $0.rank == .figure }.reduce(0) { $0 + DisplayWidth.columns($1.text) + gap }
        if let beginning = beginning(of: parts[place].text, width: room - gap - figures) { show(beginning, at: place) }
      }
    }
    let texts = parts.indices.compactMap { shown[$0] }
    return (texts + [more]).joined(separator: separator)
  }

  /// What there is room for of a text that is longer: a word of letters, and so a figure, is whole.
  private static func beginning(of text: String, width: Int) -> String? {
    var head = DisplayWidth.clipped(text, to: width - 1).text.dropLast()
    while let last = head.last, last != " ", last.isASCII || last == "–" { head.removeLast() }
    while head.last == " " { head.removeLast() }
    return DisplayWidth.columns(String(head)) < leastBeginning ? nil : head + " …"
  }
}
