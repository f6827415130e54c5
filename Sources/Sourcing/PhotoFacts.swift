/// The number of a photo, new for each one that is loaded.
package struct PhotoID: Hashable, Sendable {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }
}

/// What is known of a loaded photo.
package struct PhotoFacts: Hashable, Sendable {
  /// E.g. `JPEG`.
  package var format: String
  package var width: Int
  package var height: Int
  package var bytes: Int
  /// Whether vendors with a picture address of their marketplace are given that address.
  package var isRemote: Bool
  /// What it is remembered by: the same for the same bytes.
  package var identity: String
  /// Its path or address as it is called from any directory; `nil` is as the user gave it.
  package var place: String?

  package init(
    format: String, width: Int, height: Int, bytes: Int, isRemote: Bool, identity: String = "", place: String? = nil
  ) {
    self.place = place
    self.format = format
    self.width = width
    self.height = height
    self.bytes = bytes
    self.isRemote = isRemote
    self.identity = identity
  }
}
