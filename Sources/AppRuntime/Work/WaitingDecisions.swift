import Archive
import Catalog
import Queries
import Sourcing

/// Decisions that are not in the archive yet, in the order in which they were made, and when they are tried next. What one
/// key has made is kept together.
struct WaitingDecisions {
  private struct Entry {
    let changes: [TriageChange]
    let search: SearchNumber?
    /// Whether the user was told that it has to wait.
    var isRefused = false
  }

  private var entries: [Entry] = []
  private var failures = 0
  private var failure: (error: ArchiveError, at: ContinuousClock.Instant)?
  /// Whether another try comes by itself.
  private var isScheduled = false

  var isEmpty: Bool { entries.isEmpty }

  /// What the oldest key has made that waits.
  var first: ([TriageChange], SearchNumber?)? { entries.first.map { ($0.changes, $0.search) } }

  /// Why a try failed within the last second. Another one would find the same: a burst of picks waits once for a locked
  /// archive, and not once for each.
  var recentFailure: ArchiveError? {
    guard let failure, ContinuousClock.now - failure.at < .seconds(1) else { return nil }
    return failure.error
  }

  /// Adds what one key has made. What takes back all that another made which still waits needs no archive.
  ///
  /// - Returns: decisions that are settled by that.
  mutating func add(_ changes: [TriageChange], in search: SearchNumber?) -> [TriageChange] {
    if let last = entries.last?.changes, last.count == changes.count,
      zip(changes, last.reversed()).allSatisfy({ $0.takesBack($1) })
    {
      entries.removeLast()
      return last + changes
    }
    entries.append(Entry(changes: changes, search: search))
    return []
  }

  /// What the oldest key has made is in the archive.
  mutating func removeFirst() {
    entries.removeFirst()
    (failures, failure) = (0, nil)
  }

  /// Notes that the first one could not be saved, and so none.
  ///
  /// - Returns: those of which the user does not know that yet.
  mutating func failed(_ error: ArchiveError) -> [TriageChange] {
    if recentFailure == nil {
      failures += 1
      failure = (error, .now)
    }
    let new = entries.filter { !$0.isRefused }.flatMap(\.changes)
    for index in entries.indices { entries[index].isRefused = true }
    return new
  }

  /// How long to wait before the next try: 1, 2, 4, then 8 seconds; `nil` when none is needed, or one comes already.
  mutating func scheduledPause() -> Duration? {
    guard !entries.isEmpty, failure != nil, !isScheduled else { return nil }
    isScheduled = true
    return .seconds(1 << min(max(failures - 1, 0), 3))
  }

  /// The scheduled try has come.
  mutating func pauseEnded() { isScheduled = false }
}

extension TriageChange {
  /// Whether it leaves everything as it was before another change.
  fileprivate func takesBack(_ other: TriageChange) -> Bool {
    switch (self, other) {
    case (.undone(let step), .done(let earlier)), (.undone(let step), .redone(let earlier)),
      (.redone(let step), .undone(let earlier)):
      step.id == earlier.id
    default: false
    }
  }
}
