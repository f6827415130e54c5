package import Catalog
package import Foundation

/// A call that is about to leave for a vendor.
package struct VendorCall: Sendable, Hashable {
  package var provider: ProviderID
  package var kind: CallKind
  /// What the photo is remembered by: the fingerprint of its bytes, or its address.
  package var photo: String
  /// The page asked for; `nil` when none is.
  package var page: Int?
  /// What it will cost if it is charged; `nil` when the user set no price.
  package var cost: Cost?
  /// The search that it is made for.
  package var search: SearchNumber?
  /// The call that it is made for and that follows it: caps must allow both.
  package var next: PricedCall?
  package var at: Date

  package init(
    provider: ProviderID, kind: CallKind, photo: String, page: Int? = nil, cost: Cost? = nil,
    search: SearchNumber? = nil, next: PricedCall? = nil, at: Date
  ) {
    self.next = next
    self.provider = provider
    self.kind = kind
    self.photo = photo
    self.page = page
    self.cost = cost
    self.search = search
    self.at = at
  }
}
