import Foundation

/// Chance that falls the same way again for the same seed (SplitMix64 by Steele, Lea and Flood).
///
/// The simulator has one of its own: its goods are made of that one's numbers, which no test's wishes may change, and most
/// tests know no simulator.
package struct Dice: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// Where the chance of a test begins: at `SNAPSOURCE_SEED`, else at the usual place or, without one, somewhere else every
  /// time, which is printed. A failure names it, so that it can be seen again.
  package static func seed(usual: UInt64? = nil, file: String = #fileID) -> UInt64 {
    let wanted = ProcessInfo.processInfo.environment["SNAPSOURCE_SEED"].flatMap { UInt64($0) }
    if let seed = wanted ?? usual { return seed }
    let seed = UInt64.random(in: 0...999_999)
    print("\(file) begins with SNAPSOURCE_SEED=\(seed)")
    return seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// A number from 0 to below a bound; 0 when there is none.
  package mutating func below(_ bound: Int) -> Int { bound > 0 ? Int(next() % UInt64(bound)) : 0 }

  /// True once in so many throws.
  package mutating func isOne(in count: Int) -> Bool { below(count) == 0 }
}
