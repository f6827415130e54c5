package import Catalog
import Foundation
package import Photos

/// A server that takes photos by HTTP PUT, such as a bucket or WebDAV.
package struct HTTPPhotoHost: PhotoHost {
  private let putURL: Secret
  private let publicURL: String?
  private let transport: any Transport

  /// - Parameters:
  ///   - putURL: the address to put a photo at; `{name}` in it is replaced. Its query may be a signature.
  ///   - publicURL: the address to fetch it at, likewise; without it, ``putURL`` without its query.
  package init(putURL: Secret, publicURL: String? = nil, transport: any Transport) {
    self.putURL = putURL
    self.publicURL = publicURL
    self.transport = transport
  }

  package func publish(_ photo: EncodedPhoto, as name: String) async throws(PhotoTransferError) -> WebAddress {
    let target = Self.filled(putURL.revealed, name: name)
    let publicTarget = publicURL.map { Self.filled($0, name: name) } ?? String(target.prefix { $0 != "?" && $0 != "#" })
    guard let put = WebAddress(target), let address = WebAddress(publicTarget) else {
      throw .unreachable(Words.hostAddressUnusable)
    }
    let request = HTTPRequest(
      .put, put.string, headers: [.init("Content-Type", "image/jpeg")], body: photo.jpeg)
    let reply: HTTPReply
    do {
      reply = try await transport.send(request)
    } catch .cancelled {
      throw .cancelled
    } catch {
      throw .unreachable(Words.photoHostUnreachable(Words.sentence(error)))
    }
    guard (200..<300).contains(reply.status) else { throw .unreachable(Words.hostRefused(status: reply.status)) }
    return address
  }

  private static func filled(_ template: String, name: String) -> String {
    template.replacingOccurrences(of: "{name}", with: name)
  }
}
