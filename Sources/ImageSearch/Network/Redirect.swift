import Catalog
import Foundation
import Queries

/// Where a reply points instead of answering.
///
/// Followed by us and not by the client, so that no secret goes where it was not meant to: never from https to
/// http; to another host only without the headers that may hold credentials, and never with the body of a POST.
struct Redirect: Hashable, Sendable {
  /// How many are followed for one request.
  static let limit = 3

  let status: Int
  let location: String

  /// A redirect, if this status is one that is followed.
  init?(status: Int, location: String) {
    guard [301, 302, 303, 307, 308].contains(status) else { return nil }
    self.status = status
    self.location = location
  }

  /// The request to send next.
  ///
  /// - Throws: ``TransportError/redirectRefused`` when following it would break a rule of ``Redirect``.
  func next(after request: HTTPRequest) throws(TransportError) -> HTTPRequest {
    guard let origin = WebAddress(request.address),
      let target = WebAddress(
        URL(string: location, relativeTo: URL(string: request.address))?.absoluteURL.absoluteString),
      target.isEncrypted || !origin.isEncrypted
    else { throw .redirectRefused }

    // An upload was not kept where the reply only says what to look at instead.
    guard status != 303 || request.method != .put else { throw .redirectRefused }
    var next = request
    next.address = target.string
    if status == 303 || (request.method == .post && status < 303) {
      next.method = .get
      next.body = nil
      next.headers.removeAll { $0.name.lowercased().hasPrefix("content-") }
    }
    if !Self.isSameOwner(origin, target) {
      guard next.method != .post else { throw .redirectRefused }
      next.headers.removeAll { !["accept", "content-type", "user-agent"].contains($0.name.lowercased()) }
    }
    return next
  }

  /// Whether two addresses are answered by the same server: the same host and port, or the same host moving from
  /// http to https at the usual ports.
  private static func isSameOwner(_ one: WebAddress, _ other: WebAddress) -> Bool {
    let ports = [one, other].map { URL(string: $0.string)?.port ?? ($0.isEncrypted ? 443 : 80) }
    return one.host == other.host && (ports[0] == ports[1] || ports == [80, 443])
  }
}
