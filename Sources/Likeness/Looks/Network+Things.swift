package import Photos

extension Network {
  /// Pixels of each side of what is seen to find things: so many that two side by side do not hang together.
  private static let sideForThings = 384
  /// What is less striking than a fifth of the most striking thing is none.
  private static let leastShare: Float = 0.2

  /// The things that stand out in a photo, the most striking first, each in a box of its own; none when the photo shows
  /// nothing else.
  ///
  /// A place of the head belongs to a thing when there is clearly more to see in it than in most, and what hangs together is
  /// one thing (Wei et al. 2017, "Selective Convolutional Descriptor Aggregation"). Takes some 30 ms.
  package func things(in photo: Photo, limit: Int) throws(PhotoError) -> [PixelRegion] {
    let eye = seeing(side: Self.sideForThings)
    let strengths = eye.strengths(of: try NetworkInput(photo, region: nil, side: eye.plan.side))
    let grid = Grid(side: eye.plan.headSide)
    let least = Self.least(of: strengths)
    let things = grid.islands(of: strengths.map { $0 > least })
      .map { places in (places: places, strength: places.reduce(0) { $0 + strengths[$1] - least }) }
      .sorted { $0.strength > $1.strength }
    guard let most = things.first?.strength else { return [] }
    return things.prefix(limit).filter { $0.strength >= most * Self.leastShare }
      .compactMap { grid.box(of: $0.places, in: photo.size) }
      // What is nearly the whole photo says nothing.
      .filter { $0.width * $0.height * 10 < photo.size.width * photo.size.height * 9 }
  }

  /// What a place must have more of to belong to a thing: half a standard deviation above the mean. At the mean boxes are too
  /// wide, and above this they cut things off.
  private static func least(of strengths: [Float]) -> Float {
    let count = Float(strengths.count)
    let mean = strengths.reduce(0, +) / count
    let variance = strengths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    return mean + variance.squareRoot() / 2
  }
}

/// The places of the head, row by row.
private struct Grid {
  let side: Int

  /// Places that hang together by their sides.
  func islands(of mask: [Bool]) -> [[Int]] {
    var rest = mask
    var islands: [[Int]] = []
    for start in mask.indices where rest[start] {
      var island: [Int] = []
      var open = [start]
      rest[start] = false
      while let place = open.popLast() {
        island.append(place)
        for next in neighbours(of: place) where rest[next] {
          rest[next] = false
          open.append(next)
        }
      }
      islands.append(island)
    }
    return islands
  }

  private func neighbours(of place: Int) -> [Int] {
    let (column, row) = (place % side, place / side)
    return [
      column > 0 ? place - 1 : nil, column < side - 1 ? place + 1 : nil, row > 0 ? place - side : nil,
      row < side - 1 ? place + side : nil,
    ].compactMap(\.self)
  }

  /// The part of a photo that some places cover.
  func box(of places: [Int], in size: PixelSize) -> PixelRegion? {
    let (columns, rows) = (places.map { $0 % side }, places.map { $0 / side })
    guard let left = columns.min(), let right = columns.max(), let top = rows.min(), let bottom = rows.max() else {
      return nil
    }
    return PixelRegion(
      left: left * size.width / side, top: top * size.height / side, right: (right + 1) * size.width / side,
      bottom: (bottom + 1) * size.height / side)
  }
}
