import Likeness

/// The looks whose signs are nearest to a photo's, of many that are shown row by row: the first of two steps of a search for
/// the nearest looks, which compares few of them whole.
///
/// It holds twice as many as are wanted at most, however many are shown.
struct LookSieve {
  private struct Near {
    let distance: Int
    let number: Int64
  }

  /// The signs of its looks, one after the other.
  private let photo: [UInt8]
  private let count: Int
  private var near: [Near] = []
  /// Looks at this distance, and those that are farther, are not among the nearest.
  private var bound = SignsRow.bits + 1

  /// - Parameters:
  ///   - photo: what is looked for: of a photo the signs of several looks, of which the nearest counts.
  ///   - count: how many are kept.
  init(photo: [LookSigns], count: Int) {
    self.photo = photo.flatMap(\.bytes)
    self.count = max(0, count)
  }

  /// How many looks are compared whole when so many are wanted of so many: 400 at least, eight times what is wanted, one in
  /// 150 of all – whichever is most.
  ///
  /// By signs alone the right carton is among the first ten of 1,431 for 97 of 100 photos, as the makers of the network
  /// measured.
  static func candidates(for wanted: Int, of all: Int) -> Int { max(400, 8 * min(wanted, 1 << 20), all / 150) }

  /// Takes a row of looks; see ``SignsRow``.
  mutating func add(_ row: UnsafeRawBufferPointer) {
    guard count > 0, !photo.isEmpty else { return }
    let shown = SignsRow.count(in: row)
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: shown) { distances in
      SignsRow.distances(in: row, from: photo, to: distances)
      for (place, distance) in distances.enumerated() where distance < bound {
        near.append(Near(distance: Int(clamping: distance), number: SignsRow.number(in: row, at: place)))
        if near.count >= 2 * count { narrow() }
      }
    }
  }

  /// The numbers of the nearest, the lowest first and each once; of those at the last distance the ones that were shown first.
  var numbers: [Int64] {
    var sieve = self
    sieve.narrow()
    return Set(sieve.near.map(\.number)).sorted()
  }

  /// Leaves as many as are wanted. How many are at each distance says which distance is the last.
  private mutating func narrow() {
    guard near.count > count else { return }
    var counts = [Int](repeating: 0, count: SignsRow.bits + 1)
    for look in near { counts[look.distance] += 1 }
    var last = 0
    var nearer = 0
    while nearer + counts[last] < count {
      nearer += counts[last]
      last += 1
    }
    var room = count - nearer
    near = near.filter { look in
      guard look.distance == last else { return look.distance < last }
      room -= 1
      return room >= 0
    }
    bound = last
  }
}
