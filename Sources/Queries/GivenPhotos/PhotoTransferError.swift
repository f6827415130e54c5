/// Why a photo did not get from one place to another.
package enum PhotoTransferError: Error, Sendable, Hashable {
  /// The user stopped it. Never shown as a failure.
  case cancelled
  /// It could not be brought there or fetched from there now; the sentence says why and what to do next.
  case unreachable(String)
  /// The place is busy, or was too slow: the same may succeed later; the sentence says so.
  case busy(String)
  /// What is there is no photo that can be used; the sentence says why and what to do next.
  case unusable(String)

  package var sentence: String {
    switch self {
    case .cancelled: Words.stopped
    case .unreachable(let sentence), .busy(let sentence), .unusable(let sentence): sentence
    }
  }
}
