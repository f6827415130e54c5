package import Queries

/// How asking stands with each target: one vendor about one offer.
struct Asking<Target: Hashable & Sendable>: Sendable, Hashable {
  private(set) var progress: [Target: AskingProgress] = [:]

  subscript(target: Target) -> AskingProgress? { progress[target] }

  func isUnderWay(_ target: Target) -> Bool {
    if case .running = progress[target] { true } else { false }
  }

  /// What has still to be answered.
  var underWay: [Target] { progress.keys.filter(isUnderWay) }

  /// What waits for its turn, so that no call has left for it.
  var waiting: [Target] { targets(at: .waiting) }

  func targets(at step: SearchStep) -> [Target] { progress.filter { $0.value == .running(step) }.map(\.key) }

  /// Whether asking came to nothing the last time.
  func hasFailed(_ target: Target) -> Bool {
    if case .failed = progress[target] { true } else { false }
  }

  mutating func begin(_ target: Target) { progress[target] = .running(.waiting) }

  mutating func came(to step: SearchStep, _ target: Target) {
    if isUnderWay(target) { progress[target] = .running(step) }
  }

  mutating func ended(_ target: Target) { progress[target] = nil }

  /// What was stopped is as if it had not been asked.
  mutating func failed(_ target: Target, _ error: SearchError) {
    progress[target] = error.kind == .cancelled ? nil : .failed(error)
  }

  /// Forgets that asking came to nothing.
  mutating func forgetFailures(where isForgotten: (Target) -> Bool) {
    progress = progress.filter { target, progress in
      if case .failed = progress { !isForgotten(target) } else { true }
    }
  }
}

/// How far asking one vendor about one offer has come.
package enum AskingProgress: Sendable, Hashable {
  case running(SearchStep)
  case failed(SearchError)
}
