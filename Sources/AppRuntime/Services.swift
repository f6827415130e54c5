package import Archive
package import Foundation
package import ImageSearch
package import Logging

/// What the runtime works with outside itself.
package struct Services: Sendable {
  let search: SearchService
  let photos: PhotoLoader
  let openArchive: @Sendable () throws(ArchiveError) -> Archive
  let pictures: PictureStore?
  let opener: AddressOpener
  let log: Logger
  let now: @Sendable () -> Date

  /// - Parameters:
  ///   - openArchive: called after the first frame, and again after a failure.
  ///   - pictures: where those on the screen come from; `nil` when none are shown.
  ///   - log: told what failed, for a look at it afterwards.
  package init(
    search: SearchService, photos: PhotoLoader, openArchive: @escaping @Sendable () throws(ArchiveError) -> Archive,
    log: Logger, pictures: PictureStore? = nil, opener: AddressOpener = AddressOpener(),
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.search = search
    self.photos = photos
    self.openArchive = openArchive
    self.pictures = pictures
    self.opener = opener
    self.log = log
    self.now = now
  }
}
