import Foundation
import OperatingSystem

/// Why nothing can be measured.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String
}

/// The program to measure, and a folder for everything that is made on the way.
struct Workshop {
  let program: String
  let folder: URL

  /// Where this program and the one that it measures were built.
  static var programs: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  }

  init() throws {
    let beside = Self.programs.appending(path: "snapsource").path(percentEncoded: false)
    guard FileManager.default.isExecutableFile(atPath: beside) else {
      throw BenchmarkError(
        description:
          "there is no snapsource beside snapsource-bench – run: swift build -c release --static-swift-stdlib")
    }
    program = beside
    folder = FileManager.default.temporaryDirectory
      .appending(path: "snapsource-bench-\(ProcessInfo.processInfo.processIdentifier)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func clear() {
    try? FileManager.default.removeItem(at: folder)
  }

  func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  /// What every measured program gets: a common terminal, a home of its own, nothing of the user's.
  var environment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": path("home"),
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "SHELL": "/bin/sh", "SNAPSOURCE_DATA_DIR": path("data"),
      "SNAPSOURCE_CACHE_DIR": path("cache"), "SNAPSOURCE_STATE_DIR": path("state"),
    ]
  }

  /// Where an installed program is, or `nil`.
  static func installed(_ name: String) -> String? {
    SearchPath(ProcessInfo.processInfo.environment["PATH"]).program(name)
  }

  /// Runs a program to its end and returns what it wrote to its standard output.
  ///
  /// - Throws: ``BenchmarkError`` when it cannot be started or fails.
  @discardableResult
  func run(_ program: String, _ arguments: [String], _ extra: [String: String] = [:], input: Data? = nil) throws -> Data
  {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment.merging(extra) { $1 }
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    let source = Pipe()
    process.standardInput = input == nil ? FileHandle.nullDevice : source
    try process.runHearingSignals()
    if let input {
      try source.fileHandleForWriting.write(contentsOf: input)
      try source.fileHandleForWriting.close()
    }
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchmarkError(description: "\(program) failed with status \(process.terminationStatus)")
    }
    return data
  }
}
