import Catalog

/// A bucket with public addresses: what is put is what can be fetched.
enum PhotoHost: SimulatedVendor {
  static let path = SimulatedWorld.photoHostPath
  static let providers = [ProviderID("photo-host")]

  static func settings(origin: String) -> [String: String] {
    [
      "photoHost.putUrl": "\(origin)/\(path)/{name}",
      "photoHost.publicUrl": "\(origin)/\(path)/{name}",
    ]
  }

  static func place(of request: ReceivedRequest) -> SimulatedPlace? {
    SimulatedPlace(provider: providers[0], call: .file)
  }

  static let unknownPath = Reply.text("not found\n", status: 404)

  static func refusal(_ kind: FailureKind) -> Reply? {
    switch kind {
    case .unauthorized: .text("access denied\n", status: 403)
    case .rateLimited: .text("slow down\n", status: 503)
    default: nil
    }
  }

  static func answer(_ call: VendorCall) async throws(Refusal) -> Reply {
    let parts = call.request.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst(2)
    guard parts.count == 1, let name = parts.first.map(String.init), !name.isEmpty, name.utf8.count <= 200,
      !name.contains("{")
    else { throw Refusal(reply: .text("not a file name\n", status: 400)) }
    switch call.request.method {
    case "PUT":
      guard !call.request.body.isEmpty else { throw Refusal(reply: .text("an empty file\n", status: 400)) }
      await call.world.records.store(call.request.body, as: name)
      return .text("", status: 201)
    case "GET":
      guard let bytes = await call.world.records.file(name) else { throw Refusal(reply: unknownPath) }
      return .jpeg(bytes)
    default:
      throw Refusal(reply: .text("only GET and PUT\n", status: 405))
    }
  }
}
