/// The signs of a look's 256 numbers, a bit each (a binary embedding).
///
/// Looks that point the same way differ in few signs. How many differ is counted much faster than looks are compared, and
/// signs take an eighth of a look's bytes.
package struct LookSigns: Sendable, Hashable {
  /// Bytes that they take.
  package static let byteCount = Look.count / 8

  /// A bit is set where a number is below zero; the first number's is the lowest bit of the first byte.
  package let bytes: [UInt8]

  /// - Parameter look: the signed bytes of a look; of anything else there are no signs.
  package init?(_ look: UnsafeRawBufferPointer) {
    guard look.count == Look.count else { return nil }
    bytes = stride(from: 0, to: look.count, by: 8).map { first in
      (0..<8).reduce(0) { $0 | (look[first + $1] >> 7) << $1 }
    }
  }

  package init?(_ look: [Int8]) {
    guard let signs = look.withUnsafeBytes({ (bytes: UnsafeRawBufferPointer) in LookSigns(bytes) }) else { return nil }
    self = signs
  }

  /// Signs that were kept.
  ///
  /// - Parameter bytes: as many as signs take.
  init(kept bytes: UnsafeRawBufferPointer.SubSequence) { self.bytes = Array(bytes) }
}
