/// A small generator of numbers that gives the same sequence for the same seed on every machine and in every release.
///
/// The algorithm is SplitMix64 by Steele, Lea and Flood. Ranges and choices are made here and not by the standard
/// library, whose ways of making them may change between releases.
struct SplitMix64: Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A generator of its own for a named part, so that one part's draws never shift another's.
  init(seed: UInt64, part: String) {
    // FNV-1a: stable, unlike `Hasher`.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    state = seed ^ hash
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  mutating func float(_ range: ClosedRange<Float>) -> Float {
    range.lowerBound + (range.upperBound - range.lowerBound) * Float(next() >> 40) / Float(1 << 24)
  }

  /// True this many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool {
    int(1...100) <= percent
  }

  /// One of the choices, of which there is at least one.
  mutating func one<Choice>(of choices: [Choice]) -> Choice {
    choices[int(0...choices.count - 1)]
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for index in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(index, int(0...index))
    }
    return result
  }
}
