package import Catalog
package import Foundation
package import Photos

/// What a service keeps beyond its own life: every call with its cost, what it brought, and what may be used again.
///
/// What a method has done is on the disk when it returns, also when its task is cancelled meanwhile.
package protocol CallJournal: Sendable {
  /// Writes down that a call is about to leave.
  ///
  /// A call that is never ended counts as charged: the program may have died while the vendor was answering.
  ///
  /// - Throws: ``JournalError/madeElsewhere`` when another program that is running makes such a call now: to the same
  ///   vendor, of the same kind, about the same photo and page. ``JournalError/overBudget(_:)`` when a cap would be
  ///   passed, with all programs' calls of the day. The call must not leave then.
  func begin(_ call: VendorCall, within caps: SpendingCaps) async throws(JournalError) -> CallNumber

  /// Writes down how a call ended and what it brought, in one transaction.
  ///
  /// - Returns: the number of the reply when it brought a page.
  func end(_ call: CallNumber, with end: CallEnd) async throws(JournalError) -> ReplyNumber?

  /// All calls of the day of a moment, by all programs.
  func spentToday(at now: Date) async throws(JournalError) -> SpendReport

  /// Whether the last call to one of these vendors that ended since a moment was answered; `nil` when none ended.
  func wasLastAnswered(of providers: Set<ProviderID>, since: Date) async throws(JournalError) -> Bool?

  /// The newest page that answered a question, however old.
  func keptPage(_ key: PageKey) async throws(JournalError) -> KeptPage?

  /// What a vendor knows a photo by, however long ago it was given it.
  func keptReference(_ key: ReferenceKey) async throws(JournalError) -> KeptReference?

  /// The vendor does not know the photo by this any more.
  func forgetReference(_ key: ReferenceKey) async throws(JournalError)

  /// Writes down which page a search showed and which reply it came from.
  func show(_ page: ShownPage, in search: SearchNumber) async throws(JournalError)
}

/// Why the journal could not do what it was asked, as a sentence for the user.
package enum JournalError: Error, Sendable, Hashable {
  /// The call would pass a limit that the user set.
  case overBudget(String)
  /// Another program makes the call: what it brings will be in the journal.
  case madeElsewhere
  /// The journal cannot be read or written.
  case unavailable(String)
  /// A call is to be ended that is not in the journal.
  case unknownCall

  package var sentence: String {
    switch self {
    case .overBudget(let sentence), .unavailable(let sentence): sentence
    case .madeElsewhere: Words.madeElsewhere
    case .unknownCall: Words.unknownCall
    }
  }
}

/// A call that is about to leave for a vendor.
package struct VendorCall: Sendable, Hashable {
  package var provider: ProviderID
  package var kind: CallKind
  /// What the photo is remembered by: the fingerprint of its bytes, or its address.
  package var photo: String
  /// The page asked for; `nil` when none is.
  package var page: Int?
  /// What it will cost if it is charged; `nil` when the user set no price.
  package var cost: Cost?
  /// The search that it is made for.
  package var search: SearchNumber?
  /// The call that it is made for and that follows it: caps must allow both.
  package var next: PricedCall?
  package var at: Date

  package init(
    provider: ProviderID, kind: CallKind, photo: String, page: Int? = nil, cost: Cost? = nil,
    search: SearchNumber? = nil, next: PricedCall? = nil, at: Date
  ) {
    self.next = next
    self.provider = provider
    self.kind = kind
    self.photo = photo
    self.page = page
    self.cost = cost
    self.search = search
    self.at = at
  }
}

/// A kind of call and what it costs; `nil` when the user set no price.
package struct PricedCall: Sendable, Hashable {
  package var kind: CallKind
  package var cost: Cost?

  package init(_ kind: CallKind, _ cost: Cost?) {
    self.kind = kind
    self.cost = cost
  }
}

/// How a call ended.
package struct CallEnd: Sendable, Hashable {
  /// `nil` when it was answered.
  package var failure: SearchError.Kind?
  /// Whether the vendor probably charged for it.
  package var isCharged: Bool
  /// What was sent and what came back, the last one last.
  package var exchanges: [Exchange]
  package var brought: Brought?
  package var at: Date

  package enum Brought: Sendable, Hashable {
    case page(ResultPage, PageKey)
    case reference(PhotoReference, size: PixelSize?, ReferenceKey)
  }

  package init(
    failure: SearchError.Kind? = nil, isCharged: Bool, exchanges: [Exchange] = [], brought: Brought? = nil, at: Date
  ) {
    self.failure = failure
    self.isCharged = isCharged
    self.exchanges = exchanges
    self.brought = brought
    self.at = at
  }
}

/// A request and its reply as they may be kept: without secrets.
package struct Exchange: Sendable, Hashable {
  /// The method and the address.
  package var request: String
  /// The HTTP status.
  package var status: Int
  /// The reply's bytes.
  package var reply: [UInt8]

  package init(request: String, status: Int, reply: [UInt8]) {
    self.request = request
    self.status = status
    self.reply = reply
  }
}

/// The number of a call in the journal.
package struct CallNumber: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}

/// The number of a kept reply.
package struct ReplyNumber: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}
