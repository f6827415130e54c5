/// The name of a vendor's API in configuration, options, sheets and the database, e.g. `tmapi-v1`.
package struct ProviderID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(_ name: String) { self.init(rawValue: name) }

  package var description: String { rawValue }
}
