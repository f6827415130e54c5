import Foundation
import TestSupport
import Testing

@testable import ImageSearch

struct TrustedRootsTests {
  @Test func withoutAVariableTheSystemIsTrusted() throws {
    #expect(try TrustedRoots(environment: ["SSL_CERT_FILE": ""]).configuration() == nil)
    #expect(TrustedRoots(environment: [:]).named.isEmpty)
  }

  @Test(arguments: TrustedRoots.variables) func whatHoldsNoCertificateIsSaid(_ variable: String) async throws {
    let photo = Fixture.url("photos/waves.jpg").path
    for path in variable == "SSL_CERT_FILE" ? ["/nowhere/ca.pem", photo] : ["/nowhere"] {
      let transport = LiveTransport(
        proxies: ProxyRules(environment: [:]), roots: TrustedRoots(environment: [variable: path]))
      let error = await #expect(throws: TransportError.self) {
        _ = try await transport.send(HTTPRequest(.get, "https://127.0.0.1:9/"))
      }
      guard case .unreachable(let words)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(words.hasPrefix(variable))
      await transport.shutdown()
    }
  }
}
