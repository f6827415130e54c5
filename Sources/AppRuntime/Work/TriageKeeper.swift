import Archive
import Catalog
import Foundation
import Logging
import Queries
import Sourcing

/// Saves what the user decided in the order in which it was decided, and says of each step when it is on the disk.
///
/// The archive is opened after the first frame; what is decided before it is open waits for it. What cannot be saved is
/// tried again: after 1, 2, 4 and then every 8 seconds, when it is asked for, and at the end.
final class TriageKeeper: Sendable {
  fileprivate enum Work: Sendable {
    /// Whether the last search is wanted, to go on with.
    case load(offersLastSearch: Bool)
    case decide([TriageChange], SearchNumber?)
    /// Whether somebody waits for the answer.
    case tryAgain(isAsked: Bool)
    case leave(SearchNumber, SearchPlace, Date)
    case withdraw(SearchNumber)
    case keep(KeptView)
    case removeView(String)
    case prefer(Preference, String)
    case readPicks
  }

  private let (work, queue) = AsyncStream.makeStream(of: Work.self)
  private let door: ArchiveDoor
  private let reporter: Reporter
  private let log: Logger
  private let (ending, end) = AsyncStream.makeStream(of: Void.self)

  init(_ door: ArchiveDoor, reporter: Reporter, log: Logger) {
    self.door = door
    self.reporter = reporter
    self.log = log
  }

  /// Starts opening the archive; returns at once.
  func open(offersLastSearch: Bool) {
    queue.yield(.load(offersLastSearch: offersLastSearch))
    Task { await self.work() }
  }

  /// - Parameter changes: what one key has made: all of it is saved, or nothing.
  func keep(_ changes: [TriageChange], in search: SearchNumber?) { queue.yield(.decide(changes, search)) }

  /// Tries to save now what could not be saved, and says when that was done.
  func tryAgain() { queue.yield(.tryAgain(isAsked: true)) }

  func leave(_ search: SearchNumber, at place: SearchPlace, on date: Date) { queue.yield(.leave(search, place, date)) }

  func keep(_ view: KeptView) { queue.yield(.keep(view)) }

  func removeView(named name: String) { queue.yield(.removeView(name)) }

  func keep(_ value: String, as preference: Preference) { queue.yield(.prefer(preference, value)) }

  func readPicks() { queue.yield(.readPicks) }

  func withdraw(_ search: SearchNumber) { queue.yield(.withdraw(search)) }

  /// Waits until everything asked for so far is saved or refused. What was refused is tried once more.
  func finish() async {
    queue.finish()
    for await _ in ending { return }
  }

  private func work() async {
    var isLoaded = false
    var offersLastSearch = false
    var waiting = WaitingDecisions()
    for await item in work {
      if case .load(let offers) = item { offersLastSearch = offers }
      if case .decide(let changes, let search) = item {
        for settled in waiting.add(changes, in: search) { await reporter.tell(.decisionRecorded(settled)) }
      }
      do throws(ArchiveError) {
        // What is there is shown before anything is added to it; a failed opening is tried again with each save.
        if !isLoaded { try await load(await door.archiveForQuestions(), offersLastSearch: offersLastSearch) }
        isLoaded = true
        let archive = try await door.archive()
        try await tellNews(of: archive)
        switch item {
        case .load: break
        case .readPicks: await reporter.tell(.picksRead(try await archive.savedPicks().picks))
        case .withdraw(let search): try await archive.withdraw(search)
        case .keep(let view):
          try await archive.keep(view)
          await reporter.tell(.viewsRead(try await archive.views()))
        case .removeView(let name):
          try await archive.removeView(named: name)
          await reporter.tell(.viewsRead(try await archive.views()))
        case .prefer(let preference, let value): try await archive.keep(value, as: preference)
        case .leave(let search, let place, let date): try await archive.leave(search, at: place, on: date)
        case .decide:
          if let failure = waiting.recentFailure { throw failure }
          try await save(&waiting, in: archive)
        case .tryAgain: try await save(&waiting, in: archive)
        }
      } catch {
        await refuse(item, &waiting, because: error)
      }
      if case .tryAgain(let isAsked) = item {
        if isAsked { await reporter.tell(.decisionsTried) } else { waiting.pauseEnded() }
      }
      if let pause = waiting.scheduledPause() {
        Task { [queue] in
          try? await Task.sleep(for: pause)
          queue.yield(.tryAgain(isAsked: false))
        }
      }
    }
    if !waiting.isEmpty, let archive = try? await door.archive() { try? await save(&waiting, in: archive) }
    end.yield()
    end.finish()
  }

  /// Says what happened to the file, and what is picked in the one that is there now.
  private func tellNews(of archive: Archive) async throws(ArchiveError) {
    let news = await door.news()
    guard !news.isEmpty else { return }
    await reporter.tell(.picksRead(try await archive.savedPicks().picks))
    for news in news { await reporter.tell(.archiveChanged(news)) }
  }

  /// Saves what waits, the oldest first, up to what cannot be saved.
  private func save(_ waiting: inout WaitingDecisions, in archive: Archive) async throws(ArchiveError) {
    while let (changes, search) = waiting.first {
      try await archive.keep(changes, in: search)
      waiting.removeFirst()
      for change in changes { await reporter.tell(.decisionRecorded(change)) }
    }
  }

  private func refuse(_ item: Work, _ waiting: inout WaitingDecisions, because error: ArchiveError) async {
    log.error("not saved", metadata: ["reason": "\(Queries.English().sentence(error))"])
    switch item {
    case .decide, .tryAgain:
      for change in waiting.failed(error) { await reporter.tell(.decisionRefused(change, error)) }
    default: await reporter.tell(.archiveFailed(error))
    }
  }

  private func load(_ archive: Archive, offersLastSearch: Bool) async throws(ArchiveError) {
    let saved = try await archive.savedPicks()
    let views = try await archive.views()
    let preferences = try await archive.preferences()
    let record = try await archive.pageRecord()
    let steps = try await archive.recentSteps(limit: DecisionStep.mostKept)
    await reporter.tell(
      .triageLoaded(
        saved.picks, done: steps.filter { !$0.isUndone }.map(\.step),
        // Those that were undone come in the order in which they were made: the first is the next to be done again.
        undone: steps.filter(\.isUndone).map(\.step).reversed()))
    await reporter.tell(.viewsRead(views))
    await reporter.tell(.preferencesRead(preferences))
    await reporter.tell(.pagesFollowed(record))
    if let unreadable = saved.unreadable.first { await reporter.tell(.archiveFailed(unreadable)) }
    if offersLastSearch, let last = try await archive.lastSearch() { await reporter.tell(.lastSearchFound(last)) }
  }
}
