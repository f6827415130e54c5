/// The name that somebody may have meant.
package enum NearestName {
  /// The known name that takes the fewest single-character changes; `nil` when none is near enough to be meant.
  package static func of(_ name: String, among known: [String]) -> String? {
    let lowered = Array(name.lowercased())
    let limit = max(2, lowered.count / 3)
    let nearest = known.map { (name: $0, changes: changes(from: lowered, to: Array($0.lowercased()))) }
      .min { $0.changes < $1.changes }
    return nearest.flatMap { $0.changes <= limit ? $0.name : nil }
  }

  /// How many characters must be put in, taken out or replaced (Levenshtein's distance).
  private static func changes(from: [Character], to: [Character]) -> Int {
    var row = Array(0...to.count)
    for (i, left) in from.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in to.enumerated() {
        let replaced = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[to.count]
  }
}
