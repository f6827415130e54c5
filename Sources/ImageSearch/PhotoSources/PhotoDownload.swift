package import Catalog
package import Photos
package import Queries

/// A photo from the web.
package enum PhotoDownload {
  /// Fetches a picture and recognises it by its content.
  ///
  /// - Parameter credentials: `name:password`, which its host alone gets.
  /// - Throws: ``PhotoTransferError/unusable(_:)`` when something else than a picture is there, or the address is
  ///   not one to connect to; ``PhotoTransferError/busy(_:)`` when its host is, or is too slow;
  ///   ``PhotoTransferError/unreachable(_:)`` when nothing is.
  package static func photo(
    at address: WebAddress, credentials: String? = nil, through transport: any Transport
  ) async throws(PhotoTransferError) -> Photo {
    let host = address.host
    var request = HTTPRequest(.get, address.string, headers: [.init("Accept", "image/*")])
    if let credentials { request.headers.append(.basicAuthorization(credentials)) }
    let reply: HTTPReply
    do {
      reply = try await transport.send(request)
    } catch {
      let sentence = Words.cannotFetch(host, Words.sentence(error))
      switch error {
      case .cancelled: throw .cancelled
      case .timedOut, .cutOff: throw .busy(sentence)
      case .tooLarge, .redirectRefused, .refused: throw .unusable(sentence)
      case .unreachable: throw .unreachable(sentence)
      }
    }
    switch reply.status {
    case 200..<300: break
    case 408, 425, 429, 500, 502, 503, 504:
      throw .busy(Words.hostIsBusy(host, status: reply.status, retryAfter: reply.retryAfter))
    case 401: throw .unusable(credentials == nil ? Words.wantsPassword(host) : Words.refusesPassword(host))
    case 403: throw .unusable(Words.refusesPicture(host))
    case 404, 410: throw .unusable(Words.nothingThere(host, status: reply.status))
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
