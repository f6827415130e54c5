/// What a vendor knows a photo by: an image number, a converted path, or an address.
package struct PhotoReference: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The vendor's own number.
    case imageID
    /// An address or path that the vendor takes as it is.
    case address
  }

  package let kind: Kind
  package let value: String

  package init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
  }
}
