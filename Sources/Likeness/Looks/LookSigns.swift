internal import CLikeness

/// The signs of a look's 256 numbers, a bit each (a binary embedding).
///
/// Looks that point the same way differ in few signs. How many differ is counted much faster than looks are compared, and
/// signs take an eighth of a look's bytes.
package struct LookSigns: Sendable, Hashable {
  /// Bytes that they take, 64 bits a word.
  package static let byteCount = 4 * 8

  /// A bit is set where a number is below zero; the first number's is the lowest bit of the first word.
  private let words: SIMD4<UInt64>

  /// - Parameter look: the signed bytes of a look; of anything else there are no signs.
  package init?(_ look: UnsafeRawBufferPointer) {
    guard look.count == 8 * Self.byteCount else { return nil }
    var words = SIMD4<UInt64>()
    for place in look.indices where look[place] >= 0x80 { words[place / 64] |= 1 << (place % 64) }
    self.words = words
  }

  package init?(_ look: [Int8]) {
    guard let signs = look.withUnsafeBytes({ (bytes: UnsafeRawBufferPointer) in LookSigns(bytes) }) else { return nil }
    self = signs
  }

  /// Takes signs that were kept, or says that they are none.
  package init?(kept bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    var words = SIMD4<UInt64>()
    for (place, byte) in bytes.enumerated() { words[place / 8] |= UInt64(byte) << (8 * (place % 8)) }
    self.words = words
  }

  /// As they are kept: the first number's sign in the lowest bit of the first byte.
  package var bytes: [UInt8] {
    (0..<Self.byteCount).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> (8 * ($0 % 8))) }
  }

  /// Counts in how many of the 256 numbers the signs of each of many looks differ from those of the nearest of some others
  /// (Hamming distance).
  ///
  /// - Parameters:
  ///   - many: signs as they are kept, with other bytes between them.
  ///   - offset: bytes before the first signs.
  ///   - stride: bytes from one to the next.
  ///   - others: the bytes of the others' signs, one after the other.
  ///   - way: how to compute.
  ///   - distances: takes one for each of the many, as far as it has room; 256 where there are no others.
  package static func distances(
    of many: UnsafeRawBufferPointer, offset: Int, stride: Int, from others: [UInt8], by way: ComputingWay = .fastest,
    to distances: UnsafeMutableBufferPointer<UInt16>
  ) {
    let count = min(distances.count, (many.count - offset - byteCount) / stride + 1)
    guard let first = many.baseAddress, many.count >= offset + byteCount, count > 0 else { return }
    cln_hamming_nearest(
      way.way, others, others.count / byteCount, first + offset, stride, count, distances.baseAddress)
  }
}
