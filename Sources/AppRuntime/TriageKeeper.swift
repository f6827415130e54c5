import AppCore
import Archive
import Catalog
import Foundation
import ImageSearch
import Logging

/// Saves what the user decided in the order in which it was decided, and says of each step when it is on the disk.
///
/// The archive is opened after the first frame; what is decided before it is open waits for it.
final class TriageKeeper: Sendable {
  fileprivate enum Work: Sendable {
    /// Whether the last search is wanted, to go on with.
    case load(offersLastSearch: Bool)
    case decide(TriageChange, SearchNumber?)
    case leave(SearchNumber, SearchPlace, Date)
    case withdraw(SearchNumber)
    case readPicks
  }

  /// Steps that can be taken back after a restart.
  private static let stepLimit = 200

  private let (work, queue) = AsyncStream.makeStream(of: Work.self)
  private let door: ArchiveDoor
  private let inbox: Inbox
  private let log: Logger
  private let (ending, end) = AsyncStream.makeStream(of: LostPicks?.self)

  init(_ door: ArchiveDoor, inbox: Inbox, log: Logger) {
    self.door = door
    self.inbox = inbox
    self.log = log
  }

  /// Starts opening the archive; returns at once.
  func open(offersLastSearch: Bool) {
    queue.yield(.load(offersLastSearch: offersLastSearch))
    Task { await self.work() }
  }

  func keep(_ change: TriageChange, in search: SearchNumber?) { queue.yield(.decide(change, search)) }

  func leave(_ search: SearchNumber, at place: SearchPlace, on date: Date) { queue.yield(.leave(search, place, date)) }

  func readPicks() { queue.yield(.readPicks) }

  func withdraw(_ search: SearchNumber) { queue.yield(.withdraw(search)) }

  /// Waits until everything asked for so far is saved or refused, and the archive is closed.
  ///
  /// - Returns: what could not be saved.
  func finish() async -> LostPicks? {
    queue.finish()
    for await lost in ending { return lost }
    return nil
  }

  private func work() async {
    var isLoaded = false
    var offersLastSearch = false
    var refused: Set<ListingID> = []
    var reason = ""
    var notices = 0
    for await item in work {
      if case .load(let offers) = item { offersLastSearch = offers }
      do throws(ArchiveError) {
        // What is there is shown before anything is added to it; a failed opening is tried again with each save.
        if !isLoaded { try await load(await door.archiveForQuestions(), offersLastSearch: offersLastSearch) }
        isLoaded = true
        let archive = try await door.archive()
        notices = await tell(archive.notices, after: notices)
        switch item {
        case .load: break
        case .readPicks: await inbox.post(.picksRead(try await archive.savedPicks().picks))
        case .withdraw(let search): try await archive.withdraw(search)
        case .leave(let search, let place, let date): try await archive.leave(search, at: place, on: date)
        case .decide(let change, let search):
          try await Self.keep(change, in: search, archive)
          refused.remove(change.step.listing)
          await inbox.post(.decisionRecorded(change))
        }
      } catch {
        reason = error.sentence
        log.error("not saved", metadata: ["reason": "\(reason)"])
        if case .decide(let change, _) = item {
          refused.insert(change.step.listing)
          await inbox.post(.decisionRefused(change, reason))
        } else {
          await inbox.post(.archiveFailed(reason))
        }
      }
    }
    await door.close()
    end.yield(refused.isEmpty ? nil : LostPicks(count: refused.count, reason: reason))
    end.finish()
  }

  /// Says what was saved of a damaged archive, once each.
  private func tell(_ notices: [String], after told: Int) async -> Int {
    for notice in notices.dropFirst(told) { await inbox.post(.archiveFailed(notice)) }
    return notices.count
  }

  private static func keep(
    _ change: TriageChange, in search: SearchNumber?, _ archive: Archive
  ) async throws(ArchiveError) {
    let step = change.step
    switch change {
    case .done: return try await archive.decide(step, in: search)
    case .undone where try await archive.undo(step.id): return
    case .redone where try await archive.redo(step.id): return
    case .undone, .redone: break
    }
    // A step that another program has made impossible to take back or again is made as a new one, which knows what that
    // program decided.
    let present = try await archive.decisions(on: [step.listing])[step.listing]
    let decision = if case .undone = change { step.before } else { step.after }
    try await archive.decide(DecisionStep(listing: step.listing, before: present, after: decision), in: search)
  }

  private func load(_ archive: Archive, offersLastSearch: Bool) async throws(ArchiveError) {
    let saved = try await archive.savedPicks()
    let steps = try await archive.recentSteps(limit: Self.stepLimit)
    await inbox.post(
      .triageLoaded(
        saved.picks, done: steps.filter { !$0.isUndone }.map(\.step),
        // Those that were undone come in the order in which they were made: the first is the next to be done again.
        undone: steps.filter(\.isUndone).map(\.step).reversed()))
    if let unreadable = saved.unreadable.first { await inbox.post(.archiveFailed(unreadable.sentence)) }
    if offersLastSearch, let last = try await archive.lastSearch() { await inbox.post(.lastSearchFound(last)) }
  }
}

/// Decisions that the archive refused to the last.
package struct LostPicks: Sendable, Hashable {
  package let count: Int
  /// The archive's sentence: what is wrong and what to do.
  package let reason: String
}
