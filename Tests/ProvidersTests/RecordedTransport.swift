import Foundation
import ImageSearch
import Queries
import TestSupport

/// A transport that gives replies in turn and keeps what it was asked.
actor RecordedTransport: Transport {
  private var replies: [Result<HTTPReply, TransportError>]
  private(set) var requests: [HTTPRequest] = []

  init(_ replies: [Result<HTTPReply, TransportError>]) {
    self.replies = replies
  }

  /// Replies from fixtures under `vendors/`, each with HTTP 200.
  init(fixtures: String...) throws {
    replies = try fixtures.map { .success(HTTPReply(status: 200, body: try Fixture.bytes("vendors/\($0).json"))) }
  }

  init(status: Int = 200, body: String) {
    replies = [.success(HTTPReply(status: status, body: Array(body.utf8)))]
  }

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPReply {
    requests.append(request)
    guard !replies.isEmpty else { throw .unreachable(.unknownHost("no reply was prepared")) }
    return try replies.removeFirst().get()
  }
}

extension HTTPRequest {
  private var components: URLComponents? { URLComponents(string: address) }

  /// The address without its query.
  var place: String { String(address.prefix { $0 != "?" }) }

  /// The parameters by name, decoded, the values of one name in their order.
  var parameters: [String: [String]] {
    (components?.queryItems ?? []).reduce(into: [:]) { $0[$1.name, default: []].append($1.value ?? "") }
  }

  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// The fields of a multipart body by name.
  var form: [String: String] {
    let text = String(decoding: body ?? [], as: UTF8.self)
    guard let boundary = header("Content-Type")?.components(separatedBy: "boundary=").last else { return [:] }
    return text.components(separatedBy: "--" + boundary).reduce(into: [:]) { form, part in
      let halves = part.components(separatedBy: "\r\n\r\n")
      let name = halves[0].components(separatedBy: "name=\"").last?.prefix { $0 != "\"" }
      guard halves.count == 2, let name else { return }
      // A line's end is one character.
      form[String(name)] = String(halves[1].dropLast())
    }
  }
}
