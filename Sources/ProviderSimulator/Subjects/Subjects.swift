import Photos

extension Picture {
  /// The things that a picture shows side by side, the largest first, each in a box of its own: what differs from the
  /// background and hangs together. Empty when nothing stands apart from it.
  ///
  /// - Parameter limit: the most that are told.
  func subjects(limit: Int) -> [PixelRegion] {
    let subject = Subject(in: LabPlane(self))
    guard !subject.mask.allSatisfy({ $0 }) else { return [] }
    // What only a thin part holds together, such as a lamp's stem, may hang together no more in so few pixels.
    let bridge = max(1, max(size.width, size.height) / 64)
    let islands = Islands(of: grown(subject.mask, by: bridge), width: size.width, height: size.height)
    // What is smaller than a fiftieth is a speck or a shadow's edge.
    let least = size.width * size.height / 50
    return islands.found.filter { $0.pixels >= least }.sorted { $0.pixels > $1.pixels }.prefix(limit).compactMap {
      PixelRegion(
        left: $0.left == 0 ? 0 : $0.left + bridge, top: $0.top == 0 ? 0 : $0.top + bridge,
        right: $0.right == size.width ? size.width : $0.right - bridge,
        bottom: $0.bottom == size.height ? size.height : $0.bottom - bridge)
    }
  }

  /// A mask with everything in it larger by some pixels on each side.
  private func grown(_ mask: [Bool], by distance: Int) -> [Bool] {
    let (width, height) = (size.width, size.height)
    var wide = [Bool](repeating: false, count: mask.count)
    for place in mask.indices where mask[place] {
      let (x, row) = (place % width, place / width * width)
      for column in max(0, x - distance)...min(width - 1, x + distance) { wide[row + column] = true }
    }
    var grown = wide
    for place in wide.indices where wide[place] {
      let (x, y) = (place % width, place / width)
      for row in max(0, y - distance)...min(height - 1, y + distance) { grown[row * width + x] = true }
    }
    return grown
  }
}

/// Parts of a mask that hang together by their sides.
private struct Islands {
  struct Island {
    var pixels = 0
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int
  }

  private(set) var found: [Island] = []

  init(of mask: [Bool], width: Int, height: Int) {
    var rest = mask
    for start in mask.indices where rest[start] {
      var island = Island(left: start % width, top: start / width, right: 0, bottom: 0)
      var open = [start]
      rest[start] = false
      while let place = open.popLast() {
        let (x, y) = (place % width, place / width)
        island.pixels += 1
        island.left = min(island.left, x)
        island.top = min(island.top, y)
        island.right = max(island.right, x + 1)
        island.bottom = max(island.bottom, y + 1)
        let near = [
          x > 0 ? place - 1 : place, x < width - 1 ? place + 1 : place, y > 0 ? place - width : place,
          y < height - 1 ? place + width : place,
        ]
        for next in near where rest[next] {
          rest[next] = false
          open.append(next)
        }
      }
      found.append(island)
    }
  }
}
