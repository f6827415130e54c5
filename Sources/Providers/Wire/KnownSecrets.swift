import ImageSearch
import Synchronization

/// A vendor's secrets; there are more of them when a token is renewed.
final class KnownSecrets: Sendable {
  private let secrets: Mutex<[Secret]>

  init(_ secrets: [Secret]) {
    self.secrets = Mutex(secrets)
  }

  func add(_ secret: Secret) {
    secrets.withLock { $0.append(secret) }
  }

  /// The text with `…` for each secret, as it is and as it stands in an address.
  func hidden(in text: String) -> String {
    secrets.withLock { $0 }.map(\.revealed).filter { !$0.isEmpty }.flatMap { [$0, Parameters.encoded($0)] }
      .reduce(text) { text, secret in
        text.split(separator: secret, omittingEmptySubsequences: false).joined(separator: "…")
      }
  }
}
