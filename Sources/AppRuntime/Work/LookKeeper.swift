import Archive
import Logging
import Queries

/// Puts what pictures look like into the archive, those of a second together: what is not kept is only made again.
actor LookKeeper {
  private static let pause = Duration.seconds(1)

  private let door: ArchiveDoor
  private let log: Logger
  private var waiting: [SeenOffer] = []
  private var isPutSoon = false

  init(_ door: ArchiveDoor, log: Logger) {
    self.door = door
    self.log = log
  }

  nonisolated func keep(_ seen: [SeenOffer]) { Task { await self.add(seen) } }

  /// Keeps what waits.
  func finish() async {
    let seen = waiting
    waiting = []
    guard !seen.isEmpty else { return }
    do throws(ArchiveError) {
      try await door.archive().keep(seen)
    } catch {
      log.warning("looks were not kept", metadata: ["why": "\(error)"])
    }
  }

  private func add(_ seen: [SeenOffer]) {
    waiting += seen
    guard !isPutSoon else { return }
    isPutSoon = true
    Task {
      try? await Task.sleep(for: Self.pause)
      isPutSoon = false
      await self.finish()
    }
  }
}
