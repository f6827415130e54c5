import Photos

/// A picture on the screen, and its room.
struct PictureSlot: Hashable, Sendable {
  /// Why it is wanted, the most wanted first.
  enum Rank: CaseIterable, Sendable {
    case lookedAt, seen
    /// Not on the screen yet.
    case next
  }

  let source: PictureSource
  let box: CellSize
  let rank: Rank

  /// `nil` when there is no picture, or no room.
  init?(_ source: PictureSource?, in box: CellSize?, _ rank: Rank = .seen) {
    guard let source, let box, box.columns > 0 else { return nil }
    self.source = source
    self.box = box
    self.rank = rank
  }
}
