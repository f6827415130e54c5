import Foundation
import NIOSSL

/// The certificates that servers are trusted by: the system's, or those that the environment names in their place, as
/// OpenSSL and curl understand `SSL_CERT_FILE` and `SSL_CERT_DIR`. Behind a company's proxy there is no other way.
package struct TrustedRoots: Sendable {
  /// The variables, in the order in which they are shown.
  package static let variables = ["SSL_CERT_FILE", folders]
  private static let folders = "SSL_CERT_DIR"

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
    let found = try found()
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.trustRoots = .certificates(found.certificates)
    configuration.additionalTrustRoots = found.folders.map { .file($0) }
    return configuration
  }

  /// The certificates of the file, and the folders that hold some: `SSL_CERT_DIR` is a list with colons, of which some
  /// may be missing.
  func found() throws(TransportError) -> (certificates: [NIOSSLCertificate], folders: [String]) {
    var found: (certificates: [NIOSSLCertificate], folders: [String]) = ([], [])
    for (variable, path) in paths {
      if variable == Self.folders {
        let folders = path.split(separator: ":").map(String.init).filter(Self.holdsCertificates)
        guard !folders.isEmpty else { throw .unreachable(Words.noCertificateFolder(in: variable)) }
        found.folders += folders
      } else {
        let certificates = (try? NIOSSLCertificate.fromPEMFile(path)) ?? []
        guard !certificates.isEmpty else { throw .unreachable(Words.noCertificates(in: variable)) }
        found.certificates += certificates
      }
    }
    return found
  }

  /// Whether certificates are there under the names by which OpenSSL looks for them: a hash and a number.
  private static func holdsCertificates(_ folder: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { name in
      name.wholeMatch(of: /[0-9a-f]{8}\.[0-9]+/) != nil
        && (try? NIOSSLCertificate.fromPEMFile(folder + "/" + name))?.isEmpty == false
    }
  }
}
