import Catalog
import ImageSearch
import Queries

/// One vendor's line to the network: sends a request, and says in ``SearchError`` what every vendor fails alike.
struct Wire: Sendable {
  let provider: ProviderID
  let transport: any Transport
  /// What must not come back in an error, even when the vendor quotes it.
  let secrets: KnownSecrets

  init(provider: ProviderID, transport: any Transport, secrets: [Secret?]) {
    self.provider = provider
    self.transport = transport
    self.secrets = KnownSecrets(secrets.compactMap { $0 })
  }

  /// Sends a request and returns the whole reply, whatever its status.
  ///
  /// - Parameter isKept: whether the reply may be kept; one that holds a new secret may not.
  func reply(to request: HTTPRequest, isKept: Bool = true) async throws(SearchError) -> HTTPReply {
    let reply: HTTPReply
    do {
      reply = try await transport.send(request)
    } catch .cancelled {
      throw .cancelled(provider)
    } catch {
      throw self.error(.noReply(error))
    }
    if isKept { ExchangeRecorder.note(exchange(request, reply)) }
    return reply
  }

  /// What is kept of a request and its reply. Bodies of requests are left out: they are photos, or say again what the
  /// photo is.
  private func exchange(_ request: HTTPRequest, _ reply: HTTPReply) -> Exchange {
    Exchange(
      request: "\(request.method.rawValue) \(secrets.hidden(in: Self.withoutSign(request.address)))",
      status: reply.status, reply: secrets.hidden(in: reply.body))
  }

  /// A signature is good for its request for ever: it is no business of an archive's.
  private static func withoutSign(_ address: String) -> String {
    address.replacing(/([?&]sign=)[^&]*/) { "\($0.1)…" }
  }

  /// The reply's JSON object.
  ///
  /// - Throws: when it is something else. The status then says what happened, as far as it says anything.
  func object(in reply: HTTPReply) throws(SearchError) -> JSON {
    try object(in: reply) { failure(status: $0, quoting: $1) }
  }

  /// The same for a vendor with a meaning of its own for some statuses.
  func object(in reply: HTTPReply, failure: (Int, String?) -> SearchError) throws(SearchError) -> JSON {
    if let json = JSON(reply.body), json.isObject { return json }
    let words = VendorWords.message(in: reply)
    switch reply.status {
    case 200..<300:
      throw error(reply.body.isEmpty ? .emptyReply : .notJSON, quoting: words)
    case 404:
      throw error(.nothingAtAddress, quoting: words)
    default:
      throw failure(reply.status, words)
    }
  }

  /// Why a reply that says nothing of a failure lacks what it must have. With words of the vendor's it is a refusal;
  /// without any the reply has changed.
  func missing(_ name: String, in json: JSON) -> SearchError {
    guard let words = VendorWords.message(in: json) else { return error(.missing(name)) }
    return error(.refused(code: nil), quoting: words)
  }

  /// The code of a reply: what stands in the body, or the HTTP status where nothing does.
  ///
  /// A code that is no number is none that means success, whatever the status says.
  func code(_ value: JSON, in reply: HTTPReply) -> Int {
    value.isBlank ? reply.status : value.count ?? Self.unreadableCode
  }

  private static let unreadableCode = -1

  /// What a failing HTTP status means where the vendor documents nothing of its own.
  func failure(status: Int, quoting message: String? = nil) -> SearchError {
    switch status {
    case 401: error(.credentialsRefused, quoting: message)
    // A token may be good for some endpoints and not for others: what is refused here says nothing of those.
    case 403: error(.serviceRefused, quoting: message, stop: .endpoint)
    case 402, 439: error(.balanceEmpty, quoting: message)
    case 404: error(.nothingAtAddress, quoting: message)
    // The vendor behind the gateway may have answered, and charged.
    case 408, 502, 504: error(.vendorFault, quoting: message)
    case 413: error(.photoTooLarge, quoting: message)
    case 429, 503:
      error(.tooManyCalls, quoting: message, retryPauses: [.seconds(5), .seconds(10)])
    case 500...599:
      error(.vendorFault, quoting: message, retryPauses: [.seconds(3), .seconds(6)])
    case 400...499: error(.requestRefused, quoting: message)
    default: error(.unexpectedStatus(status), quoting: message)
    }
  }

  /// An error with what the vendor says of it.
  func error(
    _ reason: SearchError.Reason, quoting message: String? = nil, retryPauses: [Duration] = [],
    stop: SearchError.Stop? = nil, mayMeanThePhoto: Bool = false
  ) -> SearchError {
    SearchError(
      reason, from: provider, quoting: quotable(message), retryPauses: retryPauses, stop: stop,
      mayMeanThePhoto: mayMeanThePhoto)
  }

  /// A vendor's message, safe to show: no control characters, no secret of ours, not long.
  private func quotable(_ message: String?) -> CleanText? {
    guard let text = CleanText(message, limit: 2_000)?.string else { return nil }
    return CleanText(secrets.hidden(in: text), limit: 160)
  }
}
