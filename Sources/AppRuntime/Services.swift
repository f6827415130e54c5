package import Foundation
package import ImageSearch
package import Logging
package import OperatingSystem

/// What the runtime works with outside itself.
package struct Services: Sendable {
  let search: SearchService
  let photos: PhotoLoader
  let archive: ArchiveDoor
  let pictures: PictureStore?
  let opener: AddressOpener
  /// What no sheet takes the place of.
  let ownFiles: OwnFiles
  /// How long a sheet that is being written is awaited when the user quits.
  let sheetPatience: Duration
  /// Is told the name of each command that was given.
  let note: @Sendable (String) -> Void
  /// Writes down what of calls could not be written when it happened.
  let settle: @Sendable () async -> Void
  let log: Logger
  let now: @Sendable () -> Date

  /// - Parameters:
  ///   - archive: opened after the first frame; the search service's journal is the same.
  ///   - log: told what failed, for a look at it afterwards.
  ///   - pictures: where those on the screen come from; `nil` when none are shown.
  package init(
    search: SearchService, photos: PhotoLoader, archive: ArchiveDoor,
    log: Logger, pictures: PictureStore? = nil, opener: AddressOpener = AddressOpener(),
    ownFiles: OwnFiles = OwnFiles(), sheetPatience: Duration = .seconds(3),
    note: @escaping @Sendable (String) -> Void = { _ in },
    now: @escaping @Sendable () -> Date = { Date() }, settle: @escaping @Sendable () async -> Void = {}
  ) {
    self.search = search
    self.photos = photos
    self.archive = archive
    self.settle = settle
    self.note = note
    self.pictures = pictures
    self.opener = opener
    self.ownFiles = ownFiles
    self.sheetPatience = sheetPatience
    self.log = log
    self.now = now
  }
}
