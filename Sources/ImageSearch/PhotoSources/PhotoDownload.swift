package import Catalog
package import Photos
package import Queries

/// A photo from the web.
package enum PhotoDownload {
  /// Fetches a picture and recognises it by its content.
  ///
  /// - Parameter credentials: `name:password`, which its host alone gets.
  /// - Throws: an error of the kind ``PhotoTransferError/Kind/unusable`` when something else than a picture is there, or
  ///   the address is not one to connect to; ``PhotoTransferError/Kind/busy`` when its host is, or is too slow;
  ///   ``PhotoTransferError/Kind/unreachable`` when nothing is.
  package static func photo(
    at address: WebAddress, credentials: String? = nil, through transport: any Transport
  ) async throws(PhotoTransferError) -> Photo {
    let host = address.host
    var request = HTTPRequest(.get, address.string, headers: [.init("Accept", "image/*")])
    if let credentials { request.headers.append(.basicAuthorization(credentials)) }
    let reply: HTTPReply
    do {
      reply = try await transport.send(request)
    } catch .cancelled {
      throw .cancelled
    } catch {
      throw .noReply(from: host, error)
    }
    switch reply.status {
    case 200..<300: break
    case 408, 425, 429, 500, 502, 503, 504:
      throw .hostBusy(host, status: reply.status, retryAfter: reply.retryAfter)
    case 401: throw credentials == nil ? .hostWantsPassword(host) : .hostRefusesPassword(host)
    case 403: throw .hostRefuses(host)
    case 404, 410: throw .nothingThere(host: host, status: reply.status)
    default: throw .unexpectedStatus(host: host, reply.status)
    }
    do {
      return try Photo(reply.body)
    } catch .cancelled {
      throw .cancelled
    } catch .notAPicture(.webPage) {
      throw .webPage(host: host)
    } catch {
      throw .notUsable(host: host, error)
    }
  }
}
