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
    } catch {
      throw .unusable(isPage(reply) ? Words.pageInsteadOfPicture(host) : Words.notAPicture(host))
    }
  }

  /// The type is asked last: pictures are told by their content, and some servers call everything HTML.
  private static func isPage(_ reply: HTTPReply) -> Bool {
    let start = String(decoding: reply.body.prefix(512), as: UTF8.self).lowercased()
    return reply.contentType.hasSuffix("html") || reply.contentType.hasSuffix("xhtml+xml")
      || start.contains("<!doctype html") || start.contains("<html")
  }
}
