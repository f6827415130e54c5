import Catalog
import Foundation
import ImageSearch
import Queries
import Synchronization

/// A journal that remembers what it was told, and can be made to fail.
actor JournalDouble: CallJournal {
  struct Entry: Sendable {
    var call: VendorCall
    var end: CallEnd?
  }

  private let kept = SessionJournal(timeZone: .gmt)
  private(set) var entries: [Entry] = []
  private(set) var shown: [ShownPage] = []
  private var failure: JournalError?

  private var lastWasAnswered: Bool?
  /// The kind of call that another program makes now.
  private var madeElsewhere: CallKind?
  /// What another program's call brings just before one of this kind is begun.
  private var lateBrought: (kind: CallKind, end: CallEnd)?

  func fail(_ error: JournalError?) { failure = error }

  func remember(thatTheLastCallWasAnswered isAnswered: Bool) { lastWasAnswered = isAnswered }

  func makeElsewhere(_ kind: CallKind) { madeElsewhere = kind }

  /// The other program's call ends, and has brought something or nothing.
  func endElsewhere(_ brought: CallEnd.Brought?, at date: Date) async {
    madeElsewhere = nil
    await kept.remember(CallEnd(isCharged: true, brought: brought, at: date))
  }

  func bring(_ brought: CallEnd.Brought, at date: Date, justBefore kind: CallKind) {
    lateBrought = (kind, CallEnd(isCharged: true, brought: brought, at: date))
  }

  func spentToday(at now: Date) async -> SpendReport { await kept.spentToday(at: now) }

  func wasLastAnswered(of providers: Set<ProviderID>, since: Date) -> Bool? { lastWasAnswered }

  func begin(_ call: VendorCall, within caps: SpendingCaps) async throws(JournalError) -> CallNumber {
    if let failure { throw failure }
    if call.kind == madeElsewhere { throw .madeElsewhere }
    if let late = lateBrought, late.kind == call.kind {
      lateBrought = nil
      await kept.remember(late.end)
    }
    let number = try await kept.begin(call, within: caps)
    entries.append(Entry(call: call))
    return number
  }

  func end(_ call: CallNumber, with end: CallEnd) async throws(JournalError) -> ReplyNumber? {
    entries[Int(call.rawValue)].end = end
    _ = try await kept.end(call, with: end)
    guard case .page(_, let key, showing: let showing) = end.brought else { return nil }
    let reply = ReplyNumber(rawValue: call.rawValue)
    if let showing {
      shown.append(ShownPage(reply: reply, provider: key.provider, number: showing.number, size: showing.size))
    }
    return reply
  }

  func keptPage(_ key: PageKey, of isWanted: @Sendable (Date) -> Bool) async throws(JournalError) -> KeptPage? {
    if let failure { throw failure }
    return await kept.keptPage(key, of: isWanted)
  }

  func keptReference(_ key: ReferenceKey) async throws(JournalError) -> KeptReference? {
    await kept.keptReference(key)
  }

  func keptDetails(_ key: DetailKey) async throws(JournalError) -> KeptDetails? { await kept.keptDetails(key) }

  func keptFreight(_ key: FreightKey) async throws(JournalError) -> KeptFreight? { await kept.keptFreight(key) }

  func forgetReference(_ key: ReferenceKey) async throws(JournalError) { await kept.forgetReference(key) }

  func show(_ page: ShownPage, _ content: ResultPage, in search: SearchNumber) async throws(JournalError) {
    shown.append(page)
  }
}

/// A date that a test moves.
final class TestDate: Sendable {
  private let date = Mutex(Date(timeIntervalSince1970: 1_795_166_400))

  var now: Date { date.withLock { $0 } }

  func advance(by seconds: TimeInterval) { date.withLock { $0 += seconds } }
}
