package import Archive
package import Foundation
package import ImageSearch

/// What the runtime works with outside itself.
package struct Services: Sendable {
  let search: SearchService
  let photos: PhotoLoader
  let openArchive: @Sendable () throws(ArchiveError) -> Archive
  let opener: AddressOpener
  let now: @Sendable () -> Date

  /// - Parameter openArchive: called after the first frame, and again after a failure.
  package init(
    search: SearchService, photos: PhotoLoader, openArchive: @escaping @Sendable () throws(ArchiveError) -> Archive,
    opener: AddressOpener = AddressOpener(), now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.search = search
    self.photos = photos
    self.openArchive = openArchive
    self.opener = opener
    self.now = now
  }
}
