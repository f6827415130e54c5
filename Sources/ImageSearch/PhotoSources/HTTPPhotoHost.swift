package import Catalog
import Foundation
package import Photos
package import Queries

/// A server that takes photos by HTTP PUT, such as a bucket or WebDAV.
package struct HTTPPhotoHost: PhotoHost {
  private let putURL: Secret
  private let publicURL: String?
  private let transport: any Transport

  /// - Parameters:
  ///   - putURL: the address to put a photo at; `{name}` in it is replaced. Its query may be a signature; a name and
  ///     password before the host are sent as basic authentication.
  ///   - publicURL: the address to fetch it at, likewise; without it, ``putURL`` without query, name and password.
  package init(putURL: Secret, publicURL: String? = nil, transport: any Transport) {
    self.putURL = putURL
    self.publicURL = publicURL
    self.transport = transport
  }

  package func publish(_ photo: EncodedPhoto, as name: String) async throws(PhotoTransferError) -> WebAddress {
    let target = Self.filled(putURL.revealed, name: name)
    let (open, credentials) = Self.withoutCredentials(target)
    let publicTarget = publicURL.map { Self.filled($0, name: name) } ?? String(open.prefix { $0 != "?" && $0 != "#" })
    guard let put = WebAddress(open), let address = WebAddress(publicTarget) else {
      throw .photoHostUnusable
    }
    var request = HTTPRequest(.put, put.string, headers: [.init("Content-Type", "image/jpeg")], body: photo.jpeg)
    if let credentials {
      request.headers.append(.basicAuthorization(credentials))
    }
    let reply: HTTPReply
    do {
      reply = try await transport.send(request)
    } catch .cancelled {
      throw .cancelled
    } catch {
      throw .photoHostUnreachable(error)
    }
    guard (200..<300).contains(reply.status) else { throw .photoHostRefused(status: reply.status) }
    return address
  }

  /// An address without the name and password before its host, and these.
  private static func withoutCredentials(_ address: String) -> (address: String, credentials: String?) {
    guard let authority = Authority(of: address), let user = authority.user else { return (address, nil) }
    let open = address[..<authority.range.lowerBound] + address[authority.host.startIndex...]
    return (String(open), user.removingPercentEncoding ?? String(user))
  }

  private static func filled(_ template: String, name: String) -> String {
    template.replacingOccurrences(of: "{name}", with: name)
  }
}
