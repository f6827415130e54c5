import Foundation
import Likeness

/// The signs of many looks as a row of `look_signs` holds them: of each the number of its offer, eight bytes, the lowest
/// first, and 32 bytes of signs.
///
/// A full row fills one page of SQLite's, 4,096 bytes, and has no part elsewhere (overflow pages): it is read where it
/// stands, and nothing is copied together.
struct SignsRow: Sendable {
  /// Looks of a full row.
  static let full = 100
  /// Signs of a look.
  static let bits = 256
  private static let numberBytes = 8
  /// Bytes that a number and its signs take.
  private static let lookBytes = 40

  private(set) var bytes: Data

  init(_ bytes: Data = Data()) { self.bytes = bytes }

  var count: Int { bytes.count / Self.lookBytes }
  var isFull: Bool { count >= Self.full }

  var looks: [(number: Int64, signs: LookSigns)] {
    bytes.withUnsafeBytes { (row: UnsafeRawBufferPointer) in
      (0..<Self.count(in: row)).compactMap { place in
        let end = Self.lookBytes * (place + 1)
        return LookSigns(kept: row[end - Self.lookBytes + Self.numberBytes..<end]).map {
          (number: Self.number(in: row, at: place), signs: $0)
        }
      }
    }
  }

  mutating func append(_ number: Int64, _ signs: LookSigns) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: signs.bytes)
  }

  // MARK: A row in SQLite's own memory

  static func count(in row: UnsafeRawBufferPointer) -> Int { row.count / lookBytes }

  static func number(in row: UnsafeRawBufferPointer, at place: Int) -> Int64 {
    Int64(littleEndian: row.loadUnaligned(fromByteOffset: lookBytes * place, as: Int64.self))
  }

  /// In how many of the 256 numbers each look's signs differ from those of the nearest of some others.
  ///
  /// - Parameters:
  ///   - others: the bytes of their signs, one after the other.
  ///   - distances: has room for each look of the row.
  static func distances(
    in row: UnsafeRawBufferPointer, from others: [UInt8], to distances: UnsafeMutableBufferPointer<UInt16>
  ) {
    LookSigns.distances(of: row, offset: numberBytes, stride: lookBytes, from: others, to: distances)
  }
}
