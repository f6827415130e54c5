import Foundation

/// What the mouse did before.
struct Pointing: Sendable, Hashable {
  /// Where the button was pressed that is still down.
  var anchor: CellPosition?
  private var last: Press?

  private struct Press: Sendable, Hashable {
    let position: CellPosition
    let at: Date
  }

  /// Two presses in one place within so many seconds are one double press.
  private static let doubleTime: TimeInterval = 0.5

  /// Takes a press, and says whether it is the second of two.
  mutating func pressed(at position: CellPosition, on date: Date) -> Bool {
    anchor = position
    let isDouble = last.map { last in
      last.position.row == position.row && abs(last.position.column - position.column) <= 1
        && abs(date.timeIntervalSince(last.at)) < Self.doubleTime
    }
    // A third one begins anew.
    last = isDouble == true ? nil : Press(position: position, at: date)
    return isDouble == true
  }
}
