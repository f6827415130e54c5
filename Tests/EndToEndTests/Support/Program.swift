import Foundation

/// The program under test.
enum Program {
  /// The binary that was built with the tests: it stands in the same folder.
  static let path = executable.deletingLastPathComponent().appending(path: "snapsource").path(percentEncoded: false)

  private static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()

  /// Where a program of the system is, if it has it.
  static func installed(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// What a run without a terminal left behind.
  struct Run: CustomStringConvertible {
    let status: Int32
    let output: String
    let words: String

    var description: String { "status \(status)\n\(output.prefix(2000))\n\(words)" }
  }

  /// Runs it to its end with pipes in place of a terminal; one that hangs is ended after a minute.
  static func run(
    _ arguments: [String], in home: Home, adding variables: [String: String] = [:], executable: String = path
  ) throws -> Run {
    let output = home.file("stdout-\(UUID().uuidString)")
    let words = home.file("stderr-\(UUID().uuidString)")
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.environment = home.environment.merging(variables) { $1 }.filter { !$0.value.isEmpty }
    process.currentDirectoryURL = home.work
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try writing(to: output)
    process.standardError = try writing(to: words)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + 60) == .timedOut {
      process.terminate()
      ended.wait()
    }
    defer {
      for file in [output, words] { try? FileManager.default.removeItem(at: file) }
    }
    return Run(status: process.terminationStatus, output: try text(of: output), words: try text(of: words))
  }

  private static func writing(to file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  private static func text(of file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
