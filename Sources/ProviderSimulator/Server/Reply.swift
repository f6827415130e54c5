/// What a simulated vendor answers.
struct Reply: Sendable {
  enum Body: Sendable {
    case whole([UInt8])
    /// The length of all of it is promised, half of it is sent, then the connection ends.
    case cut([UInt8])
    /// A JSON document with so many bytes of filling.
    case huge(Int)
  }

  var status = 200
  var contentType: String
  /// Where a redirect leads.
  var location: String?
  var body: Body

  init(status: Int = 200, contentType: String, location: String? = nil, body: Body) {
    self.status = status
    self.contentType = contentType
    self.location = location
    self.body = body
  }

  static func json(_ value: JSONText, status: Int = 200) -> Reply {
    Reply(status: status, contentType: "application/json;charset=UTF-8", body: .whole(value.bytes))
  }

  static func text(_ text: String, status: Int, contentType: String = "text/plain; charset=utf-8") -> Reply {
    Reply(status: status, contentType: contentType, body: .whole(Array(text.utf8)))
  }

  static func jpeg(_ bytes: [UInt8]) -> Reply {
    Reply(contentType: "image/jpeg", body: .whole(bytes))
  }

  /// The same reply of which only half arrives.
  var cutInHalf: Reply {
    guard case .whole(let bytes) = body else { return self }
    var reply = self
    reply.body = .cut(bytes)
    return reply
  }
}

/// A request that the vendor refuses, with the answer that says so in the vendor's manner.
struct Refusal: Error {
  let reply: Reply
}
