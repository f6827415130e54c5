internal import CLikeness

/// The looks that are most like a photo, of many that are shown block by block.
package struct LookRanking: Sendable {
  /// A look that was shown, by its number.
  package struct Hit: Sendable, Hashable {
    package let number: Int64
    package let cosine: Double
    /// From 0 to 100.
    package var match: Int { MatchScale.match(cosine) }
  }

  private let photo: [Look]
  private let count: Int
  /// The most alike first; of two that are equally so the one that was shown first.
  package private(set) var best: [Hit] = []

  /// - Parameters:
  ///   - photo: what is looked for: of a photo several looks, of which the most alike counts.
  ///   - count: how many are kept.
  package init(photo: [Look], count: Int) {
    self.photo = photo
    self.count = max(0, count)
  }

  /// Takes looks that stand one after the other.
  package mutating func add(_ looks: UnsafeRawBufferPointer, numbers: [Int64]) {
    let shown = min(numbers.count, looks.count / Look.count)
    guard shown > 0, count > 0, !photo.isEmpty else { return }
    let bytes = looks.bindMemory(to: Int8.self)
    var products = [Int32](repeating: .min, count: shown)
    var others = [Int32](repeating: 0, count: shown)
    for look in photo {
      cln_dots(ComputingWay.fastest.way, look.bytes, bytes.baseAddress, shown, Look.count, &others)
      for place in products.indices { products[place] = max(products[place], others[place]) }
    }
    var least = best.count == count ? best.last.map(\.cosine) : nil
    for (place, product) in products.enumerated() {
      let cosine = Look.cosine(product)
      if let least, cosine <= least { continue }
      let hit = Hit(number: numbers[place], cosine: cosine)
      best.insert(hit, at: best.firstIndex { $0.cosine < cosine } ?? best.count)
      if best.count > count { best.removeLast() }
      if best.count == count { least = best.last?.cosine }
    }
  }
}
