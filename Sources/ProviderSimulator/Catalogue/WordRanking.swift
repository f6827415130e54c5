import Catalog

/// Offers by how much of what was asked stands in their titles, as a search by words ranks them: pairs of Chinese
/// characters, and whole words of other scripts.
struct WordRanking: Sendable {
  /// The share of what was asked that an offer's title must hold.
  private static let leastShare = 0.6

  private let parts: Set<String>

  init(_ words: String) {
    parts = Self.parts(of: words)
  }

  /// The offers that hold enough of it, those that hold most first.
  func ranked(_ offers: [SimulatedOffer]) -> [SimulatedMatch] {
    guard !parts.isEmpty else { return [] }
    return offers.compactMap { offer in
      let title = Self.parts(of: offer.titleChinese).union(Self.parts(of: offer.titleEnglish))
        .union(offer.titleChinese.map { String($0) })
      let share = Double(parts.intersection(title).count) / Double(parts.count)
      return share < Self.leastShare ? nil : SimulatedMatch(offer: offer, likeness: share)
    }.sorted { ($1.likeness, $0.offer.number) < ($0.likeness, $1.offer.number) }
  }

  static func hasChinese(_ text: String) -> Bool { text.unicodeScalars.contains(where: isChinese) }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  private static func parts(of text: String) -> Set<String> {
    var parts: Set<String> = []
    var word = ""
    var before: Unicode.Scalar?
    func endWord() {
      if !word.isEmpty { parts.insert(word.lowercased()) }
      word = ""
    }
    for scalar in text.unicodeScalars {
      if isChinese(scalar) {
        endWord()
        if let before { parts.insert("\(before)\(scalar)") }
        before = scalar
      } else {
        before = nil
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          word.unicodeScalars.append(scalar)
        } else {
          endWord()
        }
      }
    }
    endWord()
    // One character alone has no pair.
    if parts.isEmpty, let before { parts.insert(String(before)) }
    return parts
  }
}
