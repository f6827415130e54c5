import Foundation
import OperatingSystem

// Why the archive cannot be used, and what became of its file.
extension English {
  package func sentence(_ error: ArchiveError) -> String {
    switch error {
    case .notWritable(let file):
      "cannot write \(path(file)) – make its directory writable or name another one with --data-dir; nothing is lost"
    case .notReadable(let file, let error):
      "cannot read \(path(file)): \(error.reason) – check its directory's permissions and that the disk is there, or name "
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
      "the kept reply \(number) cannot be read – it is damaged or of another version of snapsource; ask again to get "
        + "it anew"
    case .notBackedUp(let error): OperatingSystem.English().sentence(error)
    case .notPutInPlace(let file, let error): unusable(file, because: OperatingSystem.English().sentence(error))
    case .system(let file, let error): unusable(file, because: error.reason)
    case .closed(let file): unusable(file, because: "the program is ending")
    case .failed(let file, let words): unusable(file, because: words)
    }
  }

  private func unusable(_ file: URL, because reason: String) -> String {
    "cannot use \(path(file)): \(reason) – see snapsource doctor; what was saved is still there"
  }

  package func sentence(_ news: ArchiveNews) -> String {
    switch news {
    case .salvaged(let file, let aside, let lost):
      "\(path(file)) was damaged – what could be read was saved and is in use, \(lost == 1 ? "1 part" : "\(lost) parts") "
        + "of it could not be read; the damaged file is kept as \(path(aside))"
    case .deleted(let file):
      "\(path(file)) was deleted while it was in use – it was written anew with all that was in it"
    case .replaced(let file, let aside):
      "\(path(file)) was replaced by another file while it was in use – the new one is used from now on; what was in the "
        + "one before is kept as \(path(aside))"
    }
  }

  private func path(_ file: URL) -> String { file.path(percentEncoded: false) }
}
