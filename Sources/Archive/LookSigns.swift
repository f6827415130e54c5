import Foundation

/// The signs of a look's 256 numbers, a bit each (a binary embedding).
///
/// Looks that point the same way differ in few signs. How many differ is counted much faster than looks are compared, and
/// signs take an eighth of a look's bytes.
struct LookSigns: Sendable {
  /// Numbers of a look, which are its bytes.
  static let count = 256

  /// A bit is set where a number is below zero; the first number's is the lowest bit of the first word.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// - Parameter look: 256 signed bytes; of anything else there are no signs.
  init?(_ look: UnsafeRawBufferPointer) {
    guard look.count == Self.count else { return nil }
    func word(from first: Int) -> UInt64 {
      var word: UInt64 = 0
      for place in 0..<64 where look[first + place] >= 0x80 { word |= 1 << place }
      return word
    }
    words = (word(from: 0), word(from: 64), word(from: 128), word(from: 192))
  }

  init?(_ look: [Int8]) {
    guard let signs = look.withUnsafeBytes({ (bytes: UnsafeRawBufferPointer) in LookSigns(bytes) }) else { return nil }
    self = signs
  }

  /// Signs that ``append(to:)`` wrote, from an offset on.
  init(written bytes: UnsafeRawBufferPointer, at offset: Int) {
    func word(_ place: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8 * place, as: UInt64.self))
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// Writes them as 32 bytes, the first number's sign in the lowest bit of the first byte.
  func append(to bytes: inout Data) {
    for word in [words.0, words.1, words.2, words.3] {
      withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }

  /// In how many of the 256 numbers the signs differ (Hamming distance).
  func distance(to other: LookSigns) -> Int {
    (words.0 ^ other.words.0).nonzeroBitCount + (words.1 ^ other.words.1).nonzeroBitCount
      + (words.2 ^ other.words.2).nonzeroBitCount + (words.3 ^ other.words.3).nonzeroBitCount
  }
}
