import Foundation

/// A sentence for the user, and whether it tells of a failure.
struct Message: Hashable, Sendable {
  var text: String
  var isFailure = false
  /// Whether it says why a key could not act just then: it goes when an answer comes.
  var isReason = false
}

/// What was said of its own accord, and from when on the screen showed it: a key that was typed before does not take it
/// away, since nobody can have read it.
struct News: Hashable, Sendable {
  let message: Message
  private var shownAt: Date?

  init(_ message: Message) {
    self.message = message
  }

  /// Takes since when a frame has been seen that was drawn after it came.
  mutating func wasDrawn(at date: Date) {
    shownAt = shownAt ?? date
  }

  /// Whether who typed a key then may not have seen it.
  func isNew(at typedAt: Date) -> Bool { shownAt.map { typedAt < $0 } ?? true }
}
