import AppCore
import Catalog
import Foundation
package import ImageSearch
import Photos

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
    if source.hasPrefix("http://") || source.hasPrefix("https://") {
      return try await download(source)
    }
    let path = Self.expanded(source)
    do throws(PhotoError) {
      let bytes = try PhotoFile.read(path)
      do throws(PhotoError) {
        return .file(try Photo(bytes))
      } catch {
        guard case .needsConversion(let format) = error else { throw error }
        return .file(try Photo(await PhotoConverter.convert(bytes, from: format)))
      }
    } catch {
      throw PhotoLoadingError(error, source: source)
    }
  }

  /// A leading `~` is the home directory, as shells have it.
  package static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/") else { return path }
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    return home + path.dropFirst()
  }

  private func download(_ source: String) async throws(PhotoLoadingError) -> QueryPhoto {
    guard let address = WebAddress(source) else {
      throw PhotoLoadingError(kind: .unusable, sentence: Words.noAddress(source))
    }
    do {
      return .downloaded(try await PhotoDownload.photo(at: address, through: transport), from: address)
    } catch {
      switch error {
      case .cancelled: throw PhotoLoadingError(kind: .cancelled, sentence: error.sentence)
      case .unreachable: throw PhotoLoadingError(kind: .unreachable, sentence: error.sentence)
      case .unusable: throw PhotoLoadingError(kind: .unusable, sentence: error.sentence)
      }
    }
  }
}

/// Why there is no photo to search by.
package struct PhotoLoadingError: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case missing, unusable, unreachable, cancelled }

  package var kind: Kind
  /// What is wrong with it and what to do.
  package var sentence: String

  init(kind: Kind, sentence: String) {
    self.kind = kind
    self.sentence = sentence
  }

  fileprivate init(_ error: PhotoError, source: String) {
    if case .cannotRead(_, .missing) = error {
      kind = .missing
    } else {
      kind = error == .cancelled ? .cancelled : .unusable
    }
    sentence = error.sentence
  }
}

extension PhotoFacts {
  init(_ photo: QueryPhoto) {
    self.init(
      format: photo.photo?.format.rawValue ?? "", width: photo.photo?.size.width ?? 0,
      height: photo.photo?.size.height ?? 0, bytes: photo.photo?.bytes.count ?? 0, isRemote: photo.source != nil)
  }
}
