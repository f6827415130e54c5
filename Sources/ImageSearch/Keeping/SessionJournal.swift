package import Catalog
package import Foundation
package import Queries

/// A journal that lives as long as the program: for when there is no archive, or none can be written.
package actor SessionJournal: CallJournal {
  /// The most pages that are remembered; the oldest are forgotten first.
  private static let pageLimit = 64

  private let calendar: Calendar
  private var calls: [(call: VendorCall, isCharged: Bool)] = []
  private var pages: [PageKey: KeptPage] = [:]
  private var pageOrder: [PageKey] = []
  private var references: [ReferenceKey: KeptReference] = [:]
  private var details: [DetailKey: KeptDetails] = [:]
  private var freight: [FreightKey: KeptFreight] = [:]

  /// - Parameter timeZone: in which a day is from midnight to midnight.
  package init(timeZone: TimeZone = .current) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    self.calendar = calendar
  }

  package func begin(_ call: VendorCall, within caps: SpendingCaps) throws(JournalError) -> CallNumber {
    if let refusal = caps.refusal(of: call, after: spentToday(at: call.at)) { throw .overBudget(refusal) }
    calls.append((call, true))
    return CallNumber(rawValue: Int64(calls.count - 1))
  }

  package func end(_ call: CallNumber, with end: CallEnd) throws(JournalError) -> ReplyNumber? {
    guard let place = Int(exactly: call.rawValue), calls.indices.contains(place) else { throw .unknownCall }
    calls[place].isCharged = end.isCharged
    return remember(end)
  }

  /// Keeps what a call brought that another journal could not keep.
  @discardableResult
  package func remember(_ end: CallEnd) -> ReplyNumber? {
    switch end.brought {
    case .page(let page, let key, showing: _):
      pages[key] = KeptPage(reply: nil, page: page, at: end.at)
      pageOrder.removeAll { $0 == key }
      pageOrder.append(key)
      if pageOrder.count > Self.pageLimit { pages[pageOrder.removeFirst()] = nil }
    case .reference(let reference, let size, let key):
      references[key] = KeptReference(reference: reference, size: size, at: end.at)
    case .details(let found, let key):
      details[key] = KeptDetails(found, at: end.at)
    case .freight(let found, let key):
      freight[key] = KeptFreight(found, at: end.at)
    case nil: break
    }
    return nil
  }

  package func spentToday(at now: Date) -> SpendReport {
    SpendReport(
      lines: calls.filter { $0.isCharged && calendar.isDate($0.call.at, inSameDayAs: now) }.map { call, _ in
        SpendReport.Line(provider: call.provider, kind: call.kind, spend: Spend(call.cost), free: 0)
      })
  }

  /// `nil`: what a session knows of its vendors, its service knows itself.
  package func wasLastAnswered(of providers: Set<ProviderID>, since: Date) -> Bool? { nil }

  package func keptPage(_ key: PageKey, of isWanted: (Date) -> Bool) -> KeptPage? {
    pages[key].flatMap { isWanted($0.at) ? $0 : nil }
  }

  package func keptDetails(_ key: DetailKey) -> KeptDetails? { details[key] }

  package func keptFreight(_ key: FreightKey) -> KeptFreight? { freight[key] }

  package func keptReference(_ key: ReferenceKey) -> KeptReference? { references[key] }

  package func forgetReference(_ key: ReferenceKey) { references[key] = nil }

  package func show(_ page: ShownPage, _ content: ResultPage, in search: SearchNumber) {}
}
