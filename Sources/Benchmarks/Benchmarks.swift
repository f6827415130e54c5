import ArgumentParser
import Foundation

/// Measures the program that was built beside this one, and prints the figures of docs/performance.md.
///
/// It talks to this machine only and builds nothing. What it has no means to measure it says.
@main
struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapsource-bench", abstract: "Measure snapsource: speed, bytes, memory.",
    discussion: """
      EXAMPLES
        swift build -c release --static-swift-stdlib
        .build/release/snapsource-bench first-frame keys
        .build/release/snapsource-bench keys --quick --size 80x24
        .build/release/snapsource-bench --format json > figures.json

      PARTS
      \(Part.allCases.map { "  \($0.rawValue)" }.joined(separator: "\n"))
      """)

  /// What can be measured by itself.
  enum Part: String, CaseIterable {
    case firstFrame = "first-frame"
    case keys, instructions, pictures, search, pages, photos, likeness, lists, archive
  }

  @Argument(help: "What to measure; everything without it. With --embed the pictures.")
  var subjects: [String] = []

  @Option(help: "Print a table as it grows, or one JSON document at the end.")
  var format = Format.table

  @Flag(help: "Print figures, and mark them, although other programs took more than a fifth of a processor meanwhile.")
  var anyway = false

  @Option(help: "Measure at this size of the screen only: 80x24.")
  var size: ScreenSize?

  @Flag(help: "Measure keys with 1,000 results instead of 10,000, and fewer of them.")
  var quick = false

  @Option(help: "A file of instructions counted before: fail when there are more than a tenth more.")
  var base: String?

  @Option(help: "Replies in the archive that is measured.")
  var replies = 100_000

  @Option(help: "Looks in that archive: 1000000 takes minutes, and a gigabyte meanwhile.")
  var looks = 100_000

  @Option(help: "How often forty pages are asked for.")
  var runs = 1

  @Flag(help: "Measure nothing: print what pictures look like to the network, a line each: likeness --embed FILES…")
  var embed = false

  @Flag(help: "With --embed: the looks of a photo that is searched by, of its whole and of two squares in its middle.")
  var crops = false

  @Option(help: "With likeness: a folder with pairs.csv, whose pictures are searched for as well.")
  var exam: String?

  /// How figures are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  /// What scripts know as "try again later".
  private static let spoilt = ExitCode(75)

  func validate() throws { _ = embed ? [] : try parts() }

  private func parts() throws -> [Part] {
    try subjects.map { name in
      guard let part = Part(rawValue: name) else {
        throw ValidationError("there is no part \(name): \(Part.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      return part
    }
  }

  func run() async throws {
    if embed {
      let pictures = subjects.first == Part.likeness.rawValue ? subjects.dropFirst() : subjects[...]
      guard try LookPrinter(isQuery: crops).print(Array(pictures)) else { throw ExitCode.failure }
      return
    }
    let parts = try self.parts()
    let output = format == .table ? FileHandle.standardOutput : .standardError
    ProcessorUse.adoptOrphans()
    let workshop = try Workshop()
    defer { workshop.clear() }
    var report = Report(.here(workshop), keepsSpoilt: anyway) { output.write(Data(($0 + "\n").utf8)) }
    let base = try InstructionBase(self.base.map { try String(contentsOfFile: $0, encoding: .utf8) } ?? "")
    let sizes = size.map { [$0] } ?? ScreenSize.measured
    for part in parts.isEmpty ? Part.allCases : parts {
      report.part = part.rawValue
      let workshop = try Workshop()
      defer { workshop.clear() }
      switch part {
      case .firstFrame: try await FirstFrame(workshop: workshop, sizes: sizes).measure(into: &report)
      case .keys:
        try await KeyPresses(workshop: workshop, sizes: sizes, extent: quick ? .quick : .whole).measure(into: &report)
      case .instructions:
        try await Instructions(workshop: workshop, sizes: sizes, base: base).measure(into: &report)
      case .pictures: try await PictureScrolling(workshop: workshop, sizes: sizes).measure(into: &report)
      case .search: try await SearchCost(workshop: workshop).measure(into: &report)
      case .pages: try await PageRate(workshop: workshop, runs: max(1, runs)).measure(into: &report)
      case .photos: try await PhotoWork(workshop: workshop).measure(into: &report)
      // These measure parts of the program in this process.
      case .likeness: try await LikenessFigures(exam: exam).measure(into: &report)
      case .lists: try await ListWork().measure(into: &report)
      case .archive: try await ArchiveWork(replies: replies, looks: looks).measure(into: &report)
      }
    }
    if format == .json { print(try report.json()) }
    if report.isSpoilt, !anyway { throw Self.spoilt }
    if self.base != nil, !base.holds(in: report.sections) { throw ExitCode.failure }
  }
}
