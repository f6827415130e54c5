import Hummingbird
import NIOCore

/// What the server knows of a connection.
struct Connection: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The simulator's own port.
  let port: Int

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    port = source.channel.localAddress?.port ?? 0
  }
}

/// The longest request that is taken, in bytes: past every vendor's own limit, which is then the one that refuses.
private let longestRequest = 40_000_000

/// The connection ends here on purpose.
private struct CutOff: Error {}

/// Takes a request in, has it answered, and answers.
func respond(to incoming: Request, at door: Door) async throws -> Response {
  var request = incoming
  let body = try await request.collectBody(upTo: longestRequest)
  var headers: [String: String] = [:]
  for field in request.headers {
    headers[field.name.canonicalName] = field.value
  }
  let received = ReceivedRequest(
    method: request.method.rawValue, target: request.uri.string, headers: headers, body: Array(body.readableBytesView))
  switch try await door.answer(received) {
  case .reply(let reply):
    return response(reply)
  case .late(let pause, let reply):
    // The connection is watched meanwhile: who hangs up is not waited for.
    var late = try await request.body.consumeWithCancellationOnInboundClose { _ in
      try await Task.sleep(for: pause)
      return response(reply)
    }
    late.headers[.connection] = "close"
    return late
  }
}

private func response(_ reply: Reply) -> Response {
  var headers: HTTPFields = [.contentType: reply.contentType]
  if let location = reply.location { headers[.location] = location }
  let status = HTTPResponse.Status(code: reply.status)
  switch reply.body {
  case .whole(let bytes):
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  case .cut(let bytes):
    let body = ResponseBody(contentLength: bytes.count) { writer in
      try await writer.write(ByteBuffer(bytes: bytes.prefix(bytes.count / 2)))
      throw CutOff()
    }
    return Response(status: status, headers: headers, body: body)
  case .huge(let size):
    let body = ResponseBody { writer in
      try await writer.write(ByteBuffer(string: #"{"code":200,"msg":""#))
      let filling = ByteBuffer(repeating: UInt8(ascii: "x"), count: 64_000)
      for _ in 0..<(size / 64_000 + 1) {
        try await writer.write(filling)
      }
      try await writer.write(ByteBuffer(string: #"","data":null}"#))
      try await writer.finish(nil)
    }
    return Response(status: status, headers: headers, body: body)
  }
}
