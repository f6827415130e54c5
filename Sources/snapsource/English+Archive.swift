import Archive
import Catalog

/// What the commands say of the archive.
extension English {
  func notADay(_ value: String) -> String {
    "“\(value)” is not a date. Use 2026-11-20, yesterday, or 2026-11 for a month"
  }
  var daysCrossed: String { "--since is after --until – swap them" }
  func notAnAge(_ value: String) -> String {
    "“\(value)” is not a period. Use 90d, 12w, 6m or 1y"
  }
  var nothingSpent: String { "nothing was spent in that time" }
  var total: String { "total" }
  func photo(_ names: [String]) -> String {
    let names = names.map(PhotoName.shown)
    guard let first = names.first else { return "(forgotten)" }
    return first + (names.count == 1 ? "" : " (also \(names.dropFirst().joined(separator: ", ")))")
  }
  var noSearchYet: String { "no search yet – snapsource PHOTO begins one, snapsource demo needs no keys" }
  var noSearches: String { "no such search – leave words out, or see all of them with snapsource history" }
  func notSeen(least: Int) -> String {
    "nothing like it was looked at in the browser before"
      + (least > 10 ? "; with --least 10, also what is only a little like it" : "")
  }
  func noSuchPhoto(_ photo: String) -> String {
    "nothing was searched by \(PhotoName.shown(photo)) – check the path; snapsource history lists the photos as they were called"
  }
  func noArchive(_ path: String) -> String { "there is no archive yet; \(path) is made with the first search" }
  func pruned(_ pruned: Pruned) -> String {
    let kept = pruned.kept == 0 ? "" : "; \(counted(pruned.kept, "reply", "replies")) stayed because picks rest on them"
    return
      "removed \(counted(pruned.replies, "reply", "replies")) and \(counted(pruned.searches, "search", "searches")), "
      + "\(ArchiveLines.bytes(pruned.freed)) less on the disk\(kept); the record of calls and costs is whole"
  }
  var soundInShort: String { "no damage in what is read first; snapsource archive check reads everything" }
  func backedUp(to file: String) -> String { "wrote the archive to \(file)" }
  func sound(_ replies: Int) -> String {
    "the archive is sound: every page of the file and \(counted(replies, "reply", "replies")) can be read"
  }
  func problem(_ problem: ArchiveCheck.Problem) -> String {
    switch problem {
    case .damage(let words): words
    case .lostRow(let table, let parent): "a row of \(table) belongs to one of \(parent) that is not there"
    }
  }
  func unreadable(_ replies: [Int64]) -> String {
    "\(counted(replies.count, "reply", "replies")) cannot be read: "
      + replies.prefix(20).map(String.init).joined(separator: ", ")
  }
  func unsound(_ path: String, canBeMended: Bool) -> String {
    canBeMended
      ? "\(path) is damaged – save what can be read with: snapsource archive check --mend"
      : "the rest of \(path) is sound – pages that cannot be read are asked for again when they are wanted"
  }
  func forgotten(_ forgotten: Forgotten, pictures: Int) -> String {
    let parts = [
      counted(forgotten.searches, "search", "searches"), counted(forgotten.replies, "reply", "replies"),
      counted(forgotten.references, "vendor's number of the photo", "vendors' numbers of the photo"),
      "the photo's name in \(counted(forgotten.calls, "call", "calls")) and "
        + counted(forgotten.decisions, "decision", "decisions"),
      counted(pictures, "picture", "pictures"),
    ]
    return "removed " + parts.joined(separator: ", ") + "; what the calls cost and the picks themselves "
      + "stayed. Copies that were made before, such as backups, are not looked at"
  }
  var notWiped: String {
    "another snapsource has the archive open, so traces may be left in the file – close it and forget again"
  }
  var addYes: String { "forgetting cannot be undone – add --yes" }
  func reallyForget(_ photo: String, photos: Int, searches: Int) -> String {
    let photo = PhotoName.shown(photo)
    let which = photos == 1 ? photo : "\(photos) photos that were all called \(photo)"
    return "\(counted(searches, "search", "searches")) by \(which), the replies to them and the photo's names will be "
      + "removed for good – go on? (y/n)"
  }
  var nothingForgotten: String { "nothing was removed" }
  func mayBeIn(_ files: [String], beside path: String) -> String {
    "files that were set aside may hold it still: delete \(files.joined(separator: ", ")) beside \(path)"
  }
  func setAside(_ file: SetAside) -> String {
    switch file.reason {
    case .replaced: "\(file.name) – the archive before another file took its place"
    case .rescued: "\(file.name) – a copy of an archive that was deleted while it was open"
    case .damaged: "\(file.name) – a damaged file; what could be read is in use"
    }
  }

  private func counted(_ count: Int, _ one: String, _ more: String) -> String {
    "\(count) \(count == 1 ? one : more)"
  }
}
