import Foundation
import Synchronization

/// What must not outlive the program: processes that it started, and folders with a client's photo in them.
package enum Leftovers {
  private struct State {
    var groups: Set<pid_t> = []
    var folders: Set<String> = []
    var isWatched = false
  }

  private static let state = Mutex(State())

  /// Ends and removes what there still is. It happens by itself when the program ends by `exit`.
  package static func end() {
    let state = state.withLock { $0 }
    for group in state.groups { kill(-group, SIGKILL) }
    for folder in state.folders { try? FileManager.default.removeItem(atPath: folder) }
  }

  /// Removes the folders of runs that were killed and could not do it themselves.
  package static func removeOld() {
    let place = FileManager.default.temporaryDirectory
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    for name in names {
      let parts = name.split(separator: "-")
      guard parts.count == 3, parts[0] == PrivateFolder.prefix, let owner = pid_t(parts[1]), owner > 0,
        kill(owner, 0) != 0, errno == ESRCH
      else { continue }
      let path = place.appending(path: name).path
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == getuid() else { continue }
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  static func add(group: pid_t) { change { $0.groups.insert(group) } }
  static func remove(group: pid_t) { change { $0.groups.remove(group) } }
  static func add(folder: String) { change { $0.folders.insert(folder) } }
  static func remove(folder: String) { change { $0.folders.remove(folder) } }

  private static func change(_ change: (inout State) -> Void) {
    let isFirst = state.withLock { state in
      change(&state)
      defer { state.isWatched = true }
      return !state.isWatched
    }
    if isFirst { atexit { Leftovers.end() } }
  }
}
