package import Foundation
package import ImageSearch
package import Logging

/// What the runtime works with outside itself.
package struct Services: Sendable {
  let search: SearchService
  let photos: PhotoLoader
  let archive: ArchiveDoor
  let opener: AddressOpener
  let log: Logger
  let now: @Sendable () -> Date

  /// - Parameters:
  ///   - archive: opened after the first frame; the search service's journal is the same.
  ///   - log: told what failed, for a look at it afterwards.
  package init(
    search: SearchService, photos: PhotoLoader, archive: ArchiveDoor,
    log: Logger, opener: AddressOpener = AddressOpener(), now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.search = search
    self.photos = photos
    self.archive = archive
    self.opener = opener
    self.log = log
    self.now = now
  }
}
