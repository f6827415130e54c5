package import Catalog
package import Queries

/// A call that has left for a vendor and is not answered yet: who ends the program now has paid for nothing.
package struct CallUnderWay: Sendable, Hashable {
  package let provider: ProviderID
  package let kind: CallKind
}
