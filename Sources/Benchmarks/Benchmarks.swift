import ArgumentParser
import Foundation

/// Measures the program that was built beside this one, and prints the figures of docs/performance.md.
///
/// It talks to this machine only and builds nothing. What it has no means to measure it says.
@main
struct Benchmarks: ParsableCommand {
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
    case keys, search, photos
  }

  @Argument(help: "What to measure; everything without it.")
  var parts: [Part] = []

  func run() throws {
    let workshop = try Workshop()
    defer { workshop.clear() }
    for part in parts.isEmpty ? Part.allCases : parts {
      switch part {
      case .firstFrame: try FirstFrame(workshop: workshop).measure()
      case .keys: try KeyPresses(workshop: workshop).measure()
      case .search: try SearchCost(workshop: workshop).measure()
      case .photos: try PhotoWork().measure()
      }
    }
  }
}
