package import Queries

package struct Chinese: Phrases {
  package init() {}

  package var errors: any Queries.Phrases { Queries.Chinese() }

  package func calls(_ count: Int) -> String { "\(count) 次调用" }
  package func picks(_ count: Int) -> String { "\(self.count(count)) 个选品" }
}
