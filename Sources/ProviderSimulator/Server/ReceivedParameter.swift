/// A named value of a request; names may repeat, and order is kept.
package struct ReceivedParameter: Sendable, Hashable {
  package let name: String
  package let value: String
}
