internal import CLikeness

/// Many looks side by side, to be compared with one at once.
package struct LookTable: Sendable {
  private var bytes: [Int8] = []

  package init() {}

  package var count: Int { bytes.count / Look.count }

  package mutating func append(_ look: Look) { bytes += look.bytes }

  package func look(at place: Int) -> Look {
    Look(kept: Array(bytes[place * Look.count..<(place + 1) * Look.count]))
  }

  /// A look of the table and how far it points the same way.
  package struct Hit: Sendable, Hashable {
    package let place: Int
    package let cosine: Double
  }

  /// The looks that are most like another, the most alike first; of two that are equally so the one that came earlier.
  package func nearest(to look: Look, count: Int) -> [Hit] {
    guard count > 0, self.count > 0 else { return [] }
    let products = [Int32](unsafeUninitializedCapacity: self.count) { target, used in
      bytes.withUnsafeBufferPointer { others in
        cln_dots(ComputingWay.fastest.way, look.bytes, others.baseAddress, self.count, Look.count, target.baseAddress)
      }
      used = self.count
    }
    var best: [Hit] = []
    var least = Int32.min
    for (place, product) in products.enumerated() where best.count < count || product > least {
      let hit = Hit(place: place, cosine: Look.cosine(product))
      let index = best.firstIndex { $0.cosine < hit.cosine } ?? best.count
      best.insert(hit, at: index)
      if best.count > count { best.removeLast() }
      if best.count == count, let last = best.last { least = products[last.place] }
    }
    return best
  }
}

extension LookTable {
  /// A table of made-up looks, to measure by.
  package static func drawn(_ count: Int) -> LookTable {
    var table = LookTable()
    var state: UInt64 = 1
    table.bytes = (0..<count * Look.count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int8(truncatingIfNeeded: Int64(bitPattern: state) >> 58)
    }
    return table
  }
}
