package import Queries

package struct Chinese: Phrases {
  package init() {}

  package var errors: any Queries.Phrases { Queries.Chinese() }

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

  package func calls(_ count: Int) -> String { "\(count) 次调用" }
  package func picks(_ count: Int) -> String { "\(self.count(count)) 个选品" }
}
