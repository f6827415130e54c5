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

      PARTS
      \(Part.allCases.map { "  \($0.rawValue)" }.joined(separator: "\n"))
      """)

  /// What can be measured by itself.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case firstFrame = "first-frame"
    case keys, pictures, search, pages, photos, likeness, archive
  }

  @Argument(help: "What to measure; everything without it.")
  var parts: [Part] = []

  @Option(help: "Replies in the archive that is measured.")
  var replies = 100_000

  @Option(help: "How often forty pages are asked for.")
  var runs = 1

  func run() async throws {
    for part in parts.isEmpty ? Part.allCases : parts {
      switch part {
      // These three measure this program's own parts.
      case .photos: try PhotoWork().measure()
      case .likeness: try LikenessFigures().measure()
      case .archive: try await ArchiveWork(replies: replies).measure()
      case .pages: try await PageRate(runs: max(1, runs)).measure()
      case .firstFrame, .keys, .pictures, .search: try measure(part)
      }
    }
  }

  private func measure(_ part: Part) throws {
    let workshop = try Workshop()
    defer { workshop.clear() }
    switch part {
    case .firstFrame: try FirstFrame(workshop: workshop).measure()
    case .keys: try KeyPresses(workshop: workshop).measure()
    case .pictures: try PictureScrolling(workshop: workshop).measure()
    case .search: try SearchCost(workshop: workshop).measure()
    case .pages, .photos, .likeness, .archive: break
    }
  }
}
