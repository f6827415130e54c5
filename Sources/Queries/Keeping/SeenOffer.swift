package import Catalog

/// An offer whose picture was looked at, as it was shown then.
package struct SeenOffer: Sendable, Hashable {
  /// What is worth knowing of it again: title, price, minimum order, shop, and who showed it when.
  package let listing: Listing
  package let picture: WebAddress
  /// What the picture looks like to a network.
  package let look: [Int8]
  /// Which network: looks of another are never compared with its own.
  package let network: String

  package init(_ listing: Listing, picture: WebAddress, look: [Int8], by network: String) {
    var brief = Listing(
      id: listing.id, title: listing.title, address: listing.address, pictureAddress: picture,
      prices: Array(listing.prices.prefix(1)), minimumOrder: listing.minimumOrder, shop: Shop(name: listing.shop.name),
      unit: listing.unit, provenance: listing.provenance)
    brief.saleState = listing.saleState
    self.listing = brief
    self.picture = picture
    self.look = look
    self.network = network
  }
}

/// Looks side by side, and the numbers of the offers that they belong to.
package struct LookBlock: Sendable, Hashable {
  package private(set) var numbers: [Int64] = []
  /// As many looks, one after the other.
  package private(set) var looks: [Int8] = []

  package init() {}

  /// - Parameter look: as many bytes as every look has.
  package mutating func append(_ number: Int64, look: UnsafeRawBufferPointer) {
    numbers.append(number)
    looks.append(contentsOf: look.bindMemory(to: Int8.self))
  }
}

/// An offer that was seen before: how it was shown then, and what was decided of it.
package struct SeenBefore: Sendable, Hashable {
  package let listing: Listing
  package let decision: Decision?
  /// From 0 to 100.
  package let match: Int

  package init(_ listing: Listing, decision: Decision?, match: Int) {
    self.listing = listing
    self.decision = decision
    self.match = match
  }
}
