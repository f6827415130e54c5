package import Catalog
package import Photos
package import Queries

/// A place where photos are put so that vendors can fetch them.
package protocol PhotoHost: Sendable {
  /// Puts a photo there and returns the address that everybody can fetch it at.
  ///
  /// - Parameter name: a file name of ASCII letters, digits and hyphens that ends in `.jpg`. The same photo has the
  ///   same name, another photo or another part of it has another.
  func publish(_ photo: EncodedPhoto, as name: String) async throws(PhotoTransferError) -> WebAddress
}
