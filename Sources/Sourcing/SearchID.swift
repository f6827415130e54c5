/// The number of a search, new for each one: late reports of an older one are told by it.
package struct SearchID: Hashable, Sendable {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }
}
