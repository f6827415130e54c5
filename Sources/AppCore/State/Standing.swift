import Foundation
import Queries

/// How far an inquiry has come with one vendor.
struct Standing: Sendable, Hashable {
  enum Progress: Sendable, Hashable {
    case idle
    /// The user stopped it before it had an answer.
    case stopped
    case running(SearchStep, since: Date)
    case answered
    case failed(SearchError)
  }

  var progress = Progress.idle
  /// What came of the inquiry so far; `nil` while no page has come.
  private(set) var found: Found?
  /// What the vendor could not do of the query, said once each.
  private(set) var notices: [String] = []

  struct Found: Sendable, Hashable {
    /// Results received, repeated ones not counted.
    var count = 0
    /// Results that there are, as the vendor says.
    var total: Int?
    var lastPage = 0
    var pageSize = 20
    var hasNext = false
    /// The page that brought nothing new; the vendor is not asked for more after it.
    var barren: Barren?
    /// Items that could not be read.
    var unreadable = 0
    /// When the oldest of the pages that were known already was given; `nil` when all are new.
    var keptSince: Date?

    struct Barren: Sendable, Hashable {
      var page: Int
      /// Whether there was something on it that could not be read.
      var isUnreadable: Bool
    }

    /// The number of pages, where the vendor says how many results there are.
    var pages: Int? {
      total.map { total in
        let (whole, rest) = max(0, total).quotientAndRemainder(dividingBy: max(1, pageSize))
        return max(lastPage, whole + (rest == 0 ? 0 : 1))
      }
    }
  }

  var isRunning: Bool {
    if case .running = progress { true } else { false }
  }

  var failure: SearchError? {
    if case .failed(let error) = progress { error } else { nil }
  }

  var hasFailed: Bool { failure != nil }

  var canBeRetried: Bool { hasFailed || progress == .stopped }

  /// Whether there is a next page that may bring something: the last one did.
  var hasNewPages: Bool { found.map { $0.hasNext && $0.barren == nil } ?? false }

  /// The page to ask for next.
  var nextPage: Int { (found?.lastPage ?? 0) + 1 }

  /// The call that is under way; there is none while the vendor waits for its turn, or pauses.
  var callUnderWay: CallKind? {
    guard case .running(let step, _) = progress else { return nil }
    return switch step {
    case .introducingPhoto: .introducePhoto
    case .searching: .search
    case .waiting, .askedElsewhere, .preparingPhoto, .hostingPhoto, .pausing: nil
    }
  }

  mutating func came(to step: SearchStep, at now: Date) {
    guard case .running(_, let since) = progress else { return }
    // A pause is counted for itself.
    let isPause = if case .pausing = step { true } else { false }
    progress = .running(step, since: isPause ? now : since)
  }

  mutating func noticed(_ sentence: String) {
    if !notices.contains(sentence) { notices.append(sentence) }
  }

  /// - Parameter new: how many of the page's offers had not come from this vendor before.
  mutating func answered(_ page: ResultPage, new: Int) {
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
