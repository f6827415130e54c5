package import Catalog

/// Why a vendor gave no page. The reason says what happened, its kind and the pauses what may be done; all are decided
/// where the reply was read and obeyed everywhere else.
package struct SearchError: Error, Sendable, Hashable {
  /// A closed list; the raw value is the name in JSON.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The credentials are missing, wrong or expired.
    case unauthorized
    /// The subscription ended or the balance is empty: a person must pay. Never retried.
    case noBalance
    /// Too many calls at once.
    case rateLimited
    /// The vendor says to try again, or was too slow.
    case temporary
    /// The vendor cannot use this photo, or it cannot be given to the vendor.
    case badPhoto
    /// The vendor refuses the request: a fault of ours, or an option that it does not take.
    case badRequest
    /// The reply is not what the vendor documents.
    case malformedReply
    /// No answer: no connection, or a wrong address.
    case unreachable
    /// The vendor cannot do what was asked.
    case unsupported
    /// The call would pass a limit that the user set.
    case overBudget
    /// The user stopped it. Never shown as a failure.
    case cancelled
  }

  package var reason: Reason
  package var provider: ProviderID
  /// What the vendor says of it, in the vendor's own words.
  package var quote: CleanText?
  /// How long to wait before each further try that is made unasked; empty means that trying again is the user's to
  /// decide.
  package var retryPauses: [Duration]
  /// What is not asked again until the user wants it; `nil` is nothing.
  package var stop: Stop?
  /// Whether the vendor may mean that it does not know the photo any more.
  package var mayMeanThePhoto: Bool

  package enum Stop: Sendable, Hashable {
    /// One kind of call to this provider: another endpoint of the same account may be open.
    case endpoint
    /// All calls of the account.
    case account
  }

  /// - Parameters:
  ///   - stop: `nil` is what the kind means: the account, where credentials or the balance are at fault.
  ///   - mayMeanThePhoto: a bad photo always may.
  package init(
    _ reason: Reason, from provider: ProviderID, quoting quote: CleanText? = nil, retryPauses: [Duration] = [],
    stop: Stop? = nil, mayMeanThePhoto: Bool = false
  ) {
    let kind = reason.kind
    self.reason = reason
    self.provider = provider
    self.quote = quote
    self.retryPauses = retryPauses
    self.stop = stop ?? (kind == .noBalance || kind == .unauthorized ? .account : nil)
    self.mayMeanThePhoto = mayMeanThePhoto || kind == .badPhoto
  }

  package static func cancelled(_ provider: ProviderID) -> SearchError {
    SearchError(.cancelled, from: provider)
  }

  package var kind: Kind { reason.kind }

  /// Whether the same call may succeed later without anybody changing anything.
  package var isRetryable: Bool { kind == .temporary || kind == .rateLimited }

  /// Whether asking the same again would come to the same: the vendor is not asked by such words.
  package var isLasting: Bool {
    switch reason {
    case .noWords, .wordsNotChinese: true
    default: false
    }
  }

  /// Whether the vendor probably charged for the call: it did some work, or nobody knows. A call that may be repeated
  /// unasked is one that is not charged.
  package var mayBeCharged: Bool {
    switch kind {
    case .temporary: retryPauses.isEmpty
    case .malformedReply, .badPhoto, .cancelled: true
    case .unauthorized, .noBalance, .rateLimited, .badRequest, .unreachable, .unsupported, .overBudget: false
    }
  }
}
