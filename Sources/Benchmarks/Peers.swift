import Foundation
import PseudoTerminal

/// A program to measure in a terminal.
struct Subject {
  let name: String
  let program: String
  var arguments: [String] = []
  var environment: [String: String] = [:]
  /// What the first whole frame shows.
  let ready: String
  /// Keys: to the top, one on, a screen on.
  var top = "\u{1B}OH"
  var next = "j"
  var page = "\u{1B}[6~"

  func start(_ workshop: Workshop, _ size: ScreenSize) throws -> PseudoTerminal {
    try PseudoTerminal(
      program, arguments, environment: workshop.environment.merging(environment) { $1 }, rows: size.rows,
      columns: size.columns)
  }
}

/// Well-known programs for the same terminal, each with as much to show.
struct Peers {
  let installed: [Subject]
  let missing: [String]

  /// Makes what they show: a folder of 10,000 files, a history of 3,000 commits, 10,000 lines.
  init(_ workshop: Workshop) throws {
    var installed: [Subject] = []
    var missing: [String] = []
    for name in ["nnn", "tig", "fzf"] {
      guard let program = Workshop.installed(name), let subject = try Self.subject(name, program, workshop) else {
        missing.append(name)
        continue
      }
      installed.append(subject)
    }
    self.installed = installed
    self.missing = missing
  }

  func sayMissing(in section: inout Section) {
    for name in missing { section.miss(name, "not installed") }
  }

  private static func subject(_ name: String, _ program: String, _ workshop: Workshop) throws -> Subject? {
    switch name {
    case "nnn":
      let folder = workshop.path("files")
      if !FileManager.default.fileExists(atPath: folder) {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for number in 10_000..<20_000 {
          try Data().write(to: URL(filePath: "\(folder)/listing-\(number)"))
        }
      }
      return Subject(name: name, program: program, arguments: [folder], ready: "listing-10005")
    case "tig":
      guard let git = Workshop.installed("git") else { return nil }
      let repository = workshop.path("repository")
      if !FileManager.default.fileExists(atPath: repository) {
        try workshop.run(git, ["init", "-q", "-b", "main", repository])
        let commits = (1...3_000).map { number in
          let words = "listing \(number): a line as long as commits have"
          return "commit refs/heads/main\ncommitter A <a@example.org> \(1_700_000_000 + number * 60) +0000\n"
            + "data \(words.utf8.count)\n\(words)\n"
        }
        try workshop.run(git, ["-C", repository, "fast-import", "--quiet"], input: Data(commits.joined().utf8))
      }
      return Subject(name: name, program: program, arguments: ["-C", repository], ready: "listing 2995")
    case "fzf":
      let list = workshop.path("lines")
      try Data((10_000..<20_000).map { "listing-\($0) a line as long as titles are\n" }.joined().utf8)
        .write(to: URL(filePath: list))
      // Its list grows upwards, and ^U clears what was typed: it has no key for the top.
      return Subject(
        name: name, program: program, environment: ["FZF_DEFAULT_COMMAND": "cat '\(list)'"], ready: "listing-10005",
        top: "\u{15}", next: "\u{10}", page: "\u{1B}[5~")
    default: return nil
    }
  }
}
