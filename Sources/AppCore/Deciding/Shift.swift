import Foundation

/// Whether an answer has put another listing under the selection, and since when the screen shows that.
///
/// A decision that comes too soon after it was meant for the listing that stood there before.
enum Shift: Sendable, Hashable {
  case none
  case unseen
  case seen(since: Date)

  /// Nobody sees a change and keeps a finger from falling within so many seconds.
  private static let reactionTime: TimeInterval = 0.3

  /// A clock that was set back by more says nothing of when a key was typed, in seconds.
  private static let clockStep: TimeInterval = 60

  /// Takes since when a frame has been seen that was drawn after the change.
  mutating func wasDrawn(at date: Date) {
    if self == .unseen { self = .seen(since: date) }
  }

  /// Whether a key that was typed then may have been meant for the listing before.
  func surprises(at typedAt: Date) -> Bool {
    switch self {
    case .none: false
    case .unseen: true
    case .seen(let since): (-Self.clockStep..<Self.reactionTime).contains(typedAt.timeIntervalSince(since))
    }
  }
}
