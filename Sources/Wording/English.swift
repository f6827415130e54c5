package import Queries

package struct English: Phrases {
  package init() {}

  package var errors: any Queries.Phrases { Queries.English() }

  package func count(_ number: Int) -> String {
    guard number >= 1_000 else { return String(number) }
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }

  package func calls(_ count: Int) -> String { count == 1 ? "1 call" : "\(count) calls" }
  package func picks(_ count: Int) -> String { count == 1 ? "1 pick" : "\(self.count(count)) picks" }
}
