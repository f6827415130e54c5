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
    last = path
    append { await SheetWriting.write(picks, to: path, replacing: replacing, sparing: $0) }
  }

  mutating func write(_ offers: [ComparedOffer], to path: String) {
    append { await SheetWriting.write(offers, to: path, sparing: $0) }
  }

  private mutating func append(_ write: @escaping @Sendable (OwnFiles) async -> Report) {
    let before = task
    task = Task { [reporter, ownFiles] in
      await before?.value
      await reporter.tell(write(ownFiles))
    }
  }

  /// Waits for all of them.
  func finish() async { await task?.value }
}
