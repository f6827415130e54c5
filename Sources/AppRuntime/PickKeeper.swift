import AppCore
import Archive
import Catalog
import Logging

/// Saves picks in the order in which they were made, and says of each when it is on the disk.
///
/// The archive is opened after the first frame; what is picked before it is open waits for it.
final class PickKeeper: Sendable {
  fileprivate enum Work: Sendable {
    case load
    case save([Pick])
    case remove([ListingID])
  }

  private let (work, queue) = AsyncStream.makeStream(of: Work.self)
  private let openArchive: @Sendable () throws(ArchiveError) -> Archive
  private let inbox: Inbox
  private let log: Logger
  private let (ending, end) = AsyncStream.makeStream(of: LostPicks?.self)

  init(openArchive: @escaping @Sendable () throws(ArchiveError) -> Archive, inbox: Inbox, log: Logger) {
    self.openArchive = openArchive
    self.inbox = inbox
    self.log = log
  }

  /// Starts opening the archive; returns at once.
  func open() {
    queue.yield(.load)
    Task { await self.work() }
  }

  func save(_ picks: [Pick]) { queue.yield(.save(picks)) }

  func remove(_ ids: [ListingID]) { queue.yield(.remove(ids)) }

  /// Waits until everything asked for so far is saved or refused, and the archive is closed.
  ///
  /// - Returns: what could not be saved.
  func finish() async -> LostPicks? {
    queue.finish()
    for await lost in ending { return lost }
    return nil
  }

  private func work() async {
    var archive: Archive?
    var refused: Set<ListingID> = []
    var reason = ""
    for await item in work {
      do throws(ArchiveError) {
        // A failed opening is tried again with each save: the disk may have been made writable meanwhile.
        let open = if let archive { archive } else { try await opened() }
        archive = open
        switch item {
        case .load: break
        case .save(let picks):
          try await open.save(picks)
          await inbox.post(.picksSaved(item.ids))
        case .remove(let ids):
          try await open.remove(ids)
          await inbox.post(.picksRemoved(ids))
        }
        refused.subtract(item.ids)
      } catch {
        refused.formUnion(item.ids)
        reason = error.sentence
        log.error("picks not saved", metadata: ["count": "\(item.ids.count)", "reason": "\(reason)"])
        await inbox.post(.picksFailed(item.ids, reason))
      }
    }
    archive?.close()
    end.yield(refused.isEmpty ? nil : LostPicks(count: refused.count, reason: reason))
    end.finish()
  }

  private func opened() async throws(ArchiveError) -> Archive {
    let archive = try openArchive()
    let saved = try await archive.savedPicks()
    await inbox.post(.picksLoaded(saved.picks))
    if let unreadable = saved.unreadable.first {
      await inbox.post(.picksFailed([], unreadable.sentence))
    }
    return archive
  }
}

/// Picks and removals that the archive refused to the last.
package struct LostPicks: Sendable, Hashable {
  package let count: Int
  /// The archive's sentence: what is wrong and what to do.
  package let reason: String
}

extension PickKeeper.Work {
  fileprivate var ids: [ListingID] {
    switch self {
    case .load: []
    case .save(let picks): picks.map(\.id)
    case .remove(let ids): ids
    }
  }
}
