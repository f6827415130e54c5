package import Catalog
package import Photos

/// A photo from the web.
package enum PhotoDownload {
  /// Fetches a picture and recognises it by its content.
  ///
  /// - Throws: ``PhotoTransferError/unusable(_:)`` when something else than a picture is there,
  ///   ``PhotoTransferError/unreachable(_:)`` when nothing is.
  package static func photo(
    at address: WebAddress, through transport: any Transport
  ) async throws(PhotoTransferError) -> Photo {
    let host = address.host
    let reply: HTTPReply
    do {
      reply = try await transport.send(HTTPRequest(.get, address.string, headers: [.init("Accept", "image/*")]))
    } catch .cancelled {
      throw .cancelled
    } catch .tooLarge(let limit) {
      throw .unusable(Words.cannotFetch(host, Words.sentence(TransportError.tooLarge(limit: limit))))
    } catch {
      throw .unreachable(Words.cannotFetch(host, Words.sentence(error)))
    }
    switch reply.status {
    case 200..<300: break
    case 500...: throw .unreachable(Words.noPicture(host, status: reply.status))
    default: throw .unusable(Words.noPicture(host, status: reply.status))
    }
    do {
      return try Photo(reply.body)
    } catch .cancelled {
      throw .cancelled
    } catch .notAPicture(.webPage) {
      throw .unusable(Words.pageInsteadOfPicture(host))
    } catch {
      throw .unusable(Words.notAPicture(host, because: error.sentence))
    }
  }
}
