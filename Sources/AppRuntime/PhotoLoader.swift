import AppCore
import Catalog
import Foundation
package import ImageSearch
package import Photos

/// Reads a photo from where the user says it is: a path, or an http(s) address.
package struct PhotoLoader: Sendable {
  private let transport: any Transport

  package init(transport: any Transport) {
    self.transport = transport
  }

  /// Reads and recognises a photo; HEIC and AVIF are converted if a program for it is installed.
  ///
  /// - Throws: ``PhotoLoadingError`` with a sentence for the user.
  package func load(_ source: String) async throws(PhotoLoadingError) -> QueryPhoto {
    let lowered = source.prefix(8).lowercased()
    if lowered.hasPrefix("http://") || lowered.hasPrefix("https://") {
      return try await download(source)
    }
    do throws(PhotoError) {
      let bytes = try PhotoFile.read(path: Self.expanded(source))
      return .file(try await Photo(bytes, converter: PhotoConverter()))
    } catch {
      throw .photo(error)
    }
  }

  /// A leading `~` is the home directory, as shells have it.
  package static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/") else { return path }
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    return home + path.dropFirst()
  }

  /// The same source as it is called from any directory.
  package static func absolute(_ source: String) -> String {
    let lowered = source.prefix(8).lowercased()
    guard !lowered.hasPrefix("http://"), !lowered.hasPrefix("https://") else { return source }
    return URL(filePath: expanded(source)).standardizedFileURL.path(percentEncoded: false)
  }

  private func download(_ source: String) async throws(PhotoLoadingError) -> QueryPhoto {
    guard let address = WebAddress(source) else { throw .noAddress(source) }
    do throws(PhotoTransferError) {
      return .downloaded(try await PhotoDownload.photo(at: address, through: transport), from: address)
    } catch {
      throw .transfer(error)
    }
  }
}

/// Why there is no photo to search by.
package enum PhotoLoadingError: Error, Sendable, Hashable {
  /// The file is none, or no picture that can be read.
  case photo(PhotoError)
  /// It could not be fetched.
  case transfer(PhotoTransferError)
  /// The text begins like an address and is none.
  case noAddress(String)

  /// What is wrong with it and what to do.
  package var sentence: String {
    switch self {
    case .photo(let error): error.sentence
    case .transfer(let error): error.sentence
    case .noAddress(let source): Words.noAddress(source)
    }
  }
}

extension PhotoFacts {
  init(_ photo: QueryPhoto, from source: String) {
    self.init(
      format: photo.photo?.format.rawValue ?? "", width: photo.photo?.size.width ?? 0,
      height: photo.photo?.size.height ?? 0, bytes: photo.photo?.bytes.count ?? 0, isRemote: photo.source != nil,
      identity: photo.identity, place: PhotoLoader.absolute(source))
  }
}
