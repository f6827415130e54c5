package import Queries

package struct English: Phrases {
  package init() {}

  package var errors: any Queries.Phrases { Queries.English() }

  package func calls(_ count: Int) -> String { count == 1 ? "1 call" : "\(count) calls" }
  package func picks(_ count: Int) -> String { count == 1 ? "1 pick" : "\(self.count(count)) picks" }
}
