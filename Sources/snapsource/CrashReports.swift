import Foundation
import OperatingSystem
import TerminalUI

/// The reports of earlier crashes in the state folder.
struct CrashReports {
  /// So many are kept, the newest.
  static let limit = 5

  let folder: URL

  /// Makes the folder ready for a report of this run.
  func prepare() {
    let path = folder.path(percentEncoded: false)
    try? PrivateDirectory.make(path)
    CrashReport.prepare(in: path, version: programVersion)
  }

  /// The path of the report that the user was not told of yet: it is returned once. Drops the oldest reports.
  func takeUnread() -> String? {
    let link = folder.appending(path: CrashReport.unread).path(percentEncoded: false)
    let unread = try? FileManager.default.destinationOfSymbolicLink(atPath: link)
    unlink(link)
    dropOldest()
    guard let unread, names.contains(unread) else { return nil }
    return folder.appending(path: unread).path(percentEncoded: false)
  }

  /// The oldest first: the names begin with the time.
  private var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    return all.filter { $0.hasPrefix(CrashReport.prefix) && $0.hasSuffix(CrashReport.suffix) }.sorted()
  }

  private func dropOldest() {
    for name in names.dropLast(Self.limit) { try? FileManager.default.removeItem(at: folder.appending(path: name)) }
  }
}
