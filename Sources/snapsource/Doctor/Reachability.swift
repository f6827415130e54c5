import Catalog
import ImageSearch

/// Whether vendors' servers answer. No call of a vendor's API is made, so nothing is charged; no credential is sent.
struct Reachability: Sendable {
  private let transport: LiveTransport
  private let words: any Phrases

  init(timeout: Duration, _ words: any Phrases) {
    self.words = words
    transport = LiveTransport(timeout: timeout)
  }

  /// Asks for the root of the server.
  func line(for name: String, at address: WebAddress) async -> DoctorReport.Line {
    do {
      let reply = try await transport.send(HTTPRequest(.get, Self.root(of: address)))
      return .init(name, words.answers(address.host, status: reply.status))
    } catch {
      return .init(name, words.doesNotAnswer(address.host, error), isTrouble: true)
    }
  }

  func close() async { await transport.shutdown() }

  /// The address without user, path and query.
  private static func root(of address: WebAddress) -> String {
    let parts = address.string.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    let authority = parts.count > 2 ? parts[2].split(separator: "@").last.map(String.init) ?? "" : ""
    return "\(parts[0])//\(authority.prefix { $0 != "?" && $0 != "#" })/"
  }
}

extension ImageSearchProvider {
  /// The address that the vendor is asked at: the configured one, or the documented one.
  static func baseAddress(in values: Settings) -> WebAddress? {
    guard let setting = settings.first(where: { $0.path.hasSuffix(".baseUrl") }) else { return nil }
    return WebAddress(values.text(setting.path) ?? setting.standard)
  }
}
