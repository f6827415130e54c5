import AppCore
import Catalog
import OperatingSystem

/// Sheets are written one after the other, and all that were asked for.
struct SheetQueue {
  private let inbox: Inbox
  private let ownFiles: OwnFiles
  /// The path of the last one.
  private(set) var last: String?
  private var task: Task<Void, Never>?

  init(inbox: Inbox, sparing ownFiles: OwnFiles) {
    self.inbox = inbox
    self.ownFiles = ownFiles
  }

  mutating func write(_ picks: [Pick], to path: String, replacing: Bool) {
    let before = task
    last = path
    task = Task { [inbox, ownFiles] in
      await before?.value
      await inbox.post(SheetWriting.write(picks, to: path, replacing: replacing, sparing: ownFiles))
    }
  }

  /// Waits for all of them.
  func finish() async { await task?.value }
}
