import Likeness

/// Made-up looks: numbers as small as theirs, the same for the same place.
struct DrawnLooks {
  subscript(place: Int) -> [Int8] {
    var noise = UInt64(truncatingIfNeeded: place) &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<Look.count).map { _ in
      noise = noise &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int8(truncatingIfNeeded: Int64(bitPattern: noise) >> 58)
    }
  }
}
