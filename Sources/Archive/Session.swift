import Foundation

/// The numbers of runs of the program. In its lower bits each has the number of its process, so that others can tell
/// whether it still runs.
enum Session {
  /// Linux numbers its processes below 2^22.
  private static let processBits: Int64 = 22

  static func next() -> Int64 { .random(in: 1..<1 << 40) << processBits | Int64(getpid()) }

  /// Whether another process is in that run. A process in another container is not seen.
  static func runsElsewhere(_ session: Int64) -> Bool {
    let process = pid_t(session & (1 << processBits - 1))
    guard process > 0, process != getpid() else { return false }
    return kill(process, 0) == 0 || errno == EPERM
  }
}
