import Foundation
package import Queries

/// The only seam to the network.
package protocol Transport: Sendable {
  /// Sends a request and returns the whole reply, whatever its status.
  ///
  /// - Throws: ``TransportError`` when there is no whole reply. Cancelling the task ends the call with
  ///   ``TransportError/cancelled`` within 100 ms.
  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPReply
}

/// A request. Its address and headers may hold secrets: it is never printed or logged.
package struct HTTPRequest: Sendable, Hashable {
  package enum Method: String, Sendable, Hashable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
  }

  package struct Header: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    /// - Parameter credentials: `name:password`.
    static func basicAuthorization(_ credentials: String) -> Header {
      Header("Authorization", "Basic " + Data(credentials.utf8).base64EncodedString())
    }
  }

  package var method: Method
  /// The address with its query, percent-encoded.
  package var address: String
  package var headers: [Header]
  package var body: [UInt8]?

  package init(_ method: Method, _ address: String, headers: [Header] = [], body: [UInt8]? = nil) {
    self.method = method
    self.address = address
    self.headers = headers
    self.body = body
  }
}

/// A whole reply.
package struct HTTPReply: Sendable, Hashable {
  package var status: Int
  /// The media type in lower case without parameters, e.g. `application/json`; empty when not given.
  package var contentType: String
  package var body: [UInt8]
  /// Seconds after which the server wants to be asked again, if it said so.
  package var retryAfter: Int?

  package init(status: Int, contentType: String = "application/json", body: [UInt8], retryAfter: Int? = nil) {
    self.status = status
    self.contentType = contentType
    self.retryAfter = retryAfter
    self.body = body
  }

  /// Reads a `Retry-After` header (RFC 9110 section 10.2.3): seconds, or the time to wait for. What is over or further
  /// away than a day says nothing.
  static func pause(_ text: String?, at now: Date) -> Int? {
    guard let text = text?.trimmingCharacters(in: .whitespaces) else { return nil }
    let form = DateFormatter()
    form.locale = Locale(identifier: "en_US_POSIX")
    form.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    let seconds = Int(text) ?? form.date(from: text).flatMap { Int(exactly: $0.timeIntervalSince(now).rounded(.up)) }
    return seconds.flatMap { (0...86_400).contains($0) ? $0 : nil }
  }
}
