package import Photos

/// Why there is no photo to search by.
package enum PhotoLoadingError: Error, Sendable, Hashable {
  /// The file is none, or no picture that can be read.
  case photo(PhotoError)
  /// It could not be fetched.
  case transfer(PhotoTransferError)
  /// What was given names no photo.
  case notAPhoto(NotAPhoto)
}
