import AppRuntime
import Archive
import ImageSearch
import Photos
import Queries

/// A photo that a command names: by a file that is there, or as it was called when it was searched by.
struct NamedPhoto: Sendable {
  let name: String
  /// What the photo is remembered by, when the file is there.
  let fingerprint: String?

  /// Nothing is fetched: an address is a name only.
  init(_ name: String) async {
    self.name = name
    guard let path = PhotoLoader.file(name) else {
      fingerprint = nil
      return
    }
    let transport = LiveTransport(timeout: .seconds(1))
    fingerprint = (try? await PhotoLoader(transport: transport).read(path))?.photo.photo?.fingerprint
    await transport.shutdown()
  }

  /// What the photo is remembered by, also when its file is gone.
  func identity(in archive: Archive) async throws(ArchiveError) -> String? {
    if let fingerprint { return fingerprint }
    if let photo = try await archive.photo(named: PhotoLoader.place(of: name)) { return photo }
    return try await archive.photo(named: name)
  }
}
