import Glibc

// What the kernel counts about the program; proc(5).
extension PseudoTerminal {
  /// Calls of `write(2)` and its relatives so far.
  package var writeCalls: Int? { figure("syscw:", in: "io") }
  /// The most memory that it had at once, in kilobytes.
  package var peakMemory: Int? { figure("VmHWM:", in: "status") }
  /// The memory that it has now, in kilobytes.
  package var memory: Int? { figure("VmRSS:", in: "status") }
  /// Of that, what no file holds, in kilobytes.
  package var privateMemory: Int? { figure("RssAnon:", in: "status") }
  /// How often each of its threads gave up the processor of itself so far.
  package var voluntarySwitches: [Int: Int] {
    guard let directory = opendir("/proc/\(process)/task") else { return [:] }
    defer { closedir(directory) }
    var switches: [Int: Int] = [:]
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name.0) { String(cString: $0) }
      guard let thread = Int(name) else { continue }
      switches[thread] = figure("voluntary_ctxt_switches:", in: "task/\(thread)/status")
    }
    return switches
  }

  /// Ticks of processor time so far, of user and system together; a hundredth of a second each.
  package var processorTicks: Int? {
    guard let stat = contents(of: "stat"), let end = stat.lastIndex(of: ")") else { return nil }
    let fields = stat[stat.index(after: end)...].split(separator: " ")
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else { return nil }
    return user + system
  }

  private func figure(_ name: String, in file: String) -> Int? {
    guard let text = contents(of: file) else { return nil }
    for line in text.split(separator: "\n") where line.hasPrefix(name) {
      return line.dropFirst(name.count).split(whereSeparator: \.isWhitespace).first.flatMap { Int($0) }
    }
    return nil
  }

  private func contents(of file: String) -> String? {
    let descriptor = open("/proc/\(process)/\(file)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 8192) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
