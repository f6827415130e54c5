/// Why there is no whole reply to a request. No secret is in it.
package enum TransportError: Error, Sendable, Hashable {
  case cancelled
  /// Nothing came within the time that one request has.
  case timedOut
  /// No connection, or the address is none.
  case unreachable(Obstacle)
  /// The connection ended in the middle of the reply.
  case cutOff
  /// The reply is longer than the limit, in bytes.
  case tooLarge(limit: Int)
  /// The reply points elsewhere too often, or from https to http.
  case redirectRefused
  /// Nothing was sent, because the address is not one to connect to.
  case refused(Danger)

  /// Why there is no connection.
  package enum Obstacle: Sendable, Hashable {
    case refusesConnection(host: String)
    case takesNoConnection(host: String)
    case unknownHost(String)
    /// The host cannot prove who it is.
    case notTrusted(host: String)
    case speaksNoHTTP(host: String)
    case notAnAddress
    // What the environment says of the network; the text is the variable's name.
    case noProxy(variable: String)
    case noCertificates(variable: String)
    case noCertificateFolder(variable: String)
    // The proxy between here and the host.
    case proxyTakesNoConnection(proxy: String)
    case proxyWantsPassword(proxy: String)
    case proxyRefuses(proxy: String, host: String)
  }

  /// Why an address is not one to connect to.
  package enum Danger: Sendable, Hashable {
    case notPublic(host: String)
    /// A public host's reply points to one that is not.
    case pointsInside(host: String, to: String)
  }
}
