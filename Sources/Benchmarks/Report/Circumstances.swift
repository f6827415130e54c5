import Foundation

/// When, where and of what figures are.
struct Circumstances: Sendable, Encodable {
  /// In ISO 8601.
  let date: String
  let processor: String
  let processors: Int
  let kernel: String
  /// The machine's load of the last minute, five and fifteen.
  let loadBefore: [Double]
  /// How snapsource was built: `release`, `debug`; `nil` when it cannot be known.
  let build: String?
  /// Programs by their names; of those that are not installed `nil`.
  let versions: [String: String?]

  /// The programs that are measured or measure, and what makes them say their version.
  private static let programs = [
    ("nnn", "-V"), ("tig", "--version"), ("fzf", "--version"), ("curl", "--version"), ("git", "--version"),
    ("strace", "--version"), ("vipsthumbnail", "--version"), ("chafa", "--version"), ("valgrind", "--version"),
  ]

  static func here(_ workshop: Workshop) -> Circumstances {
    let installed = programs.map { name, question in (name, Workshop.installed(name), question) }
    let asked = [("snapsource", Optional(workshop.program), "--version")] + installed
    let folder = URL(filePath: workshop.program).deletingLastPathComponent().lastPathComponent
    return Circumstances(
      date: Date.now.formatted(.iso8601),
      processor: text(of: "/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("model name") }
        .flatMap { $0.split(separator: ":").last }.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown",
      processors: ProcessInfo.processInfo.activeProcessorCount,
      kernel: text(of: "/proc/sys/kernel/osrelease").trimmingCharacters(in: .whitespacesAndNewlines),
      loadBefore: text(of: "/proc/loadavg").split(separator: " ").prefix(3).compactMap { Double($0) },
      build: ["release", "debug"].contains(folder) ? folder : nil,
      versions: Dictionary(
        asked.map { name, program, question in
          (name, program.flatMap { try? workshop.run($0, [question]) }.flatMap(version))
        }, uniquingKeysWith: { $1 }))
  }

  /// The first number with a dot that a program says.
  static func version(_ answer: Data) -> String? {
    String(decoding: answer, as: UTF8.self).firstMatch(of: /[0-9]+(\.[0-9]+)+/).map { String($0.0) }
  }

  private static func text(of file: String) -> String { (try? String(contentsOfFile: file, encoding: .utf8)) ?? "" }

  /// The head of the table.
  var lines: [String] {
    let names = ["snapsource"] + versions.keys.filter { $0 != "snapsource" }.sorted()
    return [
      "\(date)   \(processors) × \(processor)   Linux \(kernel)   load before: "
        + loadBefore.map { $0.formatted(2) }.joined(separator: " "),
      names.map { name in
        "\(name) \((versions[name] ?? nil) ?? "missing")"
          + (name == "snapsource" ? " (\(build ?? "unknown build"))" : "")
      }.joined(separator: "   "),
    ]
  }
}
