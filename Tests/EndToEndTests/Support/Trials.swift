import Foundation

/// How often the suites that throw dice are thrown: once in CI, more often when `SNAPSOURCE_TRIALS` says so.
enum Trials {
  static let factor = ProcessInfo.processInfo.environment["SNAPSOURCE_TRIALS"].flatMap { Int($0) } ?? 1
}
