package import Catalog
package import Foundation

/// What a service keeps beyond its own life: every call with its cost, what it brought, and what may be used again.
///
/// What a method has done is on the disk when it returns, also when its task is cancelled meanwhile.
package protocol CallJournal: Sendable {
  /// Writes down that a call is about to leave.
  ///
  /// A call that is never ended counts as charged: the program may have died while the vendor was answering.
  ///
  /// - Throws: ``JournalError/madeElsewhere`` when another program that is running makes such a call now: to the same
  ///   vendor, of the same kind, about the same subject. ``JournalError/overBudget(_:)`` when a cap would be
  ///   passed, with all programs' calls of the day. The call must not leave then.
  func begin(_ call: VendorCall, within caps: SpendingCaps) async throws(JournalError) -> CallNumber

  /// Writes down how a call ended, what it brought and which search shows it, in one transaction.
  ///
  /// - Returns: the number of the reply when it brought a page.
  func end(_ call: CallNumber, with end: CallEnd) async throws(JournalError) -> ReplyNumber?

  /// All calls of the day of a moment, by all programs.
  func spentToday(at now: Date) async throws(JournalError) -> SpendReport

  /// Whether the last call to one of these vendors that ended since a moment was answered; `nil` when none ended.
  func wasLastAnswered(of providers: Set<ProviderID>, since: Date) async throws(JournalError) -> Bool?

  /// The newest page that answered a question.
  ///
  /// - Parameter isWanted: whether a page of that time is. One that is not is `nil`, and costs no unpacking.
  func keptPage(_ key: PageKey, of isWanted: @Sendable (Date) -> Bool) async throws(JournalError) -> KeptPage?

  /// The newest details that answered a question, however old.
  func keptDetails(_ key: DetailKey) async throws(JournalError) -> KeptDetails?

  /// The newest freight that answered a question, however old.
  func keptFreight(_ key: FreightKey) async throws(JournalError) -> KeptFreight?

  /// What a vendor knows a photo by, however long ago it was given it.
  func keptReference(_ key: ReferenceKey) async throws(JournalError) -> KeptReference?

  /// The vendor does not know the photo by this any more.
  func forgetReference(_ key: ReferenceKey) async throws(JournalError)

  /// Writes down which page of the journal a search showed and which reply it came from.
  ///
  /// - Parameter content: what was shown, so that it need not be read again.
  func show(_ page: ShownPage, _ content: ResultPage, in search: SearchNumber) async throws(JournalError)
}

extension CallJournal {
  /// The newest page that answered a question, however old.
  package func keptPage(_ key: PageKey) async throws(JournalError) -> KeptPage? {
    try await keptPage(key) { _ in true }
  }
}
