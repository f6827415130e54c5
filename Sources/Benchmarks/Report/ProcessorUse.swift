import Foundation
import Glibc

/// How long the machine's processors rested up to a moment, and how long they worked for us: for this process, for what it
/// started, and for what that started. What they did besides, they did for other programs, or for the machine's host.
///
/// The kernel knows the rest exactly, the work only by looking a hundred times a second; so others are what is left of
/// both. Of work the kernel counts what a process did, and what its children did that it has waited for. What a killed program
/// leaves behind is lost, until this process is told to ``adoptOrphans()``.
struct ProcessorUse: Hashable, Sendable {
  let processors: Int
  /// Seconds, of all processors together.
  let rested: Double
  let ours: Double
  /// Seconds of an even clock.
  let at: Double

  static func now() -> ProcessorUse {
    let rest = rest(of: text(of: "stat"))
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    let processes = names.filter { Int($0) != nil }.compactMap { ProcessWork(text(of: "\($0)/stat")) }
    let children = ProcessWork.sum(below: Int(getpid()), of: processes)
    return ProcessorUse(
      processors: rest.processors, rested: rest.ticks / ticksPerSecond,
      ours: own(RUSAGE_SELF) + own(RUSAGE_CHILDREN) + children / ticksPerSecond,
      at: ProcessInfo.processInfo.systemUptime)
  }

  private typealias Control = @convention(c) (CInt, CUnsignedLong, CUnsignedLong, CUnsignedLong, CUnsignedLong) -> CInt

  /// From now on what was started by a program that is gone counts as started by this process; false if the kernel refuses.
  @discardableResult
  static func adoptOrphans() -> Bool {
    // Its variable arguments hide `prctl` from Swift; PR_SET_CHILD_SUBREAPER is 36.
    dlsym(nil, "prctl").map { unsafeBitCast($0, to: Control.self)(36, 1, 0, 0, 0) } == 0
  }

  /// What others used of one processor until later: 0.1 is a tenth, 2 are two of them.
  func others(until later: ProcessorUse) -> Double {
    let time = later.at - at
    guard time > 0 else { return 0 }
    let busy = Double(processors) * time - (later.rested - rested)
    return max(0, busy - (later.ours - ours)) / time
  }

  /// The first line of `/proc/stat`: in ticks, the fourth number is rest, the fifth rest while a disk works.
  static func rest(of stat: String) -> (processors: Int, ticks: Double) {
    let lines = stat.split(separator: "\n")
    let numbers = lines.first?.split(separator: " ").dropFirst().compactMap { Double($0) } ?? []
    return (lines.count { $0.wholeMatch(of: /cpu[0-9]+ .*/) != nil }, numbers.dropFirst(3).prefix(2).reduce(0, +))
  }

  private static let ticksPerSecond = Double(sysconf(Int32(_SC_CLK_TCK)))

  /// Seconds of this process, or of its children that have ended.
  private static func own(_ whose: __rusage_who) -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(whose.rawValue), &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  }

  private static func text(of file: String) -> String {
    (try? String(contentsOfFile: "/proc/\(file)", encoding: .utf8)) ?? ""
  }
}

/// A process, and how long it and those of its children worked that have ended, in ticks; proc(5).
struct ProcessWork: Hashable, Sendable {
  let process: Int
  let parent: Int
  let ticks: Double

  /// `nil` when this is no line of `/proc/<pid>/stat`.
  init?(_ stat: String) {
    // The name may hold blanks and brackets.
    guard let process = Int(stat.prefix { $0 != " " }), let end = stat.lastIndex(of: ")") else { return nil }
    let fields = stat[stat.index(after: end)...].split(separator: " ")
    guard fields.count > 14, let parent = Int(fields[1]) else { return nil }
    (self.process, self.parent) = (process, parent)
    ticks = fields[11...14].compactMap { Double($0) }.reduce(0, +)
  }

  /// What everything below a process worked.
  static func sum(below process: Int, of all: [ProcessWork]) -> Double {
    let children = Dictionary(grouping: all, by: \.parent)
    var sum = 0.0
    var rest = [process]
    while let next = rest.popLast() {
      for child in children[next] ?? [] {
        sum += child.ticks
        rest.append(child.process)
      }
    }
    return sum
  }
}
