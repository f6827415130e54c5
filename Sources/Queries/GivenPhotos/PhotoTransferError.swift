package import Catalog
package import OperatingSystem
package import Photos

/// Why a photo did not get from one place to another. Hosts are named without what may be a secret.
package enum PhotoTransferError: Error, Sendable, Hashable {
  /// The user stopped it. Never shown as a failure.
  case cancelled

  // Fetching it from the address that the user gave.
  case noReply(from: String, TransportError)
  case hostBusy(String, status: Int, retryAfter: Int?)
  case hostWantsPassword(String)
  case hostRefusesPassword(String)
  /// The host does not give it to everybody.
  case hostRefuses(String)
  case nothingThere(host: String, status: Int)
  case unexpectedStatus(host: String, Int)
  case webPage(host: String)
  case notUsable(host: String, PhotoError)

  // Putting it where vendors can fetch it.
  /// A setting of the photo host is no address.
  case photoHostUnusable
  case photoHostUnreachable(TransportError)
  case photoHostRefused(status: Int)
  case noTemporaryFile
  case commandNotStarted(SystemError)
  case commandTooSlow(Duration)
  /// Its exit status, and the last line that it wrote of its errors.
  case commandFailed(Int32, CleanText?)
  case commandPrintsTooMuch
  case commandWithoutAddress

  /// What may be done about it.
  package enum Kind: Sendable, Hashable {
    case cancelled
    /// It could not be brought there or fetched from there now.
    case unreachable
    /// The place is busy, or was too slow: the same may succeed later.
    case busy
    /// What is there is no photo that can be used.
    case unusable
  }

  package var kind: Kind {
    switch self {
    case .cancelled: .cancelled
    case .noReply(_, let error):
      switch error {
      case .cancelled: .cancelled
      case .timedOut, .cutOff: .busy
      case .tooLarge, .redirectRefused, .refused: .unusable
      case .unreachable: .unreachable
      }
    case .hostBusy: .busy
    case .unexpectedStatus(_, let status): status >= 500 ? .unreachable : .unusable
    case .hostWantsPassword, .hostRefusesPassword, .hostRefuses, .nothingThere, .webPage, .notUsable: .unusable
    case .photoHostUnusable, .photoHostUnreachable, .photoHostRefused, .noTemporaryFile: .unreachable
    case .commandNotStarted, .commandTooSlow, .commandFailed, .commandPrintsTooMuch, .commandWithoutAddress:
      .unreachable
    }
  }
}
