import Catalog
import Foundation
package import ImageSearch
import Photos
package import Queries
import Sourcing

/// Reads a photo from where the user says it is: a path, an http(s) address, or what else ``GivenPhoto`` understands.
package struct PhotoLoader: Sendable {
  private let transport: any Transport

  package init(transport: any Transport) {
    self.transport = transport
  }

  /// Reads a photo to search by.
  ///
  /// - Throws: ``PhotoLoadingError`` with a sentence for the user, also when the photo is not all there or too small:
  ///   nobody finds anything by it, and vendors would charge for it.
  package func load(_ source: String) async throws(PhotoLoadingError) -> LoadedPhoto {
    let loaded = try await read(source)
    let problem = await PictureStore.apart { () -> PhotoError? in
      do throws(PhotoError) {
        try loaded.photo.photo?.checkForSearch()
        return nil
      } catch {
        return error
      }
    }
    if let problem { throw .photo(problem) }
    return loaded
  }

  /// Reads and recognises a photo; HEIC and AVIF are converted if a program for it is installed.
  ///
  /// - Throws: ``PhotoLoadingError`` with a sentence for the user.
  package func read(_ source: String) async throws(PhotoLoadingError) -> LoadedPhoto {
    let given: GivenPhoto
    do throws(NotAPhoto) {
      given = try Self.given(source)
    } catch {
      throw .notAPhoto(error)
    }
    let place = Self.place(of: given)
    switch given {
    case .address(let address, let other):
      do throws(PhotoTransferError) {
        return LoadedPhoto(photo: try await download(address, or: other), place: place)
      } catch {
        throw .transfer(error)
      }
    case .file(let path):
      return LoadedPhoto(
        photo: .file(
          try await recognised { () throws(PhotoError) in
            try PhotoFile.read(path: path, named: FileName.systemName(of: path))
          }), place: place)
    case .picture(let bytes):
      return LoadedPhoto(photo: .file(try await recognised { bytes }), place: place)
    }
  }

  /// The name under which a photo is remembered: a file's path as it is called from any directory, an address without
  /// its secrets.
  package static func place(of source: String) -> String {
    (try? given(source)).map(place) ?? PhotoAddress.open(source)
  }

  /// The file that is meant, if it is there.
  package static func file(_ source: String) -> String? {
    if case .file(let path)? = try? given(source) { FileNames.find(path) } else { nil }
  }

  private static func given(_ source: String) throws(NotAPhoto) -> GivenPhoto {
    try GivenPhoto(source, home: FileNames.home, find: FileNames.find)
  }

  private static func place(of given: GivenPhoto) -> String {
    switch given {
    case .file(let path): FileNames.absolute(path)
    case .address(let address, _): address.shown
    case .picture: "data:image"
    }
  }

  private func recognised(
    _ read: () throws(PhotoError) -> [UInt8]
  ) async throws(PhotoLoadingError) -> Photo {
    do throws(PhotoError) {
      return try await Photo(try read(), converter: PhotoConverter())
    } catch {
      throw .photo(error)
    }
  }

  /// A photo whose address is for its host alone is given to vendors as a file, never by its address.
  private func download(
    _ address: PhotoAddress, or other: PhotoAddress?
  ) async throws(PhotoTransferError) -> QueryPhoto {
    do throws(PhotoTransferError) {
      let photo = try await PhotoDownload.photo(
        at: address.address, credentials: address.credentials, through: transport)
      return address.isOpen ? .downloaded(photo, from: address.address) : .file(photo)
    } catch {
      guard let other, error != .cancelled else { throw error }
      return try await download(other, or: nil)
    }
  }
}

/// A photo, and the name under which it is remembered.
package struct LoadedPhoto: Sendable {
  package let photo: QueryPhoto
  package let place: String
}

extension PhotoFacts {
  init(_ loaded: LoadedPhoto) {
    let photo = loaded.photo
    self.init(
      format: photo.photo?.format.rawValue ?? "", width: photo.photo?.size.width ?? 0,
      height: photo.photo?.size.height ?? 0, bytes: photo.photo?.bytes.count ?? 0, isRemote: photo.source != nil,
      identity: photo.identity, place: loaded.place)
  }
}
