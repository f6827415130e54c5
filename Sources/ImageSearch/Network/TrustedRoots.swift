import Foundation
import NIOSSL

/// The certificates that servers are trusted by: the system's, or those that the environment names in their place, as
/// OpenSSL and curl understand `SSL_CERT_FILE` and `SSL_CERT_DIR`. Behind a company's proxy there is no other way.
package struct TrustedRoots: Sendable {
  /// The variables, in the order in which they are shown.
  package static let variables = ["SSL_CERT_FILE", "SSL_CERT_DIR"]

  private let paths: [(variable: String, path: String)]

  package init(environment: [String: String]) {
    paths = Self.variables.compactMap { name in
      environment[name].flatMap { $0.isEmpty ? nil : (variable: name, path: $0) }
    }
  }

  /// Those of this process.
  package static let ofThisProcess = TrustedRoots(environment: ProcessInfo.processInfo.environment)

  /// What the environment names: a variable and its path each.
  package var named: [(variable: String, path: String)] { paths }

  /// Whether all that is named holds certificates.
  package var areUsable: Bool { (try? configuration()) != nil || paths.isEmpty }

  /// How connections are encrypted; `nil` is as the system has it.
  ///
  /// - Throws: ``TransportError/unreachable(_:)`` when a variable names nothing that holds certificates: another trust
  ///   than the one that was wanted is none.
  func configuration() throws(TransportError) -> TLSConfiguration? {
    guard !paths.isEmpty else { return nil }
    var configuration = TLSConfiguration.makeClientConfiguration()
    var certificates: [NIOSSLCertificate] = []
    var folders: [NIOSSLAdditionalTrustRoots] = []
    for (variable, path) in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw .unreachable(Words.noCertificates(in: variable))
      }
      if isFolder.boolValue {
        folders.append(.file(path))
      } else {
        guard let found = try? NIOSSLCertificate.fromPEMFile(path), !found.isEmpty else {
          throw .unreachable(Words.noCertificates(in: variable))
        }
        certificates += found
      }
    }
    configuration.trustRoots = .certificates(certificates)
    configuration.additionalTrustRoots = folders
    return configuration
  }
}
