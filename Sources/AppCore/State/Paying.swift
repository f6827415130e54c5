import Catalog
import Foundation
import ImageSearch

/// What stands between a key and calls that cost money.
struct Paying: Sendable, Hashable {
  /// A command that is done as soon as its cost is counted, unless another key comes first.
  struct Awaited: Sendable, Hashable {
    var command: Command
    /// What the vendors are to sort by, when the command is to sort.
    var order: ImageSearch.SortOrder?
  }

  /// Whether Enter in the photo's pane asks at once: the photo, or its part, was chosen there, and the pane was not left.
  var isArmed = false
  var awaited: Awaited?
  /// What the user has just agreed to.
  var agreed: Spend?
  /// Whether the last key asks for the same again because it is held down.
  private(set) var isHeldDown = false
  private var lastPress: Press?

  private struct Press: Sendable, Hashable {
    let key: Key
    let command: Command
    let at: Date

    /// The same key again within so many seconds is one that is held down; fingers are slower.
    private static let repeatTime: TimeInterval = 0.2

    func repeats(_ other: Press) -> Bool {
      key == other.key && command == other.command && abs(at.timeIntervalSince(other.at)) < Self.repeatTime
    }
  }

  mutating func pressed(_ key: Key, for command: Command, at now: Date) {
    let press = Press(key: key, command: command, at: now)
    isHeldDown = lastPress.map { press.repeats($0) } ?? false
    lastPress = press
  }

  /// Something else is there to be asked about: the same key means another thing.
  mutating func startAnew() {
    (isArmed, lastPress) = (true, nil)
  }
}
