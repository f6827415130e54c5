import Foundation
import NIOSSL
import Queries
import TestSentences
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
    let folder = Fixture.url("photos").path
    for path in variable == "SSL_CERT_FILE" ? ["/nowhere/ca.pem", photo, folder] : ["/nowhere", folder, ":", photo] {
      let transport = LiveTransport(
        proxies: ProxyRules(environment: [:]), roots: TrustedRoots(environment: [variable: path]))
      let error = await #expect(throws: TransportError.self) {
        _ = try await transport.send(HTTPRequest(.get, "https://127.0.0.1:9/"))
      }
      guard case .unreachable(let obstacle)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(obstacle.words.hasPrefix(variable))
      await transport.shutdown()
    }
  }

  @Test func rootsThatAreThereLaterAreTakenLater() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pem")
    defer { try? FileManager.default.removeItem(at: file) }
    let transport = LiveTransport(
      proxies: ProxyRules(environment: [:]), roots: TrustedRoots(environment: ["SSL_CERT_FILE": file.path]))
    func complaint(_ scheme: String) async -> String {
      do {
        _ = try await transport.send(HTTPRequest(.get, "\(scheme)://127.0.0.1:9/"))
        return "an answer"
      } catch {
        return "\(error)"
      }
    }
    // In the clear nobody's certificates matter, and nothing of it stays for what is encrypted.
    #expect(await !complaint("http").contains("SSL_CERT_FILE"))
    #expect(await complaint("https").contains("SSL_CERT_FILE"))
    try Self.root.write(to: file, atomically: true, encoding: .utf8)
    #expect(await !complaint("https").contains("SSL_CERT_FILE"))
    await transport.shutdown()
  }

  @Test func whatAFileAndFoldersHoldIsTrusted() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["hashed", "unhashed"] {
      try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    let file = folder.appending(path: "unhashed/ca.pem")
    try Self.root.write(to: file, atomically: true, encoding: .utf8)
    let hashed = folder.appending(path: "hashed")
    try Self.root.write(to: hashed.appending(path: "9255a9ac.0"), atomically: true, encoding: .utf8)

    let list = "/nowhere:\(hashed.path):\(folder.path)/unhashed"
    for (environment, count) in [
      (["SSL_CERT_FILE": file.path], 1), (["SSL_CERT_DIR": list], 1),
      (["SSL_CERT_DIR": list, "SSL_CERT_FILE": file.path], 2),
    ] {
      let roots = TrustedRoots(environment: environment)
      #expect(try roots.certificates().count == count && roots.areUsable)
      // What connections are made with takes it.
      _ = try NIOSSLContext(configuration: #require(try roots.configuration()))
    }
    #expect(!TrustedRoots(environment: ["SSL_CERT_DIR": folder.appending(path: "unhashed").path]).areUsable)
  }

  /// A root of nobody's, whose key is thrown away.
  private static let root = """
    -----BEGIN CERTIFICATE-----
    MIIBjjCCATOgAwIBAgIUO63CL+Aqw0Z3xs1h8mx62H1jfeEwCgYIKoZIzj0EAwIw
    GzEZMBcGA1UEAwwQQSByb290IGZvciB0ZXN0czAgFw0yNjExMjYxMjA5MjZaGA8y
    MTI2MTEwMjEyMDkyNlowGzEZMBcGA1UEAwwQQSByb290IGZvciB0ZXN0czBZMBMG
    ByqGSM49AgEGCCqGSM49AwEHA0IABPEnk8ebhpEEiEh+oJb2yc6PPHSnteE5sFIx
    JM+pnAfEj9pKjFvSvaEu3rsz2XFoEQhK03GjfQ+NmI75sS5RjvyjUzBRMB0GA1Ud
    DgQWBBRMsw9UA2Z4HDm0EaYIW2JKVgdT9jAfBgNVHSMEGDAWgBRMsw9UA2Z4HDm0
    EaYIW2JKVgdT9jAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQCf
    f5Q3EzykWmZqUCkXLX7Msa9+XLcw1a6sR4/TnBA21gIhAJHyjzl0i8ZRV+P3oz4h
    zIydUzEdxyjKWxM8eIeZUcnG
    -----END CERTIFICATE-----
    """
}
