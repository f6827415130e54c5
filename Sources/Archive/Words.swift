import Catalog
import Foundation
import OperatingSystem

/// The sentences of this module.
enum Words {
  static func sentence(for error: ArchiveError) -> String {
    switch error {
    case .notWritable(let file):
      "cannot write \(path(file)) – make its directory writable or name another one with --data-dir; nothing is lost"
    case .notReadable(let file, let reason):
      "cannot read \(path(file)): \(reason) – check its directory's permissions and that the disk is there, or name "
        + "another one with --data-dir; nothing was changed"
    case .notAFile(let file):
      "\(path(file)) is not a file – move it away, or name another directory with --data-dir; it was left as it is"
    case .diskFull(let file):
      "the disk is full, so \(path(file)) could not be written – make room and try again; what was saved is still there"
    case .newerVersion(let file):
      "\(path(file)) was written by a newer version of snapsource – update the program, or name another directory "
        + "with --data-dir; nothing in it was touched"
    case .damaged(let file):
      "\(path(file)) is damaged or not a snapsource database – save what can be read with snapsource archive check "
        + "--mend, put a copy of it back, or move it away to start with an empty one; it was left as it is"
    case .locked(let file):
      "another program has been writing to \(path(file)) for too long – close it and try again; what was saved before is "
        + "still there"
    case .unreadablePick(let key):
      "the saved pick \(key) cannot be read – it was written by another version of snapsource; update the program, "
        + "or remove it with: snapsource picks remove \(key)"
    case .unreadableReply(let number):
      "the kept reply \(number) cannot be read – it is damaged or of another version of snapsource; ask again with r "
        + "to get it anew"
    case .notBackedUp(let error): error.sentence
    case .failed(let file, let reason):
      "cannot use \(path(file)): \(reason) – see snapsource doctor; what was saved is still there"
    }
  }

  /// `a.jpg (also b.jpg, c.jpg)`
  static func names(_ names: [String]) -> String? {
    let names = names.map(PhotoName.shown)
    return names.first.map { $0 + (names.count == 1 ? "" : " (also \(names.dropFirst().joined(separator: ", ")))") }
  }

  static func missingReference(_ table: String, _ parent: String) -> String {
    "a row of \(table) belongs to one of \(parent) that is not there"
  }

  static func salvaged(_ file: URL, aside: URL, lost: Int) -> String {
    let loss = lost == 1 ? "1 part" : "\(lost) parts"
    return "\(path(file)) was damaged – what could be read was saved and is in use, \(loss) of it could not be read; "
      + "the damaged file is kept as \(path(aside))"
  }

  static func deleted(_ file: URL) -> String {
    "\(path(file)) was deleted while it was in use – it was written anew with all that was in it"
  }

  static func replaced(_ file: URL, aside: URL) -> String {
    "\(path(file)) was replaced by another file while it was in use – the new one is used from now on; what was in the "
      + "one before is kept as \(path(aside))"
  }

  private static func path(_ file: URL) -> String { file.path(percentEncoded: false) }
}
