import Foundation

/// Many inputs that follow from their numbers, tried in child processes: one that dies names its input.
///
/// `SNAPSOURCE_TRIALS` multiplies the inputs, `SNAPSOURCE_FUZZ_FROM` is the number of the first, and
/// `SNAPSOURCE_FUZZ_INPUT=N` tries the one with that number alone.
package struct FuzzRun: Sendable {
  /// Ranges of input numbers, a child each.
  package let batches: [Range<Int>]

  package init(inputs: Int, batch: Int) {
    let environment = ProcessInfo.processInfo.environment
    if let single = environment["SNAPSOURCE_FUZZ_INPUT"].flatMap({ Int($0) }) {
      batches = [single..<single + 1]
    } else {
      let count = inputs * (environment["SNAPSOURCE_TRIALS"].flatMap { Int($0) } ?? 1)
      let first = environment["SNAPSOURCE_FUZZ_FROM"].flatMap { Int($0) } ?? 0
      batches = stride(from: first, to: first + count, by: batch).map { $0..<min(first + count, $0 + batch) }
    }
  }
}

/// What a child leaves behind, whatever becomes of it: the input that it works on, and at the end what it found.
package struct FuzzDiary {
  private let path: String

  /// - Parameter name: of the file in the temporary folder; a child and its parent say the same one.
  package init(_ name: String) {
    path = FileManager.default.temporaryDirectory.appending(path: name).path
  }

  package static func name() -> String { "snapsource-fuzz-\(UUID().uuidString)" }

  package func write(_ line: String) {
    let bytes = Array(line.utf8)
    let file = open(path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    _ = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
  }

  /// The last line. It is removed.
  package func take() -> String {
    defer { unlink(path) }
    return (try? String(contentsOfFile: path, encoding: .utf8)) ?? "nothing"
  }
}

/// The most memory that this process had at once, since it was last asked.
package struct MemoryPeak {
  private let before: Int

  /// Starts to count anew.
  package init() {
    // proc(5): 5 sets the peak to what there is now.
    try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    before = Self.kilobytes("VmRSS:")
  }

  /// Kilobytes more than there were at the start.
  package var growth: Int { Self.kilobytes("VmHWM:") - before }

  /// Has large blocks returned to the system when they are freed, so that the next ones are seen.
  package static func returnLargeBlocks() {
    typealias Option = @convention(c) (Int32, Int32) -> Int32
    // Swift's view of the C library has no <malloc.h>; M_MMAP_THRESHOLD is -3 there.
    guard let symbol = dlsym(nil, "mallopt") else { return }
    _ = unsafeBitCast(symbol, to: Option.self)(-3, 1_000_000)
  }

  private static func kilobytes(_ name: String) -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").first { $0.hasPrefix(name) }.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}
