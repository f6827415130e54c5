import Catalog
import OperatingSystem
import Sourcing

/// Sheets are written one after the other, and all that were asked for.
struct SheetQueue: Sendable {
  private let reporter: Reporter
  private let ownFiles: OwnFiles
  /// The path of the last one.
  private(set) var last: String?
  private var task: Task<Void, Never>?

  init(reporter: Reporter, sparing ownFiles: OwnFiles) {
    self.reporter = reporter
    self.ownFiles = ownFiles
  }

  mutating func write(_ picks: [Pick], to path: String, replacing: Bool) {
    let before = task
    last = path
    task = Task { [reporter, ownFiles] in
      await before?.value
      await reporter.tell(SheetWriting.write(picks, to: path, replacing: replacing, sparing: ownFiles))
    }
  }

  /// Waits for all of them.
  func finish() async { await task?.value }
}
