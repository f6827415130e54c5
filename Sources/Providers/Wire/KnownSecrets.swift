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

  /// The text with `…` for each secret.
  func hidden(in text: String) -> String { String(decoding: hidden(in: Array(text.utf8)), as: UTF8.self) }

  /// The bytes with `…` for each secret, whatever else they are.
  func hidden(in bytes: [UInt8]) -> [UInt8] {
    spellings.reduce(bytes) { $0.replacing($1, with: Self.mark) }
  }

  private static let mark = Array("…".utf8)

  /// Each secret as it is, as it stands in an address, and in JSON with escaped slashes.
  private var spellings: [[UInt8]] {
    secrets.withLock { $0 }.map(\.revealed).filter { !$0.isEmpty }.flatMap { secret in
      Set([secret, Parameters.encoded(secret), secret.replacing("/", with: "\\/")]).map { Array($0.utf8) }
    }
  }
}

extension [UInt8] {
  /// Goes through the bytes once: a reply has many, and a secret is seldom among them.
  fileprivate func replacing(_ wanted: [UInt8], with mark: [UInt8]) -> [UInt8] {
    guard let first = wanted.first, count >= wanted.count else { return self }
    var result: [UInt8] = []
    var copied = 0
    var place = 0
    while place <= count - wanted.count {
      guard self[place] == first, self[place..<place + wanted.count].elementsEqual(wanted) else {
        place += 1
        continue
      }
      result += self[copied..<place]
      result += mark
      place += wanted.count
      copied = place
    }
    return copied == 0 ? self : result + self[copied...]
  }
}
