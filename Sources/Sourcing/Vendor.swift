package import Catalog
package import Queries

/// A vendor's API as it stands in the picker: what it is called, what it can do, and what it lacks. A class: handing
/// one on costs one reference count, not one for each field.
package final class Vendor: Sendable {
  package let id: ProviderID
  package let name: String
  /// Two letters or digits that stand for it in lists.
  package let code: String
  package let marketplace: Marketplace
  /// What is charged together: vendors of one account give the same details.
  package let account: String
  package let capabilities: Capabilities
  /// Paths of required settings without a value; with any missing the vendor can't be asked.
  package let missing: [String]

  package init(
    id: ProviderID, name: String, code: String, marketplace: Marketplace, account: String, capabilities: Capabilities,
    missing: [String]
  ) {
    self.account = account
    self.id = id
    self.name = name
    self.code = code
    self.marketplace = marketplace
    self.capabilities = capabilities
    self.missing = missing
  }

  /// Whether it can be asked.
  package var isConfigured: Bool { missing.isEmpty }
}

extension Vendor: Hashable {
  package static func == (one: Vendor, other: Vendor) -> Bool {
    one === other
      || one.id == other.id && one.name == other.name && one.code == other.code && one.marketplace == other.marketplace
        && one.account == other.account && one.capabilities == other.capabilities && one.missing == other.missing
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
