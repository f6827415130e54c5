/// What every front end says alike, in English: listings, decisions, searches, calls and money.
package enum Wording {
  /// A number with its thousands set apart: `12,340`.
  package static func count(_ number: Int) -> String {
    guard number >= 1_000 else { return String(number) }
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }

  package static func calls(_ count: Int) -> String { count == 1 ? "1 call" : "\(count) calls" }
  package static func picks(_ count: Int) -> String { count == 1 ? "1 pick" : "\(self.count(count)) picks" }
}
