internal import CLikeness
package import Foundation

/// The signs of many looks as the archive holds them in a row: of each the number of its offer, eight bytes, the lowest
/// first, and 32 bytes of signs.
///
/// A full row fills one page of SQLite's, 4,096 bytes, and has no part elsewhere (overflow pages): it is read where it
/// stands, and nothing is copied together.
package struct SignsRow: Sendable {
  /// Looks of a full row.
  package static let full = 100
  private static let numberBytes = 8
  /// Bytes that a number and its signs take.
  private static let lookBytes = numberBytes + LookSigns.byteCount

  package private(set) var bytes: Data

  package init(_ bytes: Data = Data()) { self.bytes = bytes }

  package var count: Int { bytes.count / Self.lookBytes }
  package var isFull: Bool { count >= Self.full }

  package var looks: [(number: Int64, signs: LookSigns)] {
    bytes.withUnsafeBytes { (row: UnsafeRawBufferPointer) in
      (0..<Self.count(in: row)).map { place in
        let first = Self.lookBytes * place + Self.numberBytes
        return (
          number: Self.number(in: row, at: place), signs: LookSigns(kept: row[first..<first + LookSigns.byteCount])
        )
      }
    }
  }

  package mutating func append(_ number: Int64, _ signs: LookSigns) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: signs.bytes)
  }

  // MARK: A row in SQLite's own memory

  static func count(in row: UnsafeRawBufferPointer) -> Int { row.count / lookBytes }

  static func number(in row: UnsafeRawBufferPointer, at place: Int) -> Int64 {
    Int64(littleEndian: row.loadUnaligned(fromByteOffset: lookBytes * place, as: Int64.self))
  }

  /// Counts in how many of the 256 numbers each look's signs differ from those of the nearest of some others (Hamming
  /// distance).
  ///
  /// - Parameters:
  ///   - some: the signs of the others, one after the other.
  ///   - way: how to compute.
  ///   - distances: has room for each look of the row.
  static func distances(
    in row: UnsafeRawBufferPointer, from some: [UInt8], by way: ComputingWay,
    to distances: UnsafeMutableBufferPointer<UInt16>
  ) {
    guard let first = row.baseAddress, count(in: row) > 0 else { return }
    cln_sign_distances(
      way.way, some, some.count / LookSigns.byteCount, first + numberBytes, lookBytes, count(in: row),
      distances.baseAddress)
  }
}
