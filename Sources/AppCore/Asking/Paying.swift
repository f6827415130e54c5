import Foundation

/// What stands between a key and calls that cost money.
struct Paying: Sendable, Hashable {
  /// A command that waits for its cost to be counted, unless another key comes first.
  struct Awaited: Sendable, Hashable {
    var ask: Ask
    var consent: Consent
  }

  /// Whether Enter in the photo's pane asks at once: the photo, or its part, was chosen there, and the pane was not left.
  var isArmed = false
  var awaited: Awaited?
  /// Whether it was never said in a full sentence what something costs.
  var saysFirstCost = false
  var shown = ShownPrices()
  /// Whether the mouse asks for it: a press that pays asks first, since a hand slips.
  var isPointed = false
  /// Whether the last key came because it is held down.
  private(set) var isHeldDown = false
  /// When the keys that are answered now were read.
  private(set) var readAt = Date.distantPast
  /// When they can have been typed at the earliest: on a busy machine they may have lain there before they were read.
  private(set) var typedAt = Date.distantPast
  /// Where the last key was pressed.
  private(set) var place: ShownPrices.Place?
  private var lastPress: Press?

  private struct Press: Sendable, Hashable {
    let key: Key
    let at: Date
  }

  /// The same key again within so many seconds is one that is held down. Terminals repeat it first after 0.25 to 0.66
  /// seconds, then many times a second.
  private static let repeatTime: TimeInterval = 0.75

  mutating func keysCame(readAt: Date, typedAt: Date) { (self.readAt, self.typedAt) = (readAt, typedAt) }

  mutating func pressed(_ key: Key, in place: ShownPrices.Place?, isInSequence: Bool = false) {
    self.place = place
    isHeldDown =
      !isInSequence
      && lastPress.map { $0.key == key && abs(readAt.timeIntervalSince($0.at)) < Self.repeatTime } == true
    lastPress = Press(key: key, at: readAt)
  }

  mutating func pointed(in place: ShownPrices.Place?) {
    (self.place, isPointed, isHeldDown, lastPress) = (place, true, false, nil)
  }
}
