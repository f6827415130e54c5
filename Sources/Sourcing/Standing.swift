package import Foundation
package import Queries

/// How far an inquiry has come with one vendor.
package struct Standing: Sendable, Hashable {
  package enum Progress: Sendable, Hashable {
    case idle
    /// The user stopped it before it had an answer.
    case stopped
    /// It was asked in another session, and no answer of it is kept.
    case unanswered
    case running(SearchStep, since: Date)
    case answered
    case failed(SearchError)
  }

  package var progress = Progress.idle
  /// What came of the inquiry so far; `nil` while no page has come.
  package private(set) var found: Found?
  /// What was to say of the search besides, once each.
  package private(set) var notices: [SearchNotice] = []

  package init() {}

  package struct Found: Sendable, Hashable {
    /// Results received, repeated ones not counted.
    package var count = 0
    /// Results that there are, as the vendor says.
    package var total: Int?
    package var lastPage = 0
    package var pageSize = 20
    package var hasNext = false
    /// The page that brought nothing new; the vendor is not asked for more after it.
    package var barren: Barren?
    /// Items that could not be read.
    package var unreadable = 0
    /// When the oldest of the pages that were known already was given; `nil` when all are new.
    package var keptSince: Date?

    package struct Barren: Sendable, Hashable {
      package var page: Int
      /// Whether there was something on it that could not be read.
      package var isUnreadable: Bool
    }

    /// The number of pages, where the vendor says how many results there are.
    package var pages: Int? {
      total.map { total in
        let (whole, rest) = max(0, total).quotientAndRemainder(dividingBy: max(1, pageSize))
        return max(lastPage, whole + (rest == 0 ? 0 : 1))
      }
    }
  }

  package var isRunning: Bool {
    if case .running = progress { true } else { false }
  }

  package var failure: SearchError? {
    if case .failed(let error) = progress { error } else { nil }
  }

  package var hasFailed: Bool { failure != nil }

  package var canBeRetried: Bool {
    failure.map { !$0.isLasting } ?? [.stopped, .unanswered].contains(progress)
  }

  /// Whether there is a next page that may bring something: the last one did.
  package var hasNewPages: Bool { found.map { $0.hasNext && $0.barren == nil } ?? false }

  /// The page to ask for next.
  package var nextPage: Int { (found?.lastPage ?? 0) + 1 }

  /// The call that is under way; there is none while the vendor waits for its turn, or pauses.
  package var callUnderWay: CallKind? {
    guard case .running(let step, _) = progress else { return nil }
    return switch step {
    case .introducingPhoto: .introducePhoto
    case .searching: .search
    case .searchingByWords: .words
    case .askingDetails: .detail
    case .askingFreight: .freight
    case .waiting, .askedElsewhere, .preparingPhoto, .hostingPhoto, .pausing: nil
    }
  }

  package mutating func came(to step: SearchStep, at now: Date) {
    guard case .running(_, let since) = progress else { return }
    // A pause is counted for itself.
    let isPause = if case .pausing = step { true } else { false }
    progress = .running(step, since: isPause ? now : since)
  }

  package mutating func noticed(_ notice: SearchNotice) {
    if !notices.contains(notice) { notices.append(notice) }
  }

  /// - Parameter new: how many of the page's offers had not come from this vendor before.
  package mutating func answered(_ page: ResultPage, new: Int) {
    progress = .answered
    var found = found ?? Found()
    found.count += new
    found.total = page.total ?? found.total
    found.lastPage = max(found.lastPage, page.number)
    found.pageSize = page.size
    found.hasNext = page.hasNext
    if new == 0 {
      found.barren = .init(page: page.number, isUnreadable: page.listings.isEmpty && !page.unreadable.isEmpty)
    }
    found.unreadable += page.unreadable.count
    if let since = page.keptSince { found.keptSince = min(found.keptSince ?? since, since) }
    self.found = found
  }
}
