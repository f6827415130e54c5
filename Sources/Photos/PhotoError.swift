/// Why a photo cannot be used.
package enum PhotoError: Error, Sendable, Hashable {
  case empty
  case notAPicture
}
