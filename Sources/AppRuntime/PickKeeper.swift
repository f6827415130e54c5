import AppCore
import Archive
import Catalog

/// Saves picks in the order in which they were made, and says of each when it is on the disk.
///
/// The archive is opened after the first frame; what is picked before it is open waits for it.
final class PickKeeper: Sendable {
  fileprivate enum Work: Sendable {
    case open
    case save([Pick])
    case remove([ListingID])
  }

  private let (work, queue) = AsyncStream.makeStream(of: Work.self)
  private let openArchive: @Sendable () throws(ArchiveError) -> Archive
  private let inbox: Inbox
  private let (done, end) = AsyncStream.makeStream(of: Void.self)

  init(openArchive: @escaping @Sendable () throws(ArchiveError) -> Archive, inbox: Inbox) {
    self.openArchive = openArchive
    self.inbox = inbox
  }

  /// Starts opening the archive; returns at once.
  func open() async {
    queue.yield(.open)
    Task { await self.work() }
  }

  func save(_ picks: [Pick]) { queue.yield(.save(picks)) }

  func remove(_ ids: [ListingID]) { queue.yield(.remove(ids)) }

  /// Returns when everything asked for so far is saved or refused, and the archive is closed.
  func finish() async {
    queue.finish()
    for await _ in done {}
  }

  private func work() async {
    var archive: Archive?
    for await item in work {
      do throws(ArchiveError) {
        // A failed opening is tried again with each save: the disk may have been made writable meanwhile.
        let open: Archive
        if let archive {
          open = archive
        } else {
          open = try openArchive()
          archive = open
        }
        switch item {
        case .open: await inbox.post(.picksLoaded(try await open.picks()))
        case .save(let picks):
          try await open.save(picks)
          await inbox.post(.picksSaved(picks.map(\.id)))
        case .remove(let ids):
          try await open.remove(ids)
          await inbox.post(.picksRemoved(ids))
        }
      } catch {
        await inbox.post(.picksFailed(item.ids, error.sentence))
      }
    }
    archive?.close()
    end.finish()
  }
}

extension PickKeeper.Work {
  fileprivate var ids: [ListingID] {
    switch self {
    case .open: []
    case .save(let picks): picks.map(\.id)
    case .remove(let ids): ids
    }
  }
}
