import Foundation
import NIOSSL
import Queries

/// The certificates that servers are trusted by: the system's, or in place of all those the ones that `SSL_CERT_FILE` and
/// `SSL_CERT_DIR` name, which OpenSSL and curl read as well. Behind a company's proxy there is no other way.
package struct TrustedRoots: Sendable {
  /// The variables, in the order in which they are shown.
  package static let variables = ["SSL_CERT_FILE", folders]
  private static let folders = "SSL_CERT_DIR"

  /// What the environment names: a variable and its path each.
  package let named: [(variable: String, path: String)]

  package init(environment: [String: String]) {
    named = Self.variables.compactMap { name in
      environment[name].flatMap { $0.isEmpty ? nil : (variable: name, path: $0) }
    }
  }

  /// Those of this process.
  package static let ofThisProcess = TrustedRoots(environment: ProcessInfo.processInfo.environment)

  /// Whether all that is named holds certificates.
  package var areUsable: Bool { (try? certificates()) != nil }

  /// How connections are encrypted; `nil` is as the system has it.
  ///
  /// - Throws: ``TransportError/unreachable(_:)`` when a variable names nothing that holds certificates: another trust
  ///   than the one that was wanted is none.
  func configuration() throws(TransportError) -> TLSConfiguration? {
    guard !named.isEmpty else { return nil }
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.trustRoots = .certificates(try certificates())
    return configuration
  }

  /// All that are named: `SSL_CERT_DIR` is a list of folders with colons, of which some may be missing.
  func certificates() throws(TransportError) -> [NIOSSLCertificate] {
    var all: [NIOSSLCertificate] = []
    for (variable, path) in named {
      let isList = variable == Self.folders
      let files = isList ? path.split(separator: ":").flatMap { Self.hashed(in: String($0)) } : [path]
      let found = files.flatMap { (try? NIOSSLCertificate.fromPEMFile($0)) ?? [] }
      guard !found.isEmpty else {
        throw .unreachable(isList ? .noCertificateFolder(variable: variable) : .noCertificates(variable: variable))
      }
      all += found
    }
    return all
  }

  /// The files of a folder under the names by which OpenSSL looks for certificates: a hash and a number.
  private static func hashed(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { $0.wholeMatch(of: /[0-9a-f]{8}\.[0-9]+/) != nil }.map { folder + "/" + $0 }
  }
}
